package releve.care;

import java.time.Instant;

/**
 * A time as it was said, with its precision, and the instant it is ordered by.
 *
 * @param said ISO 8601 in the precision sent: {@code 1931}, {@code 2026-11-21T03:30}
 * @param instant where it stands on the time line (the start of the day, month or year when no more was said)
 * @param ambiguous the local time happened twice that night and the sender did not say which
 */
public record Moment(String said, Instant instant, boolean ambiguous) {}
