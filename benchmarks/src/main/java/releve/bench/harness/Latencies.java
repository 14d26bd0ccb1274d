package releve.bench.harness;

import java.time.Duration;
import java.util.Arrays;

/** Waiting times, in order, to be asked for percentiles. */
public final class Latencies {
    private final long[] sorted;

    /** @param nanos in any order; not kept */
    public Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("percentiles of no latencies");
        }
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest value that at least {@code percent} of all values do not exceed (nearest rank). */
    public Duration percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percentile " + percent + ": above 0, at most 100 expected");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    public Duration max() {
        return percentile(100);
    }
}
