package releve.drill;

import java.time.Instant;

/**
 * One thing that a feed puts on the wire: a message, or nothing at all.
 *
 * @param at simulated time
 * @param message the bytes between the MLLP marks; empty for a poll (heartbeat), which is not answered
 * @param controlId MSH-10; empty for a poll or a message without header
 */
// The bytes are the message; they are handed on, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
public record Sent(Instant at, String feed, byte[] message, String controlId) {
    public boolean poll() {
        return message.length == 0;
    }
}
