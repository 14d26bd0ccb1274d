package releve.drill;

import java.time.Duration;

/**
 * How long answers took: a histogram in microseconds, exact below 64 µs and within 1/32 above, in constant memory. Not thread-safe; one
 * per connection, added together at the end.
 */
public final class Latencies {
    private static final int STEPS = 32;
    private static final int STEP_BITS = 5;

    private final long[] counts = new long[STEPS * (Long.SIZE - STEP_BITS)];
    private long count;
    private long slowest;

    void record(long nanos) {
        counts[slot(nanos / 1_000)]++;
        count++;
        slowest = Math.max(slowest, nanos);
    }

    void add(Latencies other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        slowest = Math.max(slowest, other.slowest);
    }

    public long count() {
        return count;
    }

    public Duration slowest() {
        return Duration.ofNanos(slowest);
    }

    /**
     * The time within which such a share of the answers came.
     *
     * @param share 0.5 for the median, 0.99 for the 99th percentile; zero when nothing was measured
     */
    public Duration percentile(double share) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            seen += counts[slot];
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(micros(slot) * 1_000);
            }
        }
        return Duration.ZERO;
    }

    private static int slot(long micros) {
        if (micros < 2 * STEPS) {
            return (int) Math.max(0, micros);
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - STEP_BITS;
        return shift * STEPS + (int) (micros >>> shift);
    }

    private static long micros(int slot) {
        if (slot < 2 * STEPS) {
            return slot;
        }
        int shift = slot / STEPS - 1;
        return (long) (slot - shift * STEPS) << shift;
    }
}
