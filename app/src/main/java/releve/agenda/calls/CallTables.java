package releve.agenda.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import releve.journal.Json;

/**
 * How patient the calls are: data, never code.
 *
 * @param patience by class of urgency; the last one holds for a class that is not named
 * @param horizonDays how many days ahead people are called
 * @param backDays how many days back somebody who was put off and never told is still called
 * @param deskMinutes for how long a desk that opened a call has it
 * @param listHours for how long a list is a team's
 * @param country where a number without its country's code is dialled: BE, FR, LU, NL or DE
 * @param callBack the telephone number in letters and messages, as printed; blank where none is set
 */
record CallTables(
        List<Patience> patience,
        int horizonDays,
        int backDays,
        int deskMinutes,
        int listHours,
        String country,
        String callBack,
        String source) {
    /**
     * @param tries missed calls after which it goes to letter and to the medical director
     * @param againMinutes after a missed call until the next try
     * @param hours after the decision within which somebody has to be told, else it goes there too; 0 for none
     */
    record Patience(String urgency, int tries, int againMinutes, int hours) {
        static final int MOST_TRIES = 20;

        /** Seven days: whoever is tried less often than that is forgotten. */
        static final int MOST_MINUTES = 7 * 24 * 60;

        /** Thirty days. */
        static final int MOST_HOURS = 30 * 24;

        Patience {
            if (tries < 1
                    || tries > MOST_TRIES
                    || againMinutes < 1
                    || againMinutes > MOST_MINUTES
                    || hours < 0
                    || hours > MOST_HOURS) {
                throw new IllegalArgumentException("class " + urgency + ": " + tries + " tries, " + againMinutes
                        + " minutes apart, within " + hours + " hours");
            }
        }

        Duration again() {
            return Duration.ofMinutes(againMinutes);
        }
    }

    static final int MOST_DAYS_AHEAD = 90;
    static final int MOST_DAYS_BACK = 365;

    /** Four hours: a desk that was left open gives its patient back within a shift. */
    static final int MOST_DESK_MINUTES = 240;

    /** Three days. */
    static final int MOST_LIST_HOURS = 72;

    CallTables {
        patience = List.copyOf(patience);
        if (patience.isEmpty()
                || isOut(horizonDays, 1, MOST_DAYS_AHEAD)
                || isOut(backDays, 0, MOST_DAYS_BACK)
                || isOut(deskMinutes, 1, MOST_DESK_MINUTES)
                || isOut(listHours, 1, MOST_LIST_HOURS)) {
            throw new IllegalArgumentException("a class, a day ahead, a minute and an hour at least");
        }
    }

    private static boolean isOut(int number, int least, int most) {
        return number < least || number > most;
    }

    Patience with(String urgency) {
        return patience.stream()
                .filter(each -> each.urgency().equals(urgency))
                .findFirst()
                .orElse(patience.getLast());
    }

    /** Those that come with the program. */
    static CallTables original() {
        try (InputStream in = CallTables.class.getResourceAsStream("calls.json")) {
            if (in == null) {
                throw new IllegalStateException("the tables of calls are missing from the program");
            }
            return Json.read(in.readAllBytes(), CallTables.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
