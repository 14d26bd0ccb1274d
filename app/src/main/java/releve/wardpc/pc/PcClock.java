package releve.wardpc.pc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * This PC's clock, put right by the node's where they differ by more than two minutes. It is never done silently: {@link #corrected}
 * stands on every page. Only the difference is remembered, so if somebody sets the PC's clock after the last contact, it is as wrong as
 * before the other way round until the node is met again; that is why people can type each time.
 */
final class PcClock extends Clock {
    /** Within this, nobody on a ward could tell which of two clocks is right. */
    static final Duration ALIKE = Duration.ofMinutes(2);

    private final Clock pc;
    private volatile Duration ahead;

    PcClock(Clock pc, Duration ahead) {
        this.pc = pc;
        this.ahead = ahead;
    }

    void nodeIsAhead(Duration by) {
        ahead = by;
    }

    /** How far the node was ahead at the last contact. */
    Duration ahead() {
        return ahead;
    }

    boolean corrected() {
        return ahead.abs().compareTo(ALIKE) > 0;
    }

    /** What the PC itself says. */
    Instant raw() {
        return pc.instant();
    }

    @Override
    public Instant instant() {
        return shown(pc.instant());
    }

    /** A time that the PC's own clock told, as it is shown. */
    Instant shown(Instant told) {
        return corrected() ? told.plus(ahead) : told;
    }

    @Override
    public ZoneId getZone() {
        return pc.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PcClock(pc.withZone(zone), ahead);
    }
}
