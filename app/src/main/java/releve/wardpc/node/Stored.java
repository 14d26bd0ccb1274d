package releve.wardpc.node;

import java.time.Instant;
import java.util.Optional;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;

/**
 * An entry that a ward PC handed back, as the node keeps it.
 *
 * @param id the SHA-256 of its bytes
 * @param site where the ward PC stands; {@code ward} likewise
 * @param mark whose signature it is, hexadecimal
 * @param judged what became of it; absent for a moment, or after a crash until the next start
 */
record Stored(
        String id,
        String label,
        String site,
        String ward,
        String mark,
        long number,
        Noted noted,
        Instant at,
        Optional<Judgement> judged,
        Optional<Settlement> settled) {
    /** @param why a stable word, or blank; {@code seq} the entry it was filed as, 0 for none */
    record Judgement(Outcome outcome, String why, long seq) {}

    /** What a person decided. @param by who the journal says it was */
    record Settlement(boolean filed, String reason, long seq, Instant at, String by) {}

    /** A person has to look at it. */
    boolean isOpen() {
        return settled.isEmpty()
                && judged.filter(each -> each.outcome() == Outcome.REFUSED || each.outcome() == Outcome.CONFLICTING)
                        .isPresent();
    }

    /** It is in the wards' records. */
    boolean isFiled() {
        return settled.map(Settlement::filed)
                .orElseGet(
                        () -> judged.filter(each -> each.outcome() == Outcome.NEW || each.outcome() == Outcome.UPDATED)
                                .isPresent());
    }
}
