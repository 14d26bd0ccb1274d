package releve.identity.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates as people type them, the day before the month. Each comes back as every date it may mean; none when it is no date. */
final class Dates {
    private static final int OLDEST = 130;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[. -]?(\\p{L}{3,})[. -]{0,2}(\\d{4}|\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\.|er|e)?");

    private final LocalDate today;

    Dates(LocalDate today) {
        this.today = today;
    }

    /** One piece of text without blanks: {@code 3/11/57}, {@code 1957-11-03}, {@code 19571103}, {@code 3nov57}. */
    List<Born> of(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return days(years(m.group(3)), m.group(2), m.group(1));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return days(years(m.group(1)), m.group(2), m.group(3));
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return days(years(m.group(2)), m.group(1), "0");
        }
        m = MONTH_OF_YEAR.matcher(text);
        if (m.matches()) {
            return days(years(m.group(1)), m.group(2), "0");
        }
        m = WRITTEN.matcher(text);
        if (m.matches()) {
            return written(m.group(1), m.group(2), m.group(3));
        }
        return digits(text);
    }

    /** Six digits are a day, month and year, or, as in a national number, a year, month and day; eight likewise; four are a year. */
    private List<Born> digits(String text) {
        if (!text.matches("\\d{4}|\\d{6}|\\d{8}")) {
            return List.of();
        }
        int length = text.length();
        if (length == 4) {
            return days(years(text), "0", "0");
        }
        Set<Born> found = new LinkedHashSet<>();
        int year = length - 4;
        found.addAll(days(years(text.substring(4)), text.substring(2, 4), text.substring(0, 2)));
        found.addAll(days(years(text.substring(0, year)), text.substring(year, year + 2), text.substring(year + 2)));
        return List.copyOf(found);
    }

    /** Three pieces: {@code 3 11 1957}, {@code 1957 11 3}, {@code 3. November 57}, {@code 1er mars 1957}. */
    List<Born> of(String first, String second, String third) {
        Matcher day = DAY.matcher(first);
        if (!day.matches()) {
            return first.matches("\\d{4}") && second.matches("\\d{1,2}") && third.matches("\\d{1,2}")
                    ? days(years(first), second, third)
                    : List.of();
        }
        if (!third.matches("\\d{4}|\\d{2}")) {
            return List.of();
        }
        return second.matches("\\d{1,2}")
                ? days(years(third), second, day.group(1))
                : written(day.group(1), second, third);
    }

    /** A month and a year: {@code nov 1957}, {@code 11 1957}. */
    List<Born> of(String month, String year) {
        if (!year.matches("\\d{4}")) {
            return List.of();
        }
        return month.matches("\\d{1,2}") ? days(years(year), month, "0") : written("0", month, year);
    }

    /** Two digits as a year, where a name stands beside them. */
    List<Born> shortYear(String text) {
        return text.matches("\\d{2}") ? days(years(text), "0", "0") : List.of();
    }

    private List<Born> written(String day, String month, String year) {
        List<String> words = Fold.words(month);
        List<Born> found = new ArrayList<>(1);
        if (words.size() == 1) {
            Months.named(words.getFirst())
                    .forEach(each -> found.addAll(days(years(year), Integer.toString(each), day)));
        }
        return found;
    }

    /** Two digits may stand for this century or the last; nobody was born in the future or is older than {@link #OLDEST}. */
    private List<Integer> years(String text) {
        int year = Integer.parseInt(text);
        List<Integer> years = new ArrayList<>(2);
        for (int each : text.length() == 4 ? new int[] {year} : new int[] {1900 + year, 2000 + year}) {
            if (each <= today.getYear() && each >= today.getYear() - OLDEST) {
                years.add(each);
            }
        }
        return years;
    }

    /** What exists in the calendar; month or day 0 is not said. */
    private static List<Born> days(List<Integer> years, String monthText, String dayText) {
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        return years.stream()
                .filter(year -> month == 0
                        ? day == 0
                        : month <= 12 && day <= YearMonth.of(year, month).lengthOfMonth())
                .map(year -> new Born(year, month, day))
                .toList();
    }
}
