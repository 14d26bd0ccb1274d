package releve;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.journal.JournalReader;
import releve.journal.Json;
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

    @Option(names = "--ward", paramLabel = "W", description = "One ward only; without it, all of them.")
    private @Nullable String ward;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() {
        try (JournalReader reader = JournalReader.open(data.existing())) {
            Census census = new Wards(reader.jdbi()).census(ward);
            System.out.println(json ? Json.pretty(census) : CensusText.of(census, ward));
            return census.wards().isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
