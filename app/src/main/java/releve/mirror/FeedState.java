package releve.mirror;

import java.time.Instant;
import java.util.Optional;

/** How a feed stands now, judged by its own rhythm. */
public sealed interface FeedState {
    /** As usual for this weekday and hour. */
    record Fresh() implements FeedState {}

    /** Messages that usually come by now have not. */
    record Late(Instant since) implements FeedState {}

    /** So many are missing that the feed must be taken as cut. */
    record Silent(Instant since) implements FeedState {}

    /** The stable word, for machines. */
    default String word() {
        return switch (this) {
            case Fresh() -> "fresh";
            case Late(Instant ignored) -> "late";
            case Silent(Instant ignored) -> "silent";
        };
    }

    /** When what it said ends; nothing while it is fresh. */
    default Optional<Instant> until() {
        return switch (this) {
            case Fresh() -> Optional.empty();
            case Late(Instant since) -> Optional.of(since);
            case Silent(Instant since) -> Optional.of(since);
        };
    }

    /** Silent before late before fresh; of two alike the first. */
    static FeedState worse(FeedState one, FeedState other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(FeedState state) {
        return switch (state) {
            case Fresh() -> 0;
            case Late(Instant ignored) -> 1;
            case Silent(Instant ignored) -> 2;
        };
    }
}
