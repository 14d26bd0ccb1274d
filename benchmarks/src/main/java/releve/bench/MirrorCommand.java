package releve.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.bench.harness.Corpus;
import releve.bench.harness.Pace;
import releve.bench.harness.Processes;
import releve.bench.harness.Rounds;
import releve.bench.harness.Section;
import releve.bench.meaning.MeaningBench;
import releve.bench.path.PathBench;
import releve.bench.path.Servers;
import releve.bench.reading.ReadingBench;
import releve.drill.Drill;

/** {@code ./bench mirror}: reading, whole path, latency and conversion. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = "Reading, whole path, latency and conversion, beside HAPI HL7v2 and LinuxForHealth.")
final class MirrorCommand implements Callable<Integer> {
    private static final long SEED = 1;
    private static final int READING_MESSAGES = 2_000;
    private static final int CONVERTED_MESSAGES = 500;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);

    /** What can be measured alone. */
    enum Part {
        READING,
        PATH,
        LATENCY,
        MEANING
    }

    @Option(names = "--quick", description = "Fewer and shorter rounds: two minutes, rough figures.")
    private boolean quick;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Override
    public Integer call() throws IOException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("mirror");
        Machine machine = Machine.here(work);
        Corpus feed = feed();
        List<Corpus> corpora = new ArrayList<>();
        place.samples()
                .map(Corpus::samples)
                .ifPresentOrElse(
                        corpora::add,
                        () -> System.err.println(
                                "bench: no sample messages; RELEVE_DATA_SETS or ../shared/data names a folder that has hl7v2 in it"));
        corpora.add(feed);

        Processes processes = place.processes(work);
        List<Section> sections = new ArrayList<>();
        if (only.contains(Part.READING)) {
            for (Corpus corpus : corpora) {
                say("reading, " + corpus.name());
                sections.add(reading(processes).run(corpus.thinned(READING_MESSAGES)));
            }
        }
        if (only.contains(Part.PATH) || only.contains(Part.LATENCY)) {
            sections.addAll(path(processes, reading(processes).accepted(feed), work));
        }
        if (only.contains(Part.MEANING)) {
            for (Corpus corpus : corpora) {
                say("conversion, " + corpus.name());
                sections.add(new MeaningBench(processes, pace(8, 11, Duration.ofMillis(500)))
                        .run(corpus.thinned(CONVERTED_MESSAGES)));
            }
        }
        var report =
                new Report("Relève beside its peers" + (quick ? " (quick: rough figures)" : ""), machine, sections);
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    private ReadingBench reading(Processes processes) {
        return new ReadingBench(processes, pace(8, 11, Duration.ofMillis(400)));
    }

    private List<Section> path(Processes processes, Corpus feed, Path work) {
        List<Section> sections = new ArrayList<>();
        Path data = work.resolve("data");
        try (var servers = new Servers(processes, data)) {
            var bench = new PathBench(servers, feed);
            if (only.contains(Part.PATH)) {
                for (int connections : CONNECTIONS) {
                    say("whole path, connections: " + connections);
                    sections.add(bench.throughput(connections, pace(3, 7, Duration.ofSeconds(3))));
                }
            }
            if (only.contains(Part.LATENCY)) {
                say("latency");
                sections.add(bench.latency(pace(1, 5, Duration.ofSeconds(10)), work));
            }
        }
        return sections;
    }

    /** {@code --quick} takes a third of everything, but at least one warm-up and three rounds of 200 ms. */
    private Pace pace(int warmUps, int measured, Duration length) {
        if (!quick) {
            return new Pace(new Rounds(warmUps, measured), length);
        }
        Duration shorter = length.dividedBy(3);
        Duration least = Duration.ofMillis(200);
        return new Pace(new Rounds(Math.ceilDiv(warmUps, 3), 3), shorter.compareTo(least) < 0 ? least : shorter);
    }

    /** The first census of the synthetic group and the day after it, as far as they are needed. */
    private static Corpus feed() {
        List<byte[]> messages = new ArrayList<>();
        new Drill(SEED, 1).messages().forEachRemaining(sent -> {
            if (!sent.poll() && !sent.controlId().isEmpty()) {
                messages.add(sent.message());
            }
        });
        return new Corpus("the drill's feed", messages);
    }

    private static void say(String what) {
        System.err.println("bench: " + what + " …");
    }
}
