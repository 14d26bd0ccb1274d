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
        Patience {
            if (tries < 1 || againMinutes < 1 || hours < 0) {
                throw new IllegalArgumentException("class " + urgency + ": at least one try, a minute apart");
            }
        }

        Duration again() {
            return Duration.ofMinutes(againMinutes);
        }
    }

    CallTables {
        patience = List.copyOf(patience);
        if (patience.isEmpty() || horizonDays < 1 || backDays < 0 || deskMinutes < 1 || listHours < 1) {
            throw new IllegalArgumentException("a class, a day ahead, a minute and an hour at least");
        }
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
