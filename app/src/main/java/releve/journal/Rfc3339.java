package releve.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Times as entries carry them: UTC, always with milliseconds, {@code 2026-01-31T03:30:00.000Z} (RFC 3339). */
final class Rfc3339 {
    /** The last millisecond of the year 9999, the last that RFC 3339 can say. */
    static final long LAST = 253_402_300_799_999L;

    private static final long DAY = 86_400_000;

    private Rfc3339() {}

    static boolean sayable(long millis) {
        return millis >= 0 && millis <= LAST;
    }

    static byte[] bytes(long millis) {
        LocalDate day = LocalDate.ofEpochDay(millis / DAY);
        int rest = (int) (millis % DAY);
        byte[] text = new byte[24];
        digits(text, 0, 4, day.getYear(), '-');
        digits(text, 5, 2, day.getMonthValue(), '-');
        digits(text, 8, 2, day.getDayOfMonth(), 'T');
        digits(text, 11, 2, rest / 3_600_000, ':');
        digits(text, 14, 2, rest / 60_000 % 60, ':');
        digits(text, 17, 2, rest / 1000 % 60, '.');
        digits(text, 20, 3, rest % 1000, 'Z');
        return text;
    }

    static String text(long millis) {
        return new String(bytes(millis), StandardCharsets.US_ASCII);
    }

    private static void digits(byte[] text, int at, int count, int number, char after) {
        int rest = number;
        for (int place = at + count - 1; place >= at; place--) {
            text[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[at + count] = (byte) after;
    }
}
