package releve.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Instants as the group's systems write them: local time in Brussels, without an offset unless said. */
final class Times {
    private Times() {}

    static String second(Instant at) {
        return seconds(LocalDateTime.ofInstant(at, Feed.BRUSSELS));
    }

    static String minute(Instant at) {
        return second(at).substring(0, 12);
    }

    /** With the offset, as the documents system does. */
    static String offset(Instant at) {
        ZonedDateTime local = at.atZone(Feed.BRUSSELS);
        return seconds(local.toLocalDateTime()) + local.getOffset().getId().replace(":", "");
    }

    static String day(LocalDate day) {
        return Integer.toString(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    static int hour(Instant at) {
        return at.atZone(Feed.BRUSSELS).getHour();
    }

    private static String seconds(LocalDateTime local) {
        int clock = local.getHour() * 10_000 + local.getMinute() * 100 + local.getSecond();
        return day(local.toLocalDate()) + People.padded(clock, 6);
    }
}
