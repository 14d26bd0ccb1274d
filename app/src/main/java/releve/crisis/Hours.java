package releve.crisis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A day and an hour as people type them, in the site's zone. */
public final class Hours {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private Hours() {}

    public static Optional<Instant> read(String day, String hour, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(day.strip(), DAY)
                    .atTime(LocalTime.parse(hour.strip().replace('h', ':').replace('.', ':'), HOUR))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** {@code 21/11/2026 04:10}. */
    public static Optional<Instant> moment(String typed, ZoneId zone) {
        String[] parts = typed.strip().split("\\s+", 2);
        return parts.length < 2 ? Optional.empty() : read(parts[0], parts[1], zone);
    }
}
