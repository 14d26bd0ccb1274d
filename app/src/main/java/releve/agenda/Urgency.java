package releve.agenda;

import java.time.Period;

/**
 * A class of necessity and urgency.
 *
 * @param code {@code P2}
 * @param hours within which it is needed, where its source counts in hours; else 0
 * @param days within which it is needed, likewise
 * @param ncepod what NCEPOD's classification calls it
 * @param source who defined it; where the house set the time itself, that it did
 */
public record Urgency(String code, int hours, int days, String ncepod, String source) {
    public static final int LONGEST_CODE = 10;

    public Urgency {
        if (code == null
                || code.isBlank()
                || code.length() > LONGEST_CODE
                || hours < 0
                || days < 0
                || (hours == 0) == (days == 0)) {
            throw new BadTables("agenda.rules.bad.class", String.valueOf(code));
        }
        ncepod = ncepod == null ? "" : ncepod;
        source = source == null ? "" : source;
    }

    /** In whole days, the last one included: hours end within the day after. */
    Period delay() {
        return days > 0 ? Period.ofDays(days) : Period.ofDays(Math.ceilDiv(hours, 24));
    }
}
