package releve.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.bench.harness.Rounds;
import releve.bench.rebooking.Rebooking;

/** {@code ./bench rebooking}: new dates for what was put off. */
@Command(
        name = "rebooking",
        mixinStandardHelpOptions = true,
        description = "New dates for three backlogs of operations and consultations: first come first served, by class,"
                + " Relève's search and OR-Tools CP-SAT, each plan judged by an independent checker.")
final class RebookingCommand implements Callable<Integer> {
    @Option(names = "--cases", defaultValue = "2000", description = "In each backlog (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--seconds", defaultValue = "30", description = "For each search (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Each with backlogs of its own (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Machine machine = Machine.here(Place.ofThisRun().freshWork("rebooking"));
        System.err.println("bench: " + rounds + " rounds of three backlogs, " + seconds + " s for each search …");
        var report = new Report(
                "Relève's new dates, beside plain rules and a solver",
                machine,
                new Rebooking(cases, Duration.ofSeconds(seconds), new Rounds(0, rounds)).run());
        System.out.println(json ? report.json() : report.text());
        return 0;
    }
}
