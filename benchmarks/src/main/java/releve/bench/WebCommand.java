package releve.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.Releve;
import releve.bench.harness.Pace;
import releve.bench.harness.Processes;
import releve.bench.harness.Rounds;
import releve.bench.web.WebBench;

/** {@code ./bench web}: the pages of a node while everybody uses them and the feeds go on. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description =
                "People before their boards, forms, charts and feeds, all at once, on a node in a process of its own.")
final class WebCommand implements Callable<Integer> {
    @Option(
            names = "--people",
            defaultValue = "600",
            description = "Signed in, each before a board (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--messages", defaultValue = "200", description = "HL7 messages a second (${DEFAULT-VALUE}).")
    private int messages;

    @Option(names = "--forms", defaultValue = "20", description = "Forms sent a second (${DEFAULT-VALUE}).")
    private int forms;

    @Option(names = "--boards", defaultValue = "10", description = "Boards opened a second (${DEFAULT-VALUE}).")
    private int boards;

    @Option(names = "--charts", defaultValue = "5", description = "Charts opened a second (${DEFAULT-VALUE}).")
    private int charts;

    @Option(names = "--heap", defaultValue = "768m", description = "Of the node, as in -Xmx (${DEFAULT-VALUE}).")
    private String heap = "768m";

    @Option(names = "--seconds", defaultValue = "60", description = "Length of a round (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "After one to warm up (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("web");
        Machine machine = Machine.here(work);
        Processes processes = place.processes(work);
        var bench = new WebBench(
                new WebBench.Demand(people, messages, forms, boards, charts),
                new Pace(new Rounds(1, rounds), Duration.ofSeconds(seconds)),
                work.resolve("data"),
                heap);
        var section = bench.run(options -> {
            String[] arguments = new String[options.length + 1];
            arguments[0] = "serve";
            System.arraycopy(options, 0, arguments, 1, options.length);
            return processes.start(Releve.class, heap, arguments);
        });
        var report = new Report("Relève's pages under load", machine, List.of(section));
        System.out.println(json ? report.json() : report.text());
        return 0;
    }
}
