package releve.board;

import java.util.List;
import releve.web.Frame;
import releve.web.Paths;

/** One ward's beds on one screen. {@code topic} tells the page when to fetch itself again. */
public record BoardPage(Frame frame, String site, String ward, String topic, List<BoardLine> lines) {
    public long patients() {
        return lines.stream().filter(line -> !line.name().isEmpty()).count();
    }

    public long free() {
        return lines.stream().filter(line -> line.name().isEmpty()).count();
    }

    public String refetched() {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
    }
}
