package releve.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/** Ages in years, from a birth date of whatever precision. */
public final class Ages {
    private Ages() {}

    /** Empty when nobody said; with a tilde when only the year is known. */
    public static String of(String birth, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (birth.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return Integer.toString(Period.between(LocalDate.parse(birth.substring(0, 10)), today)
                    .getYears());
        }
        return birth.matches("\\d{4}.*") ? "~" + (today.getYear() - Integer.parseInt(birth.substring(0, 4))) : "";
    }
}
