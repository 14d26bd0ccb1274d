package releve.bench.path;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import releve.bench.harness.Cell;
import releve.bench.harness.Corpus;
import releve.bench.harness.Cost;
import releve.bench.harness.Latencies;
import releve.bench.harness.Pace;
import releve.bench.harness.Section;
import releve.bench.harness.Spread;

/** The servers under the same load, round by round in turn. */
public final class PathBench {
    private static final int STEADY_CONNECTIONS = 6;
    private static final int STEADY_PER_SECOND = 200;

    private final Servers servers;
    private final Load load;

    public PathBench(Servers servers, Corpus corpus) {
        this.servers = servers;
        this.load = new Load(corpus.messages());
    }

    /** As fast as acknowledgements come back, over so many connections. */
    public Section throughput(int connections, Pace pace) {
        Map<String, List<Cost>> costs = pace.rounds()
                .run(servers.all().stream()
                        .map(server -> new ClosedLoop(server, load, connections, pace.length()))
                        .toList());
        List<Double> peer = rates(costs, Servers.HAPI);
        List<Section.Row> rows = new ArrayList<>();
        costs.forEach((name, own) -> rows.add(new Section.Row(
                name,
                List.of(
                        Cell.of(Spread.of(own, Cost::perSecond)),
                        Cell.ratio(rates(costs, name), peer),
                        Cell.of(Spread.of(own, PathBench::cpuMicros))))));
        return new Section(
                "WHOLE PATH, " + connections + (connections == 1 ? " connection" : " connections"),
                List.of("messages/s (wall)", "× HAPI", "server CPU µs per message"),
                rows,
                List.of());
    }

    /** The waiting time of a sender at the hospital's burst rate. */
    public Section latency(Pace pace, Path data) {
        Map<String, List<Latencies>> all = pace.rounds()
                .run(servers.all().stream()
                        .map(server -> new Steady(server, load, STEADY_CONNECTIONS, STEADY_PER_SECOND, pace.length()))
                        .toList());
        List<Section.Row> rows = new ArrayList<>();
        all.forEach((name, rounds) ->
                rows.add(new Section.Row(name, List.of(millis(rounds, 50), millis(rounds, 99), millis(rounds, 100)))));
        Latencies fsync = FsyncFloor.measure(data);
        int messages = all.values().stream()
                .mapToInt(rounds -> rounds.stream().mapToInt(Latencies::count).sum())
                .min()
                .orElse(0);
        return new Section(
                "ACKNOWLEDGEMENT at " + STEADY_PER_SECOND + " messages/s over " + STEADY_CONNECTIONS + " connections",
                List.of("p50 ms", "p99 ms", "max ms"),
                rows,
                List.of(
                        messages + " messages each, due at fixed times whatever the server does; the wait counts from"
                                + " the time a message was due.",
                        "One 4 KiB page made durable on this disk takes "
                                + Cell.of(ms(fsync.percentile(50))).text() + " ms (p99 "
                                + Cell.of(ms(fsync.percentile(99))).text() + ")."));
    }

    private static Cell millis(List<Latencies> rounds, double percent) {
        return Cell.of(Spread.of(rounds, latencies -> ms(latencies.percentile(percent))));
    }

    private static double ms(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double cpuMicros(Cost cost) {
        return cost.cpu().toNanos() / 1e3 / cost.items();
    }

    private static List<Double> rates(Map<String, List<Cost>> costs, String name) {
        return costs.getOrDefault(name, List.of()).stream().map(Cost::perSecond).toList();
    }
}
