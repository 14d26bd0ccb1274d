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

    /** Reads {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]}; empty when it is no such thing. */
    public static Optional<Timestamp> parse(String text, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    public Instant instant() {
        throw new UnsupportedOperationException();
    }

    /** No offset was sent and the local time happens twice on that night in autumn. */
    public boolean ambiguous() {
        throw new UnsupportedOperationException();
    }

    /** ISO 8601 in the precision sent: {@code 1931}, {@code 1931-02-14}, {@code 2026-11-21T03:30}. */
    public String iso() {
        throw new UnsupportedOperationException();
    }
}
