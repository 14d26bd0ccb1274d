package releve.bench.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import releve.bench.harness.Cell;
import releve.bench.harness.Child;
import releve.bench.harness.Latencies;
import releve.bench.harness.Pace;
import releve.bench.harness.Section;
import releve.bench.harness.Spread;
import releve.bench.harness.Stopwatch;

/**
 * A node whose pages everybody uses while its feeds go on. Boards stay open and fetch themselves; beside them boards and charts are opened and
 * forms are sent at steady rates, and each wait counts from when it was due.
 *
 * @param data an empty folder on a real disk
 * @param heap of the server, as in {@code -Xmx}
 */
public record WebBench(Demand demand, Pace pace, Path data, String heap) {
    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double SLOWEST = 100;

    /**
     * What is asked of the node, each second where it is a rate.
     *
     * @param people signed in, each with a board open
     */
    public record Demand(int people, int messages, int forms, int boards, int charts) {
        String text() {
            return "%d people signed in, each before a board; %d messages/s, %d forms/s, %d boards and %d charts opened/s"
                    .formatted(people, messages, forms, boards, charts);
        }
    }

    /** Starts a server on the folder, with the heap that is measured. */
    @FunctionalInterface
    public interface Start {
        Child serve(String... options);
    }

    public Section run(Start start) throws IOException, InterruptedException {
        System.err.println("bench: a census and " + demand.people() + " accounts …");
        Town town = Town.built(data, demand.people());
        var gauges = new Gauges();
        List<String> notes = new ArrayList<>();
        try (Child server = start.serve(
                        "--data", data.toString(), "--port", "0", "--web-port", "0", "--lock-after", "240");
                var night = new Night(gauges)) {
            int port = port(server.ready());
            System.err.println("bench: everybody signs in …");
            night.begin(demand, town, port, server.next().replaceAll("^.* at (http\\S+?)/?$", "$1"));
            measure(server, gauges, night.streams(), notes);
            night.close();
            notes.add("Memory: the process held at most %,d MiB, with -Xmx%s."
                    .formatted(server.peakMemory() >> 20, heap));
            server.terminate();
            tell(notes, "messages acknowledged", night.kept().messages(data), 0);
            tell(
                    notes,
                    "forms answered as filed",
                    Kept.forms(data, night.forms().accepted()),
                    night.forms().again());
        }
        return new Section(
                "WEB, " + demand.text(),
                List.of("per second", "median ms", "p99 ms", "slowest ms", "failed"),
                gauges.all().stream().map(this::row).toList(),
                notes);
    }

    private void measure(Child server, Gauges gauges, Watcher.Streams streams, List<String> notes)
            throws InterruptedException {
        int measured = pace.rounds().measured();
        List<Double> cores = new ArrayList<>();
        List<Double> generator = new ArrayList<>();
        long listening = Long.MAX_VALUE;
        for (int round = -pace.rounds().warmUps(); round < measured; round++) {
            System.err.println(round < 0 ? "bench: warming up …" : "bench: round " + (round + 1) + " of " + measured);
            gauges.all().forEach(Waits::begin);
            Duration before = server.cpu();
            var watch = new Stopwatch();
            Thread.sleep(pace.length());
            if (round >= 0) {
                gauges.all().forEach(Waits::end);
                double wall = watch.wall().toNanos();
                cores.add(server.cpu().minus(before).toNanos() / wall);
                generator.add(watch.cpu().toNanos() / wall);
                listening = Math.min(listening, streams.open().get());
            }
        }
        notes.add("The server used " + Cell.of(Spread.of(cores, each -> each)).text()
                + " cores, whoever made the load "
                + Cell.of(Spread.of(generator, each -> each)).text() + ", on the same machine.");
        notes.add(
                "At least %,d streams open at the end of each round; %,d ended and were taken up again; %,d answers were 304."
                        .formatted(
                                listening,
                                streams.lost().get(),
                                streams.unchanged().get()));
        notes.add(
                "%,d charts and forms were refused (403): the patient had left the ward since its board was last read."
                        .formatted(gauges.all().stream().mapToLong(Waits::left).sum()));
        notes.add("Rounds of " + pace.length().toSeconds() + " s: " + measured + ", after "
                + pace.rounds().warmUps() + " to warm up. Percentiles are of each round.");
    }

    private Section.Row row(Waits waits) {
        List<Latencies> rounds = waits.rounds();
        Cell failed = Cell.of(waits.failed());
        if (rounds.isEmpty()) {
            return new Section.Row(waits.what(), List.of(Cell.none(), Cell.none(), Cell.none(), Cell.none(), failed));
        }
        double seconds = pace.length().toNanos() / 1e9;
        return new Section.Row(
                waits.what(),
                List.of(
                        Cell.of(Spread.of(rounds, round -> round.count() / seconds)),
                        percentile(rounds, MEDIAN),
                        percentile(rounds, P99),
                        percentile(rounds, SLOWEST),
                        failed));
    }

    private static Cell percentile(List<Latencies> rounds, double percent) {
        return Cell.of(Spread.of(
                rounds,
                round -> round.percentile(percent).toNanos()
                        / (double) Duration.ofMillis(1).toNanos()));
    }

    private static void tell(List<String> notes, String what, Kept.Outcome outcome, long again) {
        notes.add("%,d %s%s: %,d not in the journal, %,d there more than once."
                .formatted(
                        outcome.expected(),
                        what,
                        again == 0 ? "" : " (%,d of them sent twice)".formatted(again),
                        outcome.lost(),
                        outcome.twice()));
    }

    /** From the line {@code releve: listening on 127.0.0.1:2575, keeping in …}. */
    private static int port(String ready) {
        String address = ready.substring(0, ready.indexOf(','));
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
