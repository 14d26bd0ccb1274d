package releve.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import releve.bench.path.Paced;

/** Everything that happens on the node at once, until it is closed: boards left open, boards and charts opened, forms sent, feeds. */
final class Night implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<Thread> going = new ArrayList<>();
    private final Random chance = new Random(1);
    private final Watcher.Streams streams = new Watcher.Streams();
    private final Kept kept = new Kept();
    private final Gauges gauges;
    private final Forms forms;

    Night(Gauges gauges) {
        this.gauges = gauges;
        this.forms = new Forms(gauges.shown(), gauges.filed());
    }

    Watcher.Streams streams() {
        return streams;
    }

    Kept kept() {
        return kept;
    }

    Forms forms() {
        return forms;
    }

    /**
     * Lets everybody sign in and begins.
     *
     * @param port of MLLP
     * @param address of the pages
     */
    void begin(WebBench.Demand demand, Town town, int port, String address) throws IOException, InterruptedException {
        List<Seat> seats = Seat.all(client, address, town.people());
        for (Seat seat : seats) {
            going.add(Thread.ofVirtual().start(new Watcher(seat, gauges.board(), gauges.age(), streams)));
        }
        each("form", demand.forms(), (number, since) -> {
            Seat seat = some(seats);
            forms.record(seat, seat.some(chance), number, since);
        });
        each("board", demand.boards(), (number, since) -> {
            Seat seat = some(seats);
            gauges.opened()
                    .timed(
                            since,
                            () -> Forms.ok(seat.browser().get(seat.person().ward()), 200));
        });
        each("chart", demand.charts(), (number, since) -> {
            Seat seat = some(seats);
            gauges.chart().timed(since, () -> seat.open(seat.some(chance), ""));
        });
        var feeds = new Paced(port, CONNECTIONS, demand.messages(), town::message, this::acknowledged);
        going.add(Thread.ofPlatform().name("feeds").start(feeds));
    }

    private void each(String name, int perSecond, Clockwork.Due due) {
        if (perSecond > 0) {
            going.add(Thread.ofPlatform().name(name).start(new Clockwork(name, perSecond, due)));
        }
    }

    private Seat some(List<Seat> seats) {
        return seats.get(chance.nextInt(seats.size()));
    }

    private void acknowledged(byte[] message, long waited) {
        kept.acknowledged(message);
        gauges.feed().add(waited);
    }

    @Override
    public void close() {
        going.forEach(Thread::interrupt);
        try {
            for (Thread thread : going) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
        threads.close();
    }
}
