package releve.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.bench.finding.Finding;
import releve.bench.harness.Rounds;

/** {@code ./bench search}: finding one patient among many. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finding one patient among many by name, beginning, misspelling, date and number,"
                + " beside SQL LIKE and SQLite FTS5 trigrams.")
final class SearchCommand implements Callable<Integer> {
    @Option(names = "--patients", defaultValue = "200000", description = "Default: ${DEFAULT-VALUE}.")
    private int patients;

    @Option(names = "--questions", defaultValue = "100", description = "Of each kind in each round (${DEFAULT-VALUE}).")
    private int questions;

    @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("search");
        Machine machine = Machine.here(work);
        System.err.println("bench: " + patients + " patients are made and searched …");
        var report = new Report(
                "Relève finding patients, beside its peers",
                machine,
                Finding.run(work.resolve("data"), patients, questions, new Rounds(1, rounds)));
        System.out.println(json ? report.json() : report.text());
        return 0;
    }
}
