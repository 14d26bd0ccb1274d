package releve.web;

import java.time.Instant;

/**
 * Where and since when a visitor is signed in.
 *
 * @param place in words
 * @param seen the last sign of life
 * @param here the session that asks
 */
public record OpenSession(String place, Instant begun, Instant seen, boolean locked, boolean here) {}
