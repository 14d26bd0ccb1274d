package releve.bench.path;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A whole stream of messages, each sent once as it is, over several connections that take the next one in turn. */
public final class Delivery {
    private final Iterator<byte[]> messages;
    private final LongConsumer progress;
    private final ReentrantLock lock = new ReentrantLock();
    private long taken;

    /** @param progress told, now and then, how many were sent */
    public Delivery(Iterator<byte[]> messages, LongConsumer progress) {
        this.messages = messages;
        this.progress = progress;
    }

    /** Returns the wall time until all were acknowledged. */
    public Duration send(int port, int connections) throws IOException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> {
                    deliver(port);
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the delivery ended after " + taken + " messages", e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How many were sent. */
    public long taken() {
        return taken;
    }

    private void deliver(int port) throws IOException {
        try (var sender = new Sender(port)) {
            for (byte[] message = next(); message != null; message = next()) {
                sender.send(Stamp.framed(message));
            }
        }
    }

    private byte @Nullable [] next() {
        lock.lock();
        try {
            if (!messages.hasNext()) {
                return null;
            }
            taken++;
            if (taken % 10_000 == 0) {
                progress.accept(taken);
            }
            return messages.next();
        } finally {
            lock.unlock();
        }
    }
}
