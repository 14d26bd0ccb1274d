package releve.rebooking;

import java.time.LocalDate;
import java.util.Set;

/**
 * When a case can take place and when it should.
 *
 * @param earliest not before this day
 * @param limit on this day at the latest; each day after it is a day late
 * @param away days on which the patient cannot come
 */
public record Window(LocalDate earliest, LocalDate limit, Set<LocalDate> away) {
    public Window {
        away = Set.copyOf(away);
    }

    boolean allows(LocalDate day) {
        return !day.isBefore(earliest) && !away.contains(day);
    }
}
