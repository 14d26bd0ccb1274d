package releve.agenda.calls;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Lists of teams, and who needs more than a call.
 *
 * @param calls whether the visitor gives and takes back lists
 * @param clinician whether the visitor calls back who wants a clinician
 * @param result of a file that came back, in words; empty where none did
 */
public record ListsPage(
        Frame frame,
        boolean calls,
        boolean clinician,
        Counts counts,
        List<Given> given,
        List<Line> director,
        List<Line> clinicians,
        List<Line> dead,
        List<String> result,
        List<Mistake> mistakes) {
    public record Counts(int persons, int told, int open, int due, int held, int letters, int texts) {}

    /** A list that a team has. */
    public record Given(String list, String team, int left, int all, String until) {}

    /** @param why in words, why the person stands here */
    public record Line(
            String authority, String number, String name, String urgency, String telephones, String say, String why) {}
}
