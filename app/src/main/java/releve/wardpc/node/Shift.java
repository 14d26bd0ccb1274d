package releve.wardpc.node;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Early from 07:00, late from 15:00, night from 23:00, by the site's clock. */
final class Shift {
    private static final List<LocalTime> BEGINS = List.of(LocalTime.of(23, 0), LocalTime.of(15, 0), LocalTime.of(7, 0));

    private Shift() {}

    /** When the shift began in which this moment lies. */
    static Instant begin(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return BEGINS.stream()
                .filter(begin -> !begin.isAfter(local.toLocalTime()))
                .findFirst()
                .map(begin -> local.with(begin))
                .orElseGet(() -> local.minusDays(1).with(BEGINS.getFirst()))
                .toInstant();
    }
}
