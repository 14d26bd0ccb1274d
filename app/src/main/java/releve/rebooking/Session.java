package releve.rebooking;

import java.time.LocalDate;
import java.util.Set;

/**
 * Hours of a room on a day.
 *
 * @param start minute of the day
 * @param kinds of case it takes
 * @param surgeons who are there
 * @param turnover minutes after a case before the next one may begin in the room
 */
public record Session(
        String id,
        LocalDate day,
        String site,
        String room,
        int start,
        int minutes,
        Set<String> kinds,
        Set<String> surgeons,
        int turnover) {
    private static final int DAY = 24 * 60;

    public Session {
        kinds = Set.copyOf(kinds);
        surgeons = Set.copyOf(surgeons);
        if (start < 0 || minutes < 1 || start + minutes > DAY || turnover < 0) {
            throw new IllegalArgumentException("session " + id + ": " + start + " + " + minutes + " minutes, turnover "
                    + turnover + ": not within a day");
        }
    }

    /** The minute at which every case of it is over. */
    public int end() {
        return start + minutes;
    }
}
