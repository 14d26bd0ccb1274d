package releve.agenda.table;

import java.time.LocalDate;
import releve.agenda.Judged;

/** Where a case that was put off stands to the last day that its class allows. */
final class Limits {
    private Limits() {}

    /** Put off to a day that its class does not allow. */
    static boolean beyond(Judged judged) {
        return judged.putOff().filter(day -> day.isAfter(judged.limit())).isPresent();
    }

    /** Put off, and the last day that its class allows is past, or near, or before the day to which it was put off. */
    static boolean alarms(Judged judged, LocalDate today, int nearDays) {
        return judged.putOff().isPresent()
                && (beyond(judged) || !judged.limit().minusDays(nearDays).isAfter(today));
    }
}
