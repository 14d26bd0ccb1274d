package releve.bench.web;

import java.util.concurrent.locks.LockSupport;

/** An open loop: something is due at fixed times whatever the server does, each in a thread of its own. */
record Clockwork(String name, double perSecond, Due due) implements Runnable {
    /** Does it; what it waits counts from {@code since}. */
    @FunctionalInterface
    interface Due {
        void at(long number, long since) throws InterruptedException;
    }

    @Override
    public void run() {
        long first = System.nanoTime();
        for (long i = 0; !Thread.currentThread().isInterrupted(); i++) {
            long at = first + (long) (i * 1e9 / perSecond);
            long early = at - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            long number = i;
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    due.at(number, at);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
