package releve.crisis.log;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The situation log, with the form that adds to it.
 *
 * @param address of this page with its filter, for the part that is fetched again
 * @param more how many entries the filter lets through that are not shown
 */
public record LogPage(
        Frame frame, boolean keeps, LogFormPart form, Filter filter, String address, List<LogLine> lines, int more) {
    /** As chosen, and what there is to choose from. */
    public record Filter(String text, List<LogChoice> sorts, List<LogChoice> days) {}

    public List<Mistake> mistakes() {
        return form.mistakes();
    }
}
