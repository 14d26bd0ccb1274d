package releve.drill;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Plays feeds over MLLP: one connection per feed, or several (then the order is kept within a connection only). Waits for slow answers
 * instead of filling memory.
 */
public final class Replay {
    private final Function<String, InetSocketAddress> receivers;
    private final Pace pace;
    private final int connections;
    private final Duration patience;

    /**
     * @param receivers the address that each feed is sent to
     * @param connections connections per feed, 1 for a real engine's order
     * @param patience how long a receiver may stay away or silent before the replay gives up
     */
    public Replay(Function<String, InetSocketAddress> receivers, Pace pace, int connections, Duration patience) {
        if (connections < 1) {
            throw new IllegalArgumentException("connections " + connections + ": at least 1 expected");
        }
        this.receivers = receivers;
        this.pace = pace;
        this.connections = connections;
        this.patience = patience;
    }

    /**
     * Plays the stream to its end and waits for the last answer.
     *
     * @param progress told the number of things handed to the connections so far
     * @throws IOException when a receiver stayed away longer than the patience; what was not answered was not delivered
     */
    public Delivered play(Iterator<Sent> stream, LongConsumer progress) throws IOException, InterruptedException {
        Map<String, List<Lane>> feeds = new HashMap<>();
        List<Lane> all = new ArrayList<>();
        try {
            Pace.Run clock = pace.start();
            long handed = 0;
            while (stream.hasNext()) {
                Sent sent = stream.next();
                clock.await(sent.at());
                List<Lane> lanes = feeds.computeIfAbsent(sent.feed(), feed -> lanes(feed, all));
                lanes.get((int) (handed % lanes.size())).put(sent);
                progress.accept(++handed);
            }
            for (Lane lane : all) {
                lane.finish();
            }
        } finally {
            all.forEach(Lane::close);
        }
        return Delivered.sum(all.stream().map(Lane::delivered).toList());
    }

    private List<Lane> lanes(String feed, List<Lane> all) {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            lanes.add(new Lane(feed, new Sender(receivers.apply(feed), patience)));
        }
        all.addAll(lanes);
        return lanes;
    }
}
