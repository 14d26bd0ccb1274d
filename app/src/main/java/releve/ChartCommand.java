package releve;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.chart.ChartText;
import releve.chart.PatientChart;
import releve.crisis.Trust;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.mirror.FeedSettings;
import releve.mirror.Feeds;
import releve.web.DataAges;

/** {@code releve chart}: everything the mirror knows of one patient. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = "Shows everything the mirror knows of one patient, each item with its source and time.",
        footer = {"", "Exit code 1 when no patient has that number."})
final class ChartCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--patient", required = true, paramLabel = "NUMBER", description = "The patient's number.")
    private String number = "";

    @Option(
            names = "--authority",
            paramLabel = "WHO",
            description = "Who gave the number, where several hospitals use the same ones.")
    private @Nullable String authority;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() {
        try (JournalReader reader = data.reader()) {
            List<PatientChart> charts = PatientChart.of(reader.jdbi(), number, authority);
            if (json) {
                System.out.println(Json.pretty(charts));
            } else if (charts.isEmpty()) {
                System.out.println("No patient has the number " + number
                        + (authority == null ? "" : " from " + authority) + ". Nothing the feeds sent names it.");
            } else {
                ZoneId zone = new Feeds(reader.jdbi())
                        .settings()
                        .orElse(FeedSettings.NONE)
                        .zone();
                List<DataAges.FeedAge> ages = new FeedAges(reader.jdbi(), Clock.systemUTC()).stale();
                Optional<Instant> trusted = Trust.of(reader.jdbi()).until("");
                charts.forEach(chart -> System.out.println(ChartText.of(chart, zone, ages, trusted)));
            }
            return charts.isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
