package releve.mirror;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How every feed stands at one instant.
 *
 * @param troubled the newest messages that could not be read, or not wholly, at most as many as were asked for
 * @param troubles how many there are in all
 */
public record FeedReport(Instant at, List<Line> feeds, List<Troubled> troubled, long troubles) {
    /**
     * One feed.
     *
     * @param state fresh, late or silent
     * @param since for late and silent: when the feed was last heard
     * @param usualPerHour messages usual at this weekday and hour; null until a week is known
     * @param sameIdOtherBody control ids that came with more than one body; each body is kept
     * @param types messages by type and trigger
     * @param notRead of those, the messages kept but of a type that is not read
     */
    public record Line(
            String feed,
            String state,
            @Nullable Instant since,
            Instant lastMessage,
            @Nullable Instant lastHeartbeat,
            @Nullable Double usualPerHour,
            long messages,
            long repeats,
            long sameIdOtherBody,
            Map<String, Long> refused,
            Map<String, Long> types,
            long notRead) {}

    /** A message that is kept but could not be read, or not wholly. */
    public record Troubled(long seq, String feed, String type, String outcome, String reason) {}
}
