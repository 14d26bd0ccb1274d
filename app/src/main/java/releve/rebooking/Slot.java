package releve.rebooking;

import java.util.Optional;

/**
 * A place in a session.
 *
 * @param start minute of the day
 * @param surgeon whom the case asked for; empty when it takes whoever holds the session
 */
public record Slot(String session, int start, Optional<String> surgeon) {}
