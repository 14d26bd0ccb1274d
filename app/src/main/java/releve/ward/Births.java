package releve.ward;

import java.time.DateTimeException;
import java.time.LocalDate;
import releve.web.Words;

/** Birth dates of any precision in words. */
public final class Births {
    private Births() {}

    /** dd/MM/yyyy where the day is known, else as it was said. */
    public static String words(String iso, Words words) {
        if (iso.length() >= 10) {
            try {
                return words.date(LocalDate.parse(iso.substring(0, 10)));
            } catch (DateTimeException notOfTheCalendar) {
                return iso;
            }
        }
        return iso;
    }
}
