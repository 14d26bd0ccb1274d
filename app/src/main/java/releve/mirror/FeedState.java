package releve.mirror;

import java.time.Instant;

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
}
