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
    public Urgency {
        if (code.isBlank() || code.length() > 10 || hours < 0 || days < 0 || (hours == 0) == (days == 0)) {
            throw new IllegalArgumentException("class '" + code + "': a code and either hours or days expected");
        }
    }

    /** In whole days, the last one included: hours end within the day after. */
    Period delay() {
        return days > 0 ? Period.ofDays(days) : Period.ofDays(Math.ceilDiv(hours, 24));
    }
}
