package releve.bench.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import releve.bench.finding.Crowd.One;
import releve.bench.harness.Cell;
import releve.bench.harness.Contestant;
import releve.bench.harness.Latencies;
import releve.bench.harness.Rounds;
import releve.bench.harness.Section;
import releve.bench.harness.Spread;
import releve.bench.harness.Stopwatch;

/** Asks every finder for the same people, round after round, and looks whether they are in the list. */
public final class FindingBench {
    static final int MOST = 50;

    private static final double MILLI = 1e6;

    private final List<Finder> finders;
    private final List<One> people;
    private final Rounds rounds;
    private final int questions;

    FindingBench(List<Finder> finders, List<One> people, Rounds rounds, int questions) {
        this.finders = finders;
        this.people = people;
        this.rounds = rounds;
        this.questions = questions;
    }

    /** What one round found: each wait in nanoseconds, the CPU of the process, how many were in the list. */
    record Round(long[] waits, double cpu, int found) {}

    Section run(String title) {
        List<Section.Row> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Asking> contestants =
                    finders.stream().map(finder -> new Asking(finder, kind)).toList();
            Map<String, List<Round>> results = rounds.run(contestants);
            results.forEach((name, done) -> rows.add(row(kind.words + ", " + name, done)));
        }
        return new Section(
                title,
                List.of("p50 ms", "p99 ms", "slowest ms", "CPU ms each", "in the list %"),
                rows,
                List.of(
                        "Each finds at most 50 patients and reads what a list shows of them.",
                        "LIKE and the trigram index know neither misspellings nor numbers with other signs; for a slip the trigram"
                                + " index is asked for any trigram, the best first."));
    }

    private Section.Row row(String who, List<Round> done) {
        Latencies waits = new Latencies(done.stream()
                .flatMapToLong(round -> LongStream.of(round.waits()))
                .toArray());
        return new Section.Row(
                who,
                List.of(
                        Cell.of(waits.percentile(50).toNanos() / MILLI),
                        Cell.of(waits.percentile(99).toNanos() / MILLI),
                        Cell.of(waits.max().toNanos() / MILLI),
                        Cell.of(Spread.of(done, Round::cpu)),
                        Cell.of(100.0 * done.stream().mapToInt(Round::found).sum() / waits.count())));
    }

    /** The same questions for everybody in the same round. */
    private final class Asking implements Contestant<Round> {
        private final Finder finder;
        private final Kind kind;
        private int round;

        private Asking(Finder finder, Kind kind) {
            this.finder = finder;
            this.kind = kind;
        }

        @Override
        public String name() {
            return finder.name();
        }

        @Override
        public Round round() {
            var random = new Random(1_000L * kind.ordinal() + round++);
            long[] waits = new long[questions];
            int found = 0;
            var watch = new Stopwatch();
            for (int i = 0; i < questions; i++) {
                int row = random.nextInt(people.size());
                String typed = kind.typed(people.get(row), random);
                long begun = System.nanoTime();
                List<Long> rows = finder.find(kind, typed);
                waits[i] = System.nanoTime() - begun;
                found += rows.contains((long) row + 1) ? 1 : 0;
            }
            return new Round(waits, watch.cpu().toNanos() / MILLI / questions, found);
        }
    }
}
