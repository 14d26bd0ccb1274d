package releve.agenda.intake;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Where an export is handed in, and those that were taken. */
public record IntakePage(Frame frame, String source, List<Line> taken, List<Mistake> mistakes) {
    public record Line(String source, String name, String at, String by) {}
}
