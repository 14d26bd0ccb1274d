package releve.access;

import java.time.Instant;

/**
 * Where and since when somebody is signed in.
 *
 * @param place in words: a ward PC's label, or an address
 * @param seen the last sign of life
 * @param here the session that asks
 */
public record OpenSession(String place, Instant begun, Instant seen, boolean locked, boolean here) {}
