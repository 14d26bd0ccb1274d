package releve.bench.path;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import releve.bench.harness.Contestant;
import releve.bench.harness.Cost;
import releve.bench.harness.Stopwatch;

/**
 * As many connections as told, each of which sends one message, waits for its acknowledgement and sends the next. The cost is
 * wall time here and CPU time of the server's process.
 */
record ClosedLoop(ServerChild server, Load load, int connections, Duration length) implements Contestant<Cost> {
    @Override
    public String name() {
        return server.name();
    }

    @Override
    public Cost round() {
        List<Sender> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                senders.add(new Sender(server.port()));
            }
            long start = server.sent();
            Duration cpu = server.cpu();
            var watch = new Stopwatch();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Sender sender = senders.get(i);
                Load.Hand hand = load.hand(i, connections, start);
                counts.add(threads.submit(() -> send(sender, hand, watch)));
            }
            long sent = 0;
            for (Future<Long> count : counts) {
                sent += count.get();
            }
            Duration wall = watch.wall();
            server.count(sent);
            return new Cost(sent, server.cpu().minus(cpu), wall, 0);
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(name() + " with " + connections + " connections", e);
        } finally {
            senders.forEach(Steady::close);
        }
    }

    private long send(Sender sender, Load.Hand hand, Stopwatch watch) throws IOException {
        long sent = 0;
        while (watch.wall().compareTo(length) < 0) {
            sender.send(hand.next());
            sent++;
        }
        return sent;
    }
}
