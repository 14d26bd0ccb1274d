package releve.agenda.intake;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Where an export is handed in, and those that were taken.
 *
 * @param begun the visitor's own that were handed in and not taken
 */
public record IntakePage(Frame frame, String source, List<Begun> begun, List<Line> taken, List<Mistake> mistakes) {
    public record Begun(String path, String source, String name) {}

    public record Line(String source, String name, String at, String by) {}
}
