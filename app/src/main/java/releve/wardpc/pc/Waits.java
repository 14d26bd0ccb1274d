package releve.wardpc.pc;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses at this PC: after four failures each further one doubles a wait, up to a cap, so that nobody is shut out of
 * a ward's data on the worst night. Measured by a clock that nobody can set.
 */
final class Waits {
    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private int failures;
    private long failedAt;

    Waits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long until the next attempt is looked at; zero when it may be at once. */
    Duration rest() {
        lock.lock();
        try {
            Duration past = Duration.ofNanos(nanos.getAsLong() - failedAt);
            Duration rest = wait(failures).minus(past);
            return rest.isNegative() ? Duration.ZERO : rest;
        } finally {
            lock.unlock();
        }
    }

    void failed() {
        lock.lock();
        try {
            failures++;
            failedAt = nanos.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    void succeeded() {
        lock.lock();
        try {
            failures = 0;
        } finally {
            lock.unlock();
        }
    }

    private static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(CAP) < 0 ? wait : CAP;
    }
}
