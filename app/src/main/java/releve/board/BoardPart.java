package releve.board;

import java.util.List;
import releve.web.Paths;
import releve.web.Words;

/** The part of a board that is fetched again when something changed. {@code topic} tells when. */
public record BoardPart(
        Words words, String site, String ward, String topic, List<BoardLine> lines, List<BoardPage.Coming> coming) {
    public long patients() {
        return count("taken") + count("two") + count("leave");
    }

    public long count(String state) {
        return lines.stream().filter(line -> line.state().kind().equals(state)).count();
    }

    public String path() {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
