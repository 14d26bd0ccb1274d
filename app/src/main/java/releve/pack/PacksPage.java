package releve.pack;

import java.util.List;
import releve.web.Frame;

/** Which packs lie ready. */
public record PacksPage(Frame frame, List<Line> lines) {
    /** @param made in words, or that it is made when asked for */
    public record Line(String site, String ward, String made, String patients, String path) {}
}
