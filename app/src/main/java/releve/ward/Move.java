package releve.ward;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One move as kept: what, where ({@code place} is a row of ward_place), what else was said, when, and from which entry.
 *
 * @param feed that said it; blank when a ward recorded it
 * @param item what a ward recorded it as; absent when a system said it
 */
record Move(
        Movement what,
        @Nullable Long place,
        StayDetails details,
        Instant event,
        long seq,
        Instant learned,
        String feed,
        @Nullable String item) {
    /** A cancellation may carry the very time of what it cancels (EVN-6), so at equal times it comes after. */
    static final Comparator<Move> ORDER = Comparator.comparing(Move::event)
            .thenComparing(move -> move.what().cancels())
            .thenComparing(Move::seq);

    /**
     * The very same said again by a system, at the same event time: it tells nothing new, so it is not kept a second time. What a
     * ward recorded can be corrected, so it stands for itself alone.
     */
    boolean repeats(Move other) {
        return item == null
                && other.item == null
                && what == other.what
                && event.equals(other.event)
                && Objects.equals(place, other.place)
                && details.equals(other.details);
    }
}
