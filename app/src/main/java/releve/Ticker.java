package releve;

import java.time.Duration;

/** Progress of what takes more than two seconds, on standard error: one line, renewed in place on a terminal. */
final class Ticker {
    private static final long FIRST = Duration.ofSeconds(2).toNanos();
    private static final long EACH_ON_A_TERMINAL = Duration.ofMillis(500).toNanos();
    private static final long EACH_IN_A_LOG = Duration.ofSeconds(10).toNanos();

    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long next = System.nanoTime() + FIRST;
    private boolean shown;

    void show(String line) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + (terminal ? EACH_ON_A_TERMINAL : EACH_IN_A_LOG);
        shown = true;
        System.err.print(terminal ? "\r\033[K" + line : line + "\n");
        System.err.flush();
    }

    /** How far, and how long it will still take. */
    void show(String what, long done, long total, Duration left) {
        if (total > 0) {
            show("%s: %,d of %,d (%d %%), about %d min %02d s left"
                    .formatted(what, done, total, 100 * done / total, left.toMinutes(), left.toSecondsPart()));
        }
    }

    /** Leaves the terminal on a fresh line. */
    void end() {
        if (terminal && shown) {
            System.err.print("\r\033[K");
        }
    }
}
