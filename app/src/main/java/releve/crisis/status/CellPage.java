package releve.crisis.status;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One service of one site: what was said of it, and the form that says something new.
 *
 * @param states to choose from; none when the visitor may only look
 * @param ambulances whether some are missing because closing to ambulances is the medical director's
 */
public record CellPage(
        Frame frame,
        String path,
        List<State> states,
        boolean ambulances,
        Fields fields,
        List<Said> history,
        List<Mistake> mistakes) {
    public record State(String value, String shape, String word) {}

    /** As typed. */
    public record Fields(String state, String day, String hour, String reason) {}

    /**
     * @param said when it was written and by whom
     * @param withdrawn when it was taken back, by whom and why; blank when it stands
     * @param form its key when the visitor may take it back; else blank
     */
    public record Said(
            String from, String shape, String word, String reason, String said, String withdrawn, String form) {}
}
