package releve.agenda.rescue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;

/** A day, and a time when one was said, as a moment of a zone. */
record Start(LocalDate day, @Nullable WrittenTime time) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    Moment moment(ZoneId zone) {
        if (time == null) {
            return new Moment(day.toString(), day.atStartOfDay(zone).toInstant(), false);
        }
        LocalDateTime local = day.atTime(time.time());
        if (time.offset() != null) {
            Instant instant = local.toInstant(time.offset());
            return new Moment(MINUTES.format(instant.atZone(zone)), instant, false);
        }
        boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
        return new Moment(MINUTES.format(local), local.atZone(zone).toInstant(), twice);
    }

    /** The day in the zone, which an offset may shift. */
    LocalDate dayIn(ZoneId zone) {
        return time == null || time.offset() == null
                ? day
                : ZonedDateTime.ofInstant(day.atTime(time.time()).toInstant(time.offset()), zone)
                        .toLocalDate();
    }
}
