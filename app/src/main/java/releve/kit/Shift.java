package releve.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A nurse's shift in an acute hospital. @param day on which it begins */
record Shift(Which which, LocalDate day) {
    enum Which {
        EARLY(7),
        LATE(15),
        NIGHT(23);

        private final int hour;

        Which(int hour) {
            this.hour = hour;
        }

        /** {@code kit.shift.night}. */
        String key() {
            return "kit.shift." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Shift at(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        Which which = Which.NIGHT;
        for (Which each : Which.values()) {
            if (!local.toLocalTime().isBefore(LocalTime.of(each.hour, 0))) {
                which = each;
            }
        }
        boolean early = local.getHour() < Which.EARLY.hour;
        return new Shift(
                early ? Which.NIGHT : which, early ? local.toLocalDate().minusDays(1) : local.toLocalDate());
    }
}
