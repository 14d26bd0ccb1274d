package releve.agenda.rescue;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it stands in a cell: 8:30, 8h30, 8u30, 08:30:00, 8.30, 830, 8:30 PM, or a fraction of a day as Excel keeps it.
 *
 * @param offset when the text says one
 */
record WrittenTime(LocalTime time, @Nullable ZoneOffset offset) {
    /** What figures behind "0." mean in a column. */
    enum Style {
        /** Nothing seen yet that would tell. */
        UNSEEN,
        /** 8.30 is half past eight, 0.30 half past midnight. */
        CLOCK,
        /** 0.354166667 is half past eight. */
        FRACTION,
        /** Both were seen. */
        BOTH;

        Style and(String cell) {
            String text = cell.strip();
            if (LONG_FRACTION.matcher(text).matches()) {
                return this == UNSEEN || this == FRACTION ? FRACTION : BOTH;
            }
            if (POINTED.matcher(text).matches()) {
                return this == UNSEEN || this == CLOCK ? CLOCK : BOTH;
            }
            return this;
        }
    }

    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})\\s?[:.hHuU]\\s?(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?:[Uu]hr|[uUhH]|[Mm]in)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[hHuU]|[Uu]hr|([AaPp]\\.?[Mm]\\.?))?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{1,2})(\\d{2})(?:(\\d{2})(Z)?)?");
    private static final Pattern FRACTION = Pattern.compile("0[.,](\\d{1,20})");

    /** Three decimals or more are no minutes. */
    private static final Pattern LONG_FRACTION = Pattern.compile("0[.,]\\d{3,20}");

    private static final Pattern POINTED = Pattern.compile("(?:[1-9]|\\d\\d)\\.\\d{2}");
    private static final int LONGEST = 40;

    /** What a cell says; the reason why not when it cannot be read. */
    sealed interface Read {
        record Clear(WrittenTime time) implements Read {}

        record Unclear(Reason reason) implements Read {}
    }

    static Read read(String cell, Style style) {
        String text = cell.strip();
        if (text.length() > LONGEST) {
            return new Read.Unclear(Reason.TIME_UNREADABLE);
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches() && style != Style.CLOCK) {
            boolean sure = style == Style.FRACTION || fraction.group(1).length() > 2;
            return sure ? clear(fraction("0." + fraction.group(1)), null) : new Read.Unclear(Reason.TIME_UNCLEAR);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return of(clock.group(1), clock.group(2), clock.group(3), clock.group(4), clock.group(5));
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return of(hour.group(1), "00", null, hour.group(2), null);
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return of(together.group(1), together.group(2), together.group(3), null, together.group(4));
        }
        return new Read.Unclear(Reason.TIME_UNREADABLE);
    }

    private static Read of(
            String hour, String minute, @Nullable String second, @Nullable String half, @Nullable String offset) {
        try {
            int hours = Integer.parseInt(hour);
            if (half != null) {
                if (hours < 1 || hours > 12) {
                    return new Read.Unclear(Reason.TIME_UNREADABLE);
                }
                hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
            }
            LocalTime time =
                    LocalTime.of(hours, Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
            return clear(time, offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException expected) {
            return new Read.Unclear(Reason.TIME_UNREADABLE);
        }
    }

    private static Read clear(LocalTime time, @Nullable ZoneOffset offset) {
        return new Read.Clear(new WrittenTime(time, offset));
    }

    /** To the nearest minute: Excel's fractions are not exact. */
    private static LocalTime fraction(String figures) {
        long minutes =
                Math.round(Double.parseDouble(figures) * Duration.ofDays(1).toMinutes());
        return LocalTime.MIN.plusMinutes(Math.min(minutes, Duration.ofDays(1).toMinutes() - 1));
    }

    /** How long something takes: 90, 90 min, 1:30, 1h30; a plain number is minutes. */
    static Optional<Duration> length(String cell) {
        Matcher minutes = Pattern.compile("(\\d{1,4})(?:[.,]0+)?\\s*(?:[Mm]in\\p{L}*\\.?|')?")
                .matcher(cell.strip());
        Duration length;
        if (minutes.matches()) {
            length = Duration.ofMinutes(Integer.parseInt(minutes.group(1)));
        } else {
            Matcher hours = Pattern.compile("(\\d{1,2})\\s?[:hHuU]\\s?(?:(\\d{2})(?::\\d{2})?)?\\s*(?:[Mm]in)?")
                    .matcher(cell.strip());
            if (!hours.matches()) {
                return Optional.empty();
            }
            length = Duration.ofHours(Integer.parseInt(hours.group(1)))
                    .plusMinutes(hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2)));
        }
        return length.isPositive() && length.compareTo(Duration.ofDays(1)) <= 0
                ? Optional.of(length)
                : Optional.empty();
    }
}
