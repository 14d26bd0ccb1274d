package releve.crisis;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is master of a unit at a moment.
 *
 * @param unit a service, a ward, or blank for the whole site
 * @param from since when; nothing when nobody ever said anything: then it is the screen
 * @param by who said so, {@code account/ID}, or blank
 */
public record MasterCell(String site, String unit, Master master, Optional<Instant> from, String words, String by) {}
