package releve.mirror;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fact {@code mirror.tally/1}: what happened on a feed, since its last tally, that left no message behind.
 *
 * @param feed the feed, or {@code ?address} while a connection has not sent a message yet
 * @param repeats messages that were there already
 * @param refused frames answered AR, by reason
 * @param heartbeat the last sign of life: a connection opened or kept, an empty poll or anything received
 * @param alone the last of these that came without a message for a while: the feed uses to say that it lives; absent in older tallies
 */
public record Tally(
        String feed,
        long repeats,
        Map<String, Long> refused,
        @Nullable Instant heartbeat,
        @Nullable Instant alone) {
    public Tally {
        refused = Map.copyOf(refused);
    }
}
