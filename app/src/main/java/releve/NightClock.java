package releve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A drill's clock: runs as any other from the hour it is set to, and jumps ahead when the director of the night says so. */
final class NightClock extends Clock {
    private final Clock real = Clock.system(ZoneOffset.UTC);
    private final AtomicReference<Duration> ahead;

    NightClock(Instant start) {
        this.ahead = new AtomicReference<>(Duration.between(real.instant(), start));
    }

    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a drill's clock has one zone");
    }
}
