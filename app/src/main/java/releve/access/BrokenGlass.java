package releve.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Glass that somebody broke, and what was said of it since.
 *
 * @param seq the entry that broke it
 * @param account who broke it, and their name
 * @param reviewer the account of who reviewed it last; like {@code verdict} and {@code reviewed}, nothing before a review
 */
public record BrokenGlass(
        long seq,
        String account,
        String name,
        String subject,
        String reason,
        Instant broken,
        Instant until,
        @Nullable String reviewer,
        @Nullable Verdict verdict,
        String note,
        @Nullable Instant reviewed) {
    /** Nothing is left to be said. */
    public boolean settled() {
        return verdict != null && verdict != Verdict.TO_BE_CLARIFIED;
    }
}
