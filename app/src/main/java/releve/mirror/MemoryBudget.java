package releve.mirror;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that all messages still arriving may take together, in KiB. A connection that wants more waits its turn: senders
 * feel back-pressure, the heap does not grow. Small messages never ask.
 */
final class MemoryBudget {
    private static final int KIB = 1024;

    private final int total;
    private final Semaphore free;

    /** A quarter of the heap. */
    static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Math.max(64L * KIB * KIB, Runtime.getRuntime().maxMemory() / 4));
    }

    MemoryBudget(long bytes) {
        total = (int) Math.min(Integer.MAX_VALUE, bytes / KIB);
        free = new Semaphore(total, true);
    }

    /** Waits up to the given seconds for room; false when there was none. */
    boolean take(long bytes, int seconds) {
        try {
            return free.tryAcquire(kib(bytes), seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(long bytes) {
        free.release(kib(bytes));
    }

    private int kib(long bytes) {
        return (int) Math.min(total, (bytes + KIB - 1) / KIB);
    }
}
