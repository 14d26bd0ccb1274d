package releve.agenda.rescue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in a cell, and what each order of its parts would make of it.
 *
 * @param certain the date when it can be read in one way only: year first with four figures, a month in words, a day count of Excel
 * @param ways what each order makes of it otherwise; an order that gives no real date is not there
 * @param time what stands behind the date, empty when nothing does
 */
record WrittenDate(@Nullable LocalDate certain, Map<DateOrder, Parts> ways, String time) {
    /** A year of two figures waits for its century. */
    record Parts(int year, int month, int day) {
        private static final int CENTURY = 100;

        LocalDate before(LocalDate today) {
            if (year >= CENTURY) {
                return LocalDate.of(year, month, day);
            }
            int last = today.getYear() - Math.floorMod(today.getYear() - year, CENTURY);
            LocalDate latest = LocalDate.of(last, month, day);
            return latest.isAfter(today) ? LocalDate.of(last - CENTURY, month, day) : latest;
        }

        LocalDate in2000() {
            return LocalDate.of(fullYear(), month, day);
        }

        int fullYear() {
            return year >= CENTURY ? year : 2000 + year;
        }
    }

    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,4})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{1,4})\\.?(?:[T ,]\\s*(.*))?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{8})(?:[T ]\\s*(.*))?");
    private static final Pattern WORDED =
            Pattern.compile("(\\d{1,2})[. -]{0,2}(\\p{L}{3,10})[. -]{1,2}(\\d{4}|\\d{2})(?:[T ,]\\s*(.*))?");
    private static final Pattern WEEKDAY = Pattern.compile("\\p{L}{2,10}[.,]?\\s+(?=\\d)");

    /** Excel counts days from 1899-12-30 (for all after February 1900); five figures are the years 1927 to 2173. */
    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{4})(?:[.,](\\d+))?");

    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 60;

    /** A year beyond these is a slip of the hand; the first day of Access is 30/12/1899. */
    private static final int FIRST_YEAR = 1890;

    private static final int LAST_YEAR = 2199;

    static Optional<WrittenDate> of(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher weekday = WEEKDAY.matcher(text);
        return read(weekday.lookingAt() ? text.substring(weekday.end()) : text);
    }

    private static Optional<WrittenDate> read(String text) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return figures(figures);
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            LocalDate day = EXCEL.plusDays(Integer.parseInt(counted.group(1)));
            return certain(day, counted.group(2) == null ? "" : "0." + counted.group(2));
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return together(together.group(1), or(together.group(2)));
        }
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) {
            return Vocabulary.WORDS
                    .month(worded.group(2))
                    .flatMap(month -> ways(
                            alike(new Parts(number(worded.group(3)), month, number(worded.group(1)))),
                            or(worded.group(4))));
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> figures(Matcher figures) {
        int first = number(figures.group(1));
        int second = number(figures.group(2));
        int third = number(figures.group(3));
        if (figures.group(3).length() == 4 && third < FIRST_YEAR) {
            return Optional.empty();
        }
        String time = or(figures.group(4));
        if (figures.group(1).length() == 4 && figures.group(3).length() <= 2) {
            return date(first, second, third).flatMap(day -> certain(day, time));
        }
        int lastLength = figures.group(3).length();
        if (figures.group(1).length() > 2
                || lastLength == 3
                || lastLength == 1 && figures.group(1).length() != 2) {
            return Optional.empty();
        }
        Map<DateOrder, Parts> ways = new EnumMap<>(DateOrder.class);
        if (lastLength != 1) {
            ways.put(DateOrder.DAY_FIRST, new Parts(third, second, first));
            ways.put(DateOrder.MONTH_FIRST, new Parts(third, first, second));
        }
        if (lastLength != 4 && figures.group(1).length() == 2) {
            ways.put(DateOrder.YEAR_FIRST, new Parts(first, second, third));
        }
        return ways(ways, time);
    }

    private static Optional<WrittenDate> together(String eight, String time) {
        Map<DateOrder, Parts> ways = new EnumMap<>(DateOrder.class);
        int end = number(eight.substring(4));
        int start = number(eight.substring(0, 4));
        if (start >= FIRST_YEAR && start <= LAST_YEAR) {
            ways.put(DateOrder.YEAR_FIRST, new Parts(start, end / 100, end % 100));
        }
        if (end >= FIRST_YEAR && end <= LAST_YEAR) {
            ways.put(DateOrder.DAY_FIRST, new Parts(end, start % 100, start / 100));
            ways.put(DateOrder.MONTH_FIRST, new Parts(end, start / 100, start % 100));
        }
        return ways(ways, time);
    }

    private static Optional<WrittenDate> ways(Map<DateOrder, Parts> ways, String time) {
        Map<DateOrder, Parts> real = new EnumMap<>(ways);
        // 1948 and 2048 are leap years alike; only of 1900 and 2000 this is not true, and nobody is born in 1900 any
        // more
        real.values()
                .removeIf(
                        parts -> date(parts.fullYear(), parts.month, parts.day).isEmpty());
        return real.isEmpty() ? Optional.empty() : Optional.of(new WrittenDate(null, real, time));
    }

    private static Map<DateOrder, Parts> alike(Parts parts) {
        return Map.of(DateOrder.DAY_FIRST, parts, DateOrder.MONTH_FIRST, parts, DateOrder.YEAR_FIRST, parts);
    }

    private static Optional<WrittenDate> certain(LocalDate day, String time) {
        return Optional.of(new WrittenDate(day, Map.of(), time));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException expected) {
            return Optional.empty();
        }
    }

    Set<DateOrder> orders() {
        return ways.keySet();
    }

    /** @param past a birth: never after today */
    Optional<LocalDate> day(DateOrder order, boolean past, LocalDate today) {
        if (certain != null) {
            return Optional.of(certain);
        }
        return Optional.ofNullable(ways.get(order)).map(parts -> past ? parts.before(today) : parts.in2000());
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
