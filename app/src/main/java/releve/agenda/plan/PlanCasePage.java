package releve.agenda.plan;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One case that waits, or that has a new date.
 *
 * @param facts of why it stands where it stands, by name
 * @param place in the proposal; absent where there is none or the case is not in it
 * @param dated the date that it was given
 */
public record PlanCasePage(
        Frame frame,
        PlanCase of,
        List<Fact> facts,
        Optional<Place> place,
        Optional<Dated> dated,
        List<Absence> absences,
        May may,
        String path,
        List<Mistake> mistakes) {
    public record Fact(String name, String value) {}

    /**
     * @param when blank while it has no place
     * @param why in sentences, {@code earlier} every session before its day
     * @param sessions to move it to, each with what stands in the way
     * @param held what a person said of it, or blank
     */
    public record Place(
            String stamp,
            String when,
            List<String> why,
            List<String> earlier,
            List<Choice> sessions,
            String held,
            boolean accepted) {}

    public record Dated(String text, String form) {}

    public record Absence(String text, String form) {}

    public record May(boolean plan, boolean call) {}
}
