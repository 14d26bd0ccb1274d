package releve.journal;

import java.time.Instant;

/**
 * One line of the journal as views see it.
 *
 * @param seq its place in the log, from 0 without gaps
 * @param time when the journal learned it (hybrid logical time: {@code tick} orders entries of the same millisecond)
 */
public record Entry(long seq, Instant time, int tick, Caller by, Kind kind, String subject) {}
