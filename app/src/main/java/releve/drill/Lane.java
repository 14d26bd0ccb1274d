package releve.drill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection of a feed being played, on a virtual thread of its own, with a short queue before it. */
final class Lane implements Closeable {
    private static final int QUEUE = 256;

    private final BlockingQueue<Optional<Sent>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Sender sender;
    private final Thread thread;
    private volatile @Nullable IOException broken;

    Lane(String feed, Sender sender) {
        this.sender = sender;
        this.thread = Thread.ofVirtual().name("feed " + feed).start(this::run);
    }

    /** Waits while the queue is full; fails when the connection has given up. */
    void put(Sent sent) throws IOException, InterruptedException {
        put(Optional.of(sent));
    }

    private void put(Optional<Sent> sent) throws IOException, InterruptedException {
        while (!queue.offer(sent, 100, TimeUnit.MILLISECONDS)) {
            check();
        }
        check();
    }

    /** Waits for the last answer. */
    void finish() throws IOException, InterruptedException {
        put(Optional.empty());
        thread.join();
        check();
    }

    /** To be asked after {@link #finish()}. */
    Delivered delivered() {
        return sender.delivered();
    }

    private void run() {
        try (sender) {
            for (Optional<Sent> sent = queue.take(); sent.isPresent(); sent = queue.take()) {
                deliver(sent.get());
            }
        } catch (IOException e) {
            broken = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Sent sent) throws IOException {
        if (sent.poll()) {
            sender.poll();
        } else {
            sender.send(sent.message());
        }
    }

    private void check() throws IOException {
        IOException cause = broken;
        if (cause != null) {
            throw new IOException(cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
