package releve.agenda.table;

import java.util.List;

/**
 * A case as lists, its own page and paper say it.
 *
 * @param path of its page
 * @param voices of the three in their order, the blank ones too
 * @param stands what became of it, sentence by sentence
 * @param harm what a delay would do, as a physician or the booking says; shown, never ranked by
 * @param heed what must not be overlooked: a limit that is near or past, a day beyond it, data that came after T0
 */
public record CaseLine(
        String path,
        String day,
        String hour,
        Who who,
        What what,
        Urgent urgent,
        Feasibility feasible,
        List<VoiceLine> voices,
        Mark stage,
        List<String> stands,
        Harm harm,
        List<String> heed) {
    public CaseLine {
        voices = List.copyOf(voices);
        stands = List.copyOf(stands);
        heed = List.copyOf(heed);
    }

    /** @param name the words for a confidential patient where the visitor may not see who it is; then the rest but the number is blank */
    public record Who(String name, String birth, String sex, String number, String phones) {}

    /** @param title the procedure or reason; {@code where} clinic or theatre, site and physician */
    public record What(String sort, String title, String where) {}

    /** @param reason of the rule that proposes the class, blank once somebody gave it */
    public record Urgent(String code, String ncepod, boolean proposed, String reason, String limit) {}

    /**
     * @param mark short, for lists; blank where nobody said anything
     * @param by who judged it, when and why; blank where nobody did
     */
    public record Harm(String mark, String by) {}

    /** @param details service by service, and where else */
    public record Feasibility(Mark mark, List<String> details) {
        public Feasibility {
            details = List.copyOf(details);
        }
    }

    /** @param said blank while no word of theirs counts; {@code by} who said it, or what they said that counts no more */
    public record VoiceLine(String voice, String said, String by) {}
}
