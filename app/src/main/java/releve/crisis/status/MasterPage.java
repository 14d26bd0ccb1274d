package releve.crisis.status;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Who is master at one site, what was said of it, and the form that says something new.
 *
 * @param may whether the form is shown
 */
public record MasterPage(
        Frame frame,
        String path,
        boolean may,
        List<Unit> services,
        List<Unit> wards,
        Fields fields,
        List<Said> history,
        List<Mistake> mistakes) {
    public record Unit(String value, String words) {}

    /** As typed. */
    public record Fields(String unit, String master, String day, String hour, String words) {}

    public record Said(String from, String unit, String shape, String word, String words, String by) {}
}
