package releve.agenda.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import releve.agenda.Judged;

/**
 * A case that waits for a new date, with everything that puts it where it stands on the list.
 *
 * @param rank of its class: 0 is the most urgent
 * @param since when it waits, and {@code from} what tells so
 * @param cancellations how often it was put off or its date cancelled
 */
record WaitLine(Judged judged, int rank, LocalDate since, Since from, int daysWaited, int cancellations) {
    /** By class, limit, time already waited and cancellations suffered; the rest only so that the order is one. */
    static final Comparator<WaitLine> ORDER = Comparator.comparingInt(WaitLine::rank)
            .thenComparing(each -> each.judged().limit())
            .thenComparing(WaitLine::daysWaited, Comparator.reverseOrder())
            .thenComparing(WaitLine::cancellations, Comparator.reverseOrder())
            .thenComparing(each -> each.judged().of().booking().start())
            .thenComparing(WaitLine::key);

    /** From what it is known how long a case waits. */
    enum Since {
        CONSENT,
        BOOKED,
        DAY
    }

    /** What it is called in addresses and forms. */
    String key() {
        return judged.of().ref().key();
    }

    /** Days past its limit on a day; none when that is in time. */
    long late(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(judged.limit(), day));
    }
}
