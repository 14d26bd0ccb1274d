package releve.agenda.table;

import java.time.LocalDate;
import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Standing;
import releve.agenda.Verdict;

/** Where a case that was put off stands to the last day that its class allows. */
final class Limits {
    private Limits() {}

    /** The day to which it was put off, also when that is to be judged again since. */
    static Optional<LocalDate> putOff(Judged judged) {
        return switch (judged.standing()) {
            case Standing.Decided decided -> decided.verdict().until();
            case Standing.Open open ->
                open.reopened().map(Standing.Reopened::was).flatMap(Verdict::until);
            case Standing.Disagreed ignored -> Optional.empty();
            case Standing.Bypassed ignored -> Optional.empty();
            case Standing.Protected ignored -> Optional.empty();
        };
    }

    /** Put off to a day that its class does not allow. */
    static boolean beyond(Judged judged) {
        return putOff(judged).filter(day -> day.isAfter(judged.limit())).isPresent();
    }

    /** Put off, and the last day that its class allows is past, or near, or before the day to which it was put off. */
    static boolean alarms(Judged judged, LocalDate today, int nearDays) {
        return putOff(judged).isPresent()
                && (beyond(judged) || !judged.limit().minusDays(nearDays).isAfter(today));
    }
}
