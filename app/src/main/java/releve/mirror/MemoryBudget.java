package releve.mirror;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import releve.hl7.Room;

/**
 * The memory that all messages still arriving may take together, in KiB. A connection that wants more waits its turn: senders
 * feel back-pressure, the heap does not grow. Small messages never ask.
 */
final class MemoryBudget implements Room {
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

    /** Two connections that each wait for what the other holds do not wait for ever. */
    private static final int PATIENCE_SECONDS = 20;

    @Override
    public boolean take(long bytes) {
        try {
            return free.tryAcquire(kib(bytes), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void giveBack(long bytes) {
        free.release(kib(bytes));
    }

    private int kib(long bytes) {
        return (int) Math.min(total, (bytes + KIB - 1) / KIB);
    }
}
