package releve.rebooking;

/** Chance that a seed repeats: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016). */
final class Dice {
    private static final long MULTIPLIER = 0x2545F4914F6CDD1DL;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        // zero is the one state it never leaves; the spreading keeps neighbouring seeds apart
        long spread = (seed + GOLDEN) * MULTIPLIER;
        state = spread == 0 ? GOLDEN : spread;
        for (int i = 0; i < 8; i++) {
            next();
        }
    }

    /** From 0 to one less than {@code bound}. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** From 0, and below 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * MULTIPLIER;
    }
}
