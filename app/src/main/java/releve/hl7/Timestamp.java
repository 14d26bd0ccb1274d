package releve.hl7;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DT, TM-bearing DTM or TS value with the precision it was sent in.
 *
 * @param sent the offset the sender wrote, or null: then {@code zone} decides
 */
public record Timestamp(
        LocalDateTime local, Precision precision, @Nullable ZoneOffset sent, ZoneId zone) {
    private static final Map<Integer, Precision> LENGTHS = Map.of(
            4, Precision.YEAR,
            6, Precision.MONTH,
            8, Precision.DAY,
            10, Precision.HOUR,
            12, Precision.MINUTE,
            14, Precision.SECOND);

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "uuuu",
                    "uuuu-MM",
                    "uuuu-MM-dd",
                    "uuuu-MM-dd'T'HH",
                    "uuuu-MM-dd'T'HH:mm",
                    "uuuu-MM-dd'T'HH:mm:ss",
                    "uuuu-MM-dd'T'HH:mm:ss.SSSS")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        FRACTION
    }

    /** Reads {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]}; empty when it is no such thing. */
    public static Optional<Timestamp> parse(String text, ZoneId zone) {
        String plain = text.strip();
        int sign = Math.max(plain.indexOf('+'), plain.indexOf('-'));
        String digits = sign < 0 ? plain : plain.substring(0, sign);
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        String fraction = dot < 0 ? "" : digits.substring(dot + 1);
        if (!LENGTHS.containsKey(whole.length()) || !number(whole) || !number(fraction) || fraction.length() > 9) {
            return Optional.empty();
        }
        if (dot >= 0 && (whole.length() != 14 || fraction.isEmpty())) {
            return Optional.empty();
        }
        try {
            @Nullable ZoneOffset offset = sign < 0 ? null : offset(plain.substring(sign));
            LocalDateTime local = LocalDateTime.of(
                    part(whole, 0, 4, 1),
                    part(whole, 4, 6, 1),
                    part(whole, 6, 8, 1),
                    part(whole, 8, 10, 0),
                    part(whole, 10, 12, 0),
                    part(whole, 12, 14, 0),
                    fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9)));
            Precision precision = dot < 0 ? LENGTHS.get(whole.length()) : Precision.FRACTION;
            return Optional.of(new Timestamp(local, Objects.requireNonNull(precision), offset, zone));
        } catch (DateTimeException e) {
            return Optional.empty(); // the thirtieth of February and the like
        }
    }

    /** Within the hour that happens twice, the first; within the hour that does not happen, as much later. */
    public Instant instant() {
        return sent == null ? local.atZone(zone).toInstant() : local.toInstant(sent);
    }

    /** No offset was sent and the local time happens twice on that night in autumn. */
    public boolean ambiguous() {
        return sent == null
                && precision.compareTo(Precision.HOUR) >= 0
                && zone.getRules().getValidOffsets(local).size() > 1;
    }

    /** ISO 8601 in the precision sent: {@code 1931}, {@code 1931-02-14}, {@code 2026-11-21T03:30}. */
    public String iso() {
        String text = FORMATS.get(precision.ordinal()).format(local);
        return sent == null ? text : text + sent.getId();
    }

    private static int part(String digits, int from, int to, int otherwise) {
        return digits.length() < to ? otherwise : Integer.parseInt(digits, from, to, 10);
    }

    private static boolean number(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static ZoneOffset offset(String text) {
        String digits = text.substring(1);
        if (digits.length() != 4 || !number(digits)) {
            throw new DateTimeException("offset " + text);
        }
        int seconds = part(digits, 0, 2, 0) * 3600 + part(digits, 2, 4, 0) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -seconds : seconds);
    }
}
