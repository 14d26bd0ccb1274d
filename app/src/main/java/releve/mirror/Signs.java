package releve.mirror;

import java.time.Duration;
import java.time.Instant;

/**
 * What was heard of a feed.
 *
 * @param message when its last message came
 * @param life when it last gave any sign of life: a message, an empty frame, a connection that it keeps
 * @param beats it uses to give signs of life without a message; only then does their end mean anything
 * @param within the age its data may reach while more is expected: the strictest of the kinds it carries
 */
record Signs(Instant message, Instant life, boolean beats, Duration within) {
    Signs {
        if (life.isBefore(message)) {
            life = message;
        }
    }

    /** Messages are all there is to go by. */
    static Signs of(Instant message) {
        return new Signs(message, message, false, Rhythm.PATIENCE);
    }
}
