package releve.drill;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Seeded chance: the SplitMix64 sequence (Steele, Lea, Flood, OOPSLA 2014), written out here so that a seed gives the same day on
 * every Java version. Not for secrets.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    Chance(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** An independent sequence that depends on the first seed and the label only, not on what was drawn meanwhile. */
    Chance fork(String label) {
        long mixed = seed;
        for (byte part : label.getBytes(StandardCharsets.UTF_8)) {
            mixed = mix(mixed + GOLDEN + part);
        }
        return new Chance(mixed);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** A whole number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next() >>> 1, bound);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** From 0 up to, not including, 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /** About normal: the sum of four uniform numbers, which needs no transcendental function and never strays past 3.5 deviations. */
    double around(double mean, double deviation) {
        double sum = unit() + unit() + unit() + unit() - 2;
        return mean + sum * deviation * 1.7320508075688772;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
