package releve.crisis;

import java.util.List;
import releve.web.Frame;

/** What stands and what was. */
public record CrisisPage(Frame frame, List<Line> standing, List<Line> ended, boolean declares, boolean confirms) {
    /** @param facts name and value, in the reader's words; {@code title} is the level and the scope */
    public record Line(String path, String title, List<Fact> facts, boolean confirmed) {}

    public record Fact(String name, String value) {}
}
