package releve.journal;

import java.time.Clock;

/**
 * A hybrid logical clock (Kulkarni et al., 2014) for one log: it follows the wall clock, but never goes back. When the wall
 * clock stands still or falls behind, time stays and the tick counts on.
 */
final class HybridClock {
    private final Clock wall;
    private long time;
    private int tick;

    /** Continues after the given moment; (-1, 0) for a log without entries. */
    HybridClock(Clock wall, long time, int tick) {
        this.wall = wall;
        this.time = time;
        this.tick = tick;
    }

    void next() {
        long now = Math.clamp(wall.millis(), 0, Rfc3339.LAST);
        if (now > time) {
            time = now;
            tick = 0;
        } else if (tick == Integer.MAX_VALUE) {
            time++;
            tick = 0;
        } else {
            tick++;
        }
    }

    long time() {
        return time;
    }

    int tick() {
        return tick;
    }

    HybridClock copy() {
        return new HybridClock(wall, time, tick);
    }
}
