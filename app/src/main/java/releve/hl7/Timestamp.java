package releve.hl7;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DT, TM-bearing DTM or TS value with the precision it was sent in.
 *
 * @param sent the offset the sender wrote, or null: then {@code zone} decides
 */
public record Timestamp(
        LocalDateTime local, Precision precision, @Nullable ZoneOffset sent, ZoneId zone) {
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        FRACTION
    }

    /**
     * Reads {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]}; empty when it is no such thing. Spaces around it are passed over. A day or
     * month of {@code 00}, as birth dates that are not fully known are sent, lowers the precision.
     */
    public static Optional<Timestamp> parse(String text, ZoneId zone) {
        return new TimestampReader(text.strip(), zone).read();
    }

    /** In the hour that happens twice, the first time; in the hour that does not exist, as late as it would have been. */
    public Instant instant() {
        return sent == null ? local.atZone(zone).toInstant() : local.toInstant(sent);
    }

    /** No offset was sent and the local time happens twice on that night in autumn. */
    public boolean ambiguous() {
        return sent == null
                && precision.compareTo(Precision.HOUR) >= 0
                && zone.getRules().getValidOffsets(local).size() > 1;
    }

    /**
     * ISO 8601 in the precision sent: {@code 1931}, {@code 1931-02-14}, {@code 2026-11-21T03:30}; with the offset where one was sent with an
     * hour.
     */
    public String iso() {
        StringBuilder out = new StringBuilder(32);
        digits(out, local.getYear(), 4);
        part(out, Precision.MONTH, '-', local.getMonthValue());
        part(out, Precision.DAY, '-', local.getDayOfMonth());
        part(out, Precision.HOUR, 'T', local.getHour());
        part(out, Precision.MINUTE, ':', local.getMinute());
        part(out, Precision.SECOND, ':', local.getSecond());
        if (precision == Precision.FRACTION) {
            fraction(out);
        }
        if (sent != null && precision.compareTo(Precision.HOUR) >= 0) {
            out.append(sent.getId());
        }
        return out.toString();
    }

    private void part(StringBuilder out, Precision from, char before, int value) {
        if (precision.compareTo(from) >= 0) {
            out.append(before);
            digits(out, value, 2);
        }
    }

    private void fraction(StringBuilder out) {
        out.append('.');
        int begin = out.length();
        digits(out, local.getNano(), 9);
        while (out.length() > begin + 1 && out.charAt(out.length() - 1) == '0') {
            out.setLength(out.length() - 1);
        }
    }

    private static void digits(StringBuilder out, int value, int width) {
        String digits = Integer.toString(value);
        out.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
