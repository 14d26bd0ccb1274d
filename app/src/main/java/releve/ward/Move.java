package releve.ward;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One move as kept: what, where ({@code place} is a row of ward_place), what else was said, when, and from which entry. */
record Move(Movement what, @Nullable Long place, StayDetails details, Instant event, long seq, Instant learned) {
    /** A cancellation may carry the very time of what it cancels (EVN-6), so at equal times it comes after. */
    static final Comparator<Move> ORDER = Comparator.comparing(Move::event)
            .thenComparing(move -> move.what().cancels())
            .thenComparing(Move::seq);
}
