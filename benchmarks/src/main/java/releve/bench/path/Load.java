package releve.bench.path;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The messages to send, dealt out to the connections, each with a control id never used before in this run. */
final class Load {
    private static final AtomicLong SENT = new AtomicLong();

    private final List<Stamp> stamps;

    Load(List<byte[]> messages) {
        stamps = messages.stream().map(Stamp::of).toList();
    }

    /** Every {@code connections}-th message, from a starting place on, around and around. */
    Hand hand(int connection, int connections, long start) {
        return new Hand(connection, connections, start);
    }

    /** What one connection sends; for one thread. */
    final class Hand {
        private final int step;
        private long next;

        private Hand(int connection, int connections, long start) {
            step = connections;
            next = start + connection;
        }

        byte[] next() {
            Stamp stamp = stamps.get((int) (next % stamps.size()));
            next += step;
            return stamp.frame("B" + Long.toString(SENT.incrementAndGet(), Character.MAX_RADIX));
        }
    }
}
