package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HybridClockTest {
    @Property
    void itNeverGoesBackAndIsNeverBehindTheWallClock(@ForAll List<@IntRange(min = -5, max = 50) Integer> walls) {
        Iterator<Integer> times = walls.iterator();
        HybridClock clock = new HybridClock(new Scripted(times), -1, 0);
        long time = -1;
        int tick = 0;
        for (int wall : walls) {
            clock.next();
            assertTrue(clock.time() > time || (clock.time() == time && clock.tick() == tick + 1));
            assertTrue(clock.time() >= wall);
            assertEquals(clock.time() > time ? 0 : tick + 1, clock.tick());
            time = clock.time();
            tick = clock.tick();
        }
    }

    private static final class Scripted extends Clock {
        private final Iterator<Integer> times;

        Scripted(Iterator<Integer> times) {
            this.times = times;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(times.next());
        }
    }
}
