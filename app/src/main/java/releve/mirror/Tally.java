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
 * @param heartbeat the last sign of life: a connection opened, an empty poll or anything received
 */
public record Tally(
        String feed,
        long repeats,
        Map<String, Long> refused,
        @Nullable Instant heartbeat) {
    public Tally {
        refused = Map.copyOf(refused);
    }
}
