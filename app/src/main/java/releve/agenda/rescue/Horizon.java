package releve.agenda.rescue;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where and when an export is read.
 *
 * @param zone of the times that say none
 * @param today no birth is later; two figures of a year of birth are the latest year that is not
 * @param from first day of interest; appointments before it are only counted
 * @param until last day of interest
 */
public record Horizon(ZoneId zone, LocalDate today, LocalDate from, LocalDate until) {
    /** The days that an agenda holds (the mirror keeps as many). */
    public static final int DAYS_AHEAD = 90;

    public Horizon {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until " + until + " lies before " + from);
        }
    }

    public static Horizon ahead(ZoneId zone, LocalDate today) {
        return new Horizon(zone, today, today, today.plusDays(DAYS_AHEAD));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
