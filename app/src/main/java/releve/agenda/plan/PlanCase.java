package releve.agenda.plan;

import java.util.List;

/**
 * A case as pages and papers of this room say it.
 *
 * @param path of its page here, {@code decided} of the page on which it was decided
 * @param where sort, service, unit, site and physician as it was booked
 * @param marks what must not be overlooked
 */
public record PlanCase(
        String path,
        String decided,
        String who,
        String birth,
        String number,
        String title,
        String where,
        String needs,
        String urgency,
        String limit,
        List<String> marks) {
    public PlanCase {
        marks = List.copyOf(marks);
    }
}
