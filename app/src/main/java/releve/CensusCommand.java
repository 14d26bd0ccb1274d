package releve;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.chart.CensusText;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.mirror.FeedSettings;
import releve.mirror.Feeds;
import releve.ward.Census;
import releve.ward.Wards;

/** {@code releve census}: who lies where, as the mirror knows it. */
@Command(
        name = "census",
        mixinStandardHelpOptions = true,
        description = "Shows who lies in which bed. Works while the server runs.",
        footer = {"", "Exit code 1 when no such ward, or no ward at all, is known."})
final class CensusCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--ward", paramLabel = "W", description = "One ward, bed by bed; without it, a line for each ward.")
    private @Nullable String ward;

    @Option(names = "--all", description = "All wards, bed by bed.")
    private boolean all;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() {
        try (JournalReader reader = data.reader()) {
            Census census = new Wards(reader.jdbi()).census(ward);
            System.out.println(json ? Json.pretty(census) : text(reader, census));
            return census.wards().isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }

    private String text(JournalReader reader, Census census) {
        if (census.wards().isEmpty()) {
            return ward == null
                    ? "No ward is known yet: no message has named a bed."
                    : "No ward is called '" + ward + "'; `releve census` without --ward lists them.";
        }
        if (ward == null && !all) {
            return summary(census);
        }
        ZoneId zone =
                new Feeds(reader.jdbi()).settings().orElse(FeedSettings.NONE).zone();
        Clock clock = Clock.systemUTC();
        return CensusText.of(census, zone, new FeedAges(reader.jdbi(), clock).stale(), clock.instant());
    }

    private static String summary(Census census) {
        var text = new StringBuilder("%-12s %-14s %6s %9s%n".formatted("site", "ward", "beds", "patients"));
        for (Census.Ward each : census.wards()) {
            long beds =
                    each.beds().stream().filter(bed -> !bed.name().isBlank()).count();
            long patients = each.beds().stream()
                    .mapToLong(bed -> bed.occupants().size())
                    .sum();
            text.append("%-12s %-14s %6d %9d%n".formatted(each.site(), each.name(), beds, patients));
        }
        text.append("%,d patients on %d wards. One ward bed by bed: --ward %s"
                .formatted(
                        census.patients(),
                        census.wards().size(),
                        census.wards().getFirst().name()));
        return text.toString();
    }
}
