package releve.bench.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import releve.bench.harness.Contestant;
import releve.bench.harness.Latencies;

/**
 * An open loop: messages are due at fixed times whatever the server does, and a latency counts from the time the message was due,
 * so that a stall is charged to every message it delayed.
 */
record Steady(ServerChild server, Load load, int connections, int perSecond, Duration length)
        implements Contestant<Latencies> {
    @Override
    public String name() {
        return server.name();
    }

    @Override
    public Latencies round() {
        List<Sender> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                senders.add(new Sender(server.port()));
            }
            long first = System.nanoTime() + Duration.ofMillis(50).toNanos();
            List<Future<long[]>> waits = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Sender sender = senders.get(i);
                Load.Hand hand = load.hand(i, connections, server.sent());
                long[] due = due(i, first);
                waits.add(threads.submit(() -> send(sender, hand, due)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> wait : waits) {
                all = LongStream.concat(all, LongStream.of(wait.get()));
            }
            long[] nanos = all.toArray();
            server.count(nanos.length);
            return new Latencies(nanos);
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(name() + " at " + perSecond + " messages/s", e);
        } finally {
            senders.forEach(Steady::close);
        }
    }

    /** When each message of one connection is due: the connections take turns, evenly. */
    long[] due(int connection, long first) {
        long total = perSecond * length.toNanos() / Duration.ofSeconds(1).toNanos();
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        return LongStream.range(0, total)
                .filter(message -> message % connections == connection)
                .map(message -> first + message * between)
                .toArray();
    }

    private static long[] send(Sender sender, Load.Hand hand, long[] due) throws IOException {
        long[] waited = new long[due.length];
        for (int i = 0; i < due.length; i++) {
            for (long early = due[i] - System.nanoTime(); early > 0; early = due[i] - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            sender.send(hand.next());
            waited[i] = System.nanoTime() - due[i];
        }
        return waited;
    }

    static void close(Sender sender) {
        try {
            sender.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
