package releve.bench.path;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import releve.bench.harness.Child;

/** A server under load, in its own process: it said its port when it was ready and tells its CPU time when asked. */
final class ServerChild implements AutoCloseable {
    private final String name;
    private final Child child;
    private final int port;
    private final AtomicLong sent = new AtomicLong();

    ServerChild(String name, Child child) {
        this.name = name;
        this.child = child;
        port = Integer.parseInt(child.ready().substring("port ".length()));
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** CPU time of its process so far. */
    Duration cpu() {
        return Duration.ofNanos(Long.parseLong(child.ask("cpu")));
    }

    /** Messages it has accepted so far: the next round goes on from there. */
    long sent() {
        return sent.get();
    }

    void count(long more) {
        sent.addAndGet(more);
    }

    @Override
    public void close() {
        child.close();
    }
}
