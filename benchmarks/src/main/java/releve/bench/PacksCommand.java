package releve.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.Releve;
import releve.bench.harness.Cell;
import releve.bench.harness.Finished;
import releve.bench.harness.Processes;
import releve.bench.harness.Section;
import releve.crisis.Trust;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.pack.PackKeeper;
import releve.pack.Packs;
import releve.ward.Census;
import releve.ward.Wards;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.Language;

/** {@code ./bench packs}: every ward of the drill's group on paper, and one ward again after a change. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        description =
                "Makes the packs of every ward of the drill's group from nothing, in a process of its own; then one ward"
                        + " again after one of its patients has changed.")
final class PacksCommand implements Callable<Integer> {
    private static final String HEAP = "512m";
    private static final int CHANGES = 5;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "Of the drill's day (${DEFAULT-VALUE}); the beds are always full.")
    private double scale;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final List<Section.Row> rows = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("packs");
        Machine machine = Machine.here(work);
        Processes processes = place.processes(work);
        Path data = work.resolve("data");
        System.err.println("bench: a drill fills the data folder …");
        finish(processes, "drill", "--exit", "--scale", String.valueOf(scale), "--data", data.toString());

        Path out = work.resolve("out");
        System.err.println("bench: the packs of all wards …");
        Finished all = finish(processes, "pack", "--all", "--open", "--data", data.toString(), "--out", out.toString());
        row("all wards from nothing", all.wall(), all.cpu(), Cell.of(all.peakMemory() / (double) (1 << 20)));
        String made = count(out);
        again(data, work);
        var report = new Report(
                "Relève's packs",
                machine,
                List.of(new Section(
                        "PACKS, drill at scale " + scale + ", -Xmx" + HEAP,
                        List.of("seconds", "CPU seconds", "peak MiB resident"),
                        rows,
                        List.of(
                                made,
                                "From nothing: a process of its own, from the launch of Java to the last file.",
                                "One ward again: in a running program, an allergy is told of one patient, and the ward's pack"
                                        + " is made again."))));
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    private static Finished finish(Processes processes, String... arguments) {
        Finished done = processes.finish(Releve.class, HEAP, arguments);
        if (done.exitCode() != 0) {
            throw new IllegalStateException(arguments[0] + " ended with " + done.exitCode() + ": " + done.output());
        }
        return done;
    }

    private static String count(Path out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(out)) {
            files = all.toList();
        }
        long pages = 0;
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                pages += document.getNumberOfPages();
            }
        }
        return "%,d wards, %,d pages, %,d MiB".formatted(files.size(), pages, bytes >> 20);
    }

    private void again(Path data, Path work) throws IOException {
        Clock clock = Clock.systemUTC();
        try (Mirror mirror = Mirror.open(data, List.of(), ListenerSettings.loopback(0), clock);
                PackKeeper keeper = PackKeeper.in(
                        work.resolve("kept"),
                        mirror.journal().read(),
                        new Packs.Outside(new Frozen(clock.instant()), Trust.NO_DECLARATION),
                        Language.FRENCH,
                        ZoneId.of("Europe/Brussels"),
                        clock)) {
            Census.Ward ward = fullest(new Wards(mirror.journal().read().jdbi()).census(null));
            Wards.Named named = new Wards.Named(ward.site(), ward.name());
            keeper.look(named);
            for (int i = 1; i <= CHANGES; i++) {
                tell(mirror, ward, i);
                while (mirror.journal().read().behind() > 0) {
                    Thread.onSpinWait();
                }
                long start = System.nanoTime();
                long cpu = cpu();
                if (!keeper.look(named)) {
                    throw new IllegalStateException("the change of a patient of " + named + " was not seen");
                }
                row(
                        "one ward again, change " + i,
                        Duration.ofNanos(System.nanoTime() - start),
                        Duration.ofNanos(cpu() - cpu),
                        Cell.none());
            }
        }
    }

    private static Census.Ward fullest(Census census) {
        return census.wards().stream()
                .max(java.util.Comparator.comparingLong(ward -> ward.beds().stream()
                        .mapToLong(bed -> bed.occupants().size())
                        .sum()))
                .orElseThrow();
    }

    private static void tell(Mirror mirror, Census.Ward ward, int change) {
        Census.Occupant one = ward.beds().stream()
                .flatMap(bed -> bed.occupants().stream())
                .skip(change)
                .findFirst()
                .orElseThrow();
        String message = "MSH|^~\\&|BENCH|BENCH|RELEVE|RELEVE|20261121090" + change + "||ADT^A60|B" + change
                + "|P|2.5.1\rEVN||20261121090" + change + "\rPID|||" + one.number() + "^^^" + one.authority()
                + "^MR\rIAM|1|DA|^Synthetic allergy " + change + "|SV||A\r";
        mirror.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/bench",
                        new Caller("bench", "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private void row(String who, Duration wall, Duration cpu, Cell memory) {
        rows.add(new Section.Row(who, List.of(Cell.of(wall.toNanos() / 1e9), Cell.of(cpu.toNanos() / 1e9), memory)));
    }

    /** The feeds are cut. */
    private record Frozen(Instant since) implements DataAges {
        @Override
        public DataAge overall() {
            return new DataAge.Frozen(since);
        }

        @Override
        public List<FeedAge> feeds() {
            return List.of();
        }
    }
}
