package releve.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, and its two times.
 *
 * @param seq the journal entry it was read from
 * @param learned when the journal learned it
 * @param eventTime when it happened, as far as the sender said
 * @param what the message's type, {@code ADT^A02}
 */
public record Origin(long seq, Instant learned, Instant eventTime, String feed, String what) {
    /** A sender's clock may run ahead by this much; a time further in the future is no time at which something has happened. */
    public static final Duration CLOCK_AHEAD = Duration.ofDays(1);

    public Origin {
        if (eventTime.isAfter(learned.plus(CLOCK_AHEAD))) {
            eventTime = learned;
        }
    }

    /** The same origin, for something that says its own time; the message's time when it does not. */
    public Origin at(@Nullable Instant own) {
        return own == null ? this : new Origin(seq, learned, own, feed, what);
    }

    /** Whether a feed brought it after the last trusted time; what people recorded here is theirs, whenever they did. */
    public boolean isAfter(Optional<Instant> trusted) {
        return !feed.isEmpty() && trusted.filter(learned::isAfter).isPresent();
    }
}
