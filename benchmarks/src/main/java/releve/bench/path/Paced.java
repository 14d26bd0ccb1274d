package releve.bench.path;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Feeds that send at a steady rate until they are interrupted, each message once as it is. A wait counts from when the message was due.
 */
public record Paced(int port, int connections, int perSecond, Supplier<byte[]> messages, Acknowledged acknowledged)
        implements Runnable {
    /** Is told of each message how long it waited, in nanoseconds. */
    @FunctionalInterface
    public interface Acknowledged {
        void told(byte[] message, long waited);
    }

    @Override
    public void run() {
        long first = System.nanoTime();
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int connection = i;
            threads[i] = Thread.ofPlatform().name("feed " + i).start(() -> send(connection, first));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException over) {
            for (Thread thread : threads) {
                thread.interrupt();
            }
            Thread.currentThread().interrupt();
        }
    }

    private void send(int connection, long first) {
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        try (var sender = new Sender(port)) {
            for (long due = first + connection * between;
                    !Thread.currentThread().isInterrupted();
                    due += connections * between) {
                for (long early = due - System.nanoTime();
                        early > 0 && !Thread.currentThread().isInterrupted();
                        early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                byte[] message = messages.get();
                sender.send(Stamp.framed(message));
                acknowledged.told(message, System.nanoTime() - due);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a feed was cut", e);
        }
    }
}
