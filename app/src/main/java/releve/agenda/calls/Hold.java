package releve.agenda.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * In whose hands a patient is.
 *
 * @param of the key of the list, or of what a desk took
 * @param team blank for a desk
 * @param by who filed it, as the journal calls them
 */
public record Hold(UUID of, String team, String by, Instant until) {
    boolean holds(Instant at) {
        return at.isBefore(until);
    }
}
