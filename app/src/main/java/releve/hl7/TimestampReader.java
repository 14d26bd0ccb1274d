package releve.hl7;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.hl7.Timestamp.Precision;

/** Reads one date or time of HL7 v2 (data types DT, DTM and TS; v2.9, 2.A.22). */
final class TimestampReader {
    private static final int WRONG = -1;
    private static final int NANO_DIGITS = 9;
    private static final int MOST_HOURS = 18;
    private static final int[] NOT_SENT = {0, 1, 1, 0, 0, 0};

    private final String text;
    private final ZoneId zone;

    TimestampReader(String text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    Optional<Timestamp> read() {
        int offsetAt = offsetAt();
        int point = text.indexOf('.');
        int digits = point < 0 || point > offsetAt ? offsetAt : point;
        boolean fraction = digits < offsetAt;
        if (digits < 4 || digits > 14 || digits % 2 != 0 || fraction && digits != 14) {
            return Optional.empty();
        }
        ZoneOffset offset = null;
        if (offsetAt < text.length()) {
            offset = offset(text.substring(offsetAt).strip());
            if (offset == null) {
                return Optional.empty();
            }
        }
        int nano = fraction
                ? nano(digits + 1, text.substring(0, offsetAt).stripTrailing().length())
                : 0;
        return nano == WRONG ? Optional.empty() : local(digits, fraction, nano, offset);
    }

    private Optional<Timestamp> local(int digits, boolean fraction, int nano, @Nullable ZoneOffset offset) {
        int[] parts = NOT_SENT.clone();
        parts[0] = number(0, 4);
        int count = 1;
        for (int at = 4; at < digits; at += 2) {
            parts[count++] = number(at, at + 2);
        }
        Precision precision = fraction ? Precision.FRACTION : Precision.values()[count - 1];
        if (parts[1] == 0 && (count < 3 || parts[2] == 0) && midnight(parts)) {
            precision = Precision.YEAR;
            parts[1] = 1;
            parts[2] = 1;
        } else if (parts[2] == 0 && midnight(parts)) {
            precision = Precision.MONTH;
            parts[2] = 1;
        }
        if (!possible(parts)) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], nano);
        return Optional.of(new Timestamp(local, precision, offset, zone));
    }

    private static boolean midnight(int[] parts) {
        return parts[3] == 0 && parts[4] == 0 && parts[5] == 0;
    }

    private static boolean possible(int[] parts) {
        return parts[0] > 0
                && parts[1] >= 1
                && parts[1] <= 12
                && parts[2] >= 1
                && parts[2] <= YearMonth.of(parts[0], parts[1]).lengthOfMonth()
                && parts[3] >= 0
                && parts[3] <= 23
                && parts[4] >= 0
                && parts[4] <= 59
                && parts[5] >= 0
                && parts[5] <= 59;
    }

    private int offsetAt() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '+' || character == '-' || character == 'Z' || character == ' ') {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable ZoneOffset offset(String sent) {
        if (sent.equals("Z")) {
            return ZoneOffset.UTC;
        }
        if (sent.isEmpty() || sent.charAt(0) != '+' && sent.charAt(0) != '-') {
            return null;
        }
        String digits = sent.length() == 6 && sent.charAt(3) == ':'
                ? sent.substring(1, 3) + sent.substring(4)
                : sent.substring(1);
        int hours = number(digits, 0, 2);
        int minutes = digits.length() == 2 ? 0 : number(digits, 2, 4);
        if (digits.length() != 2 && digits.length() != 4 || hours == WRONG || minutes == WRONG || minutes > 59) {
            return null;
        }
        int seconds = 60 * (60 * hours + minutes);
        return seconds > MOST_HOURS * 3600
                ? null
                : ZoneOffset.ofTotalSeconds(sent.charAt(0) == '-' ? -seconds : seconds);
    }

    private int nano(int from, int to) {
        int length = to - from;
        int value = number(from, to);
        if (length < 1 || length > NANO_DIGITS || value == WRONG) {
            return WRONG;
        }
        for (int i = length; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    private int number(int from, int to) {
        return number(text, from, to);
    }

    private static int number(String text, int from, int to) {
        if (to > text.length() || from >= to || to - from > NANO_DIGITS) {
            return WRONG;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return WRONG;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
