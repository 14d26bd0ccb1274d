package releve.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import releve.web.Words;

/** Ages from a birth date of whatever precision: days for newborns, then weeks, months and years. */
public final class Ages {
    private static final int DAYS_UNTIL = 14;
    private static final int WEEKS_UNTIL = 13;
    private static final int MONTHS_UNTIL = 24;

    private Ages() {}

    /** In years; empty when nobody said; with a tilde when only the year is known. */
    public static String of(String birth, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (birth.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return Integer.toString(Period.between(LocalDate.parse(birth.substring(0, 10)), today)
                    .getYears());
        }
        return birth.matches("\\d{4}.*") ? "~" + (today.getYear() - Integer.parseInt(birth.substring(0, 4))) : "";
    }

    /** On the site's own day, with its unit: <i>3 days</i>, <i>5 weeks</i>, <i>42 years</i>; empty when nobody said. */
    public static String in(Words words, String birth, Instant now) {
        LocalDate today = now.atZone(words.zone()).toLocalDate();
        if (!birth.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return birth.matches("\\d{4}.*")
                    ? "~" + words.count("chart.age.years", today.getYear() - Long.parseLong(birth.substring(0, 4)))
                    : "";
        }
        LocalDate born = LocalDate.parse(birth.substring(0, 10));
        long days = ChronoUnit.DAYS.between(born, today);
        if (days < DAYS_UNTIL) {
            return words.count("chart.age.days", Math.max(days, 0));
        }
        if (days < 7L * WEEKS_UNTIL) {
            return words.count("chart.age.weeks", days / 7);
        }
        long months = ChronoUnit.MONTHS.between(born, today);
        return months < MONTHS_UNTIL
                ? words.count("chart.age.months", months)
                : words.count("chart.age.years", ChronoUnit.YEARS.between(born, today));
    }
}
