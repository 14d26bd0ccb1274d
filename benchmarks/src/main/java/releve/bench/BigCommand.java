package releve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.Releve;
import releve.bench.harness.Cell;
import releve.bench.harness.Child;
import releve.bench.harness.Finished;
import releve.bench.harness.Processes;
import releve.bench.harness.Section;
import releve.bench.path.Delivery;
import releve.drill.Mass;
import releve.drill.Sent;

/** {@code ./bench big}: a mirror of many patients and messages, filled over MLLP, then started, rebuilt and verified. */
@Command(
        name = "big",
        mixinStandardHelpOptions = true,
        description = "Fills a mirror over MLLP, then measures its start, rebuild, verify and memory.")
final class BigCommand implements Callable<Integer> {
    private static final long SEED = 1;
    private static final int CONNECTIONS = 64;
    private static final int STARTS = 5;

    /** What the design allows the program on the machine it is meant for. */
    private static final String HEAP = "512m";

    @Option(names = "--patients", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
    private long patients;

    @Option(names = "--messages", defaultValue = "2000000", description = "Default: ${DEFAULT-VALUE}.")
    private long messages;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private long kept;
    private final List<Section.Row> rows = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("big");
        Machine machine = Machine.here(work);
        Processes processes = place.processes(work);
        Path data = work.resolve("data");

        fill(processes, data);
        for (int i = 1; i <= STARTS; i++) {
            start(processes, data, i);
        }
        finish(processes, data, "rebuild");
        finish(processes, data, "verify");
        start(processes, data, STARTS + 1);
        row("data folder on disk", Cell.none(), Cell.none(), Cell.none(), mebibytes(size(data)));
        var section = new Section(
                "BIG MIRROR, %,d patients, %,d messages, -Xmx%s".formatted(patients, messages, HEAP),
                List.of("seconds", "CPU seconds", "per second", "peak MiB"),
                rows,
                List.of(
                        "A start is from the launch of Java to the first acknowledgement. The pages of the data file"
                                + " are warm in the system's cache.",
                        "Filled over MLLP with " + CONNECTIONS + " connections; the generator works in the sender's"
                                + " process on the same cores."));
        var report = new Report("Relève with a big mirror", machine, List.of(section));
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    private void fill(Processes processes, Path data) throws IOException {
        Child server = serve(processes, data);
        try {
            var delivery = new Delivery(
                    bytes(new Mass(SEED, patients, messages)),
                    sent -> System.err.printf("bench: %,d of %,d messages kept%n", sent, messages));
            Duration wall = delivery.send(port(server), CONNECTIONS);
            kept = delivery.taken();
            row(
                    "filled over MLLP, messages",
                    seconds(wall),
                    seconds(server.cpu()),
                    perSecond(kept, wall),
                    mebibytes(server.peakMemory()));
        } finally {
            server.terminate();
        }
    }

    private void start(Processes processes, Path data, int number) throws IOException {
        Iterator<byte[]> one = bytes(new Mass(SEED + number, 1, 4));
        long begun = System.nanoTime();
        Child server = serve(processes, data);
        try {
            new Delivery(List.of(one.next()).iterator(), sent -> {}).send(port(server), 1);
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            row(
                    "start " + number + " to first acknowledgement",
                    seconds(wall),
                    seconds(server.cpu()),
                    Cell.none(),
                    mebibytes(server.peakMemory()));
        } finally {
            server.terminate();
        }
    }

    private void finish(Processes processes, Path data, String command) {
        System.err.println("bench: " + command + " …");
        Finished done = processes.finish(Releve.class, HEAP, command, "--data", data.toString());
        if (done.exitCode() != 0) {
            throw new IllegalStateException(command + " ended with " + done.exitCode() + ": " + done.output());
        }
        row(
                command + ", entries",
                seconds(done.wall()),
                seconds(done.cpu()),
                perSecond(kept, done.wall()),
                mebibytes(done.peakMemory()));
    }

    private static Child serve(Processes processes, Path data) {
        return processes.start(
                Releve.class, HEAP, "serve", "--data", data.toString(), "--port", "0", "--web-port", "0");
    }

    /** From the line {@code releve: listening on 127.0.0.1:2575, keeping in …}. */
    static int port(String ready) {
        String address = ready.substring(0, ready.indexOf(','));
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static int port(Child server) {
        return port(server.ready());
    }

    /** Without polls, and without what is sent to be refused. */
    private static Iterator<byte[]> bytes(Iterator<Sent> stream) {
        Iterable<Sent> sent = () -> stream;
        return StreamSupport.stream(sent.spliterator(), false)
                .filter(each -> !each.poll() && !each.controlId().isEmpty())
                .map(Sent::message)
                .iterator();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void row(String who, Cell seconds, Cell cpu, Cell rate, Cell memory) {
        rows.add(new Section.Row(who, List.of(seconds, cpu, rate, memory)));
    }

    private static Cell seconds(Duration wall) {
        return Cell.of(wall.toNanos() / 1e9);
    }

    private static Cell perSecond(long count, Duration wall) {
        return Cell.of(count / (wall.toNanos() / 1e9));
    }

    private static Cell mebibytes(long bytes) {
        return Cell.of(bytes / (double) (1 << 20));
    }
}
