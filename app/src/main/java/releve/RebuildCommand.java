package releve;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.journal.Journal;
import releve.journal.JournalReader;
import releve.journal.Json;

/** {@code releve rebuild}: every view dropped and replayed. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Drops all views and replays the journal into them. The journal itself is not touched.",
        footer = {"", "Stop the server first. A rebuild that is cut off goes on at the next start."})
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    /** What is printed. */
    record Rebuilt(long entries, double seconds, long faults) {}

    @Override
    public Integer call() {
        var ticker = new Ticker();
        long begun = System.nanoTime();
        Journal.rebuild(
                data.existing(),
                House.views(),
                Clock.systemUTC(),
                (done, total, left) -> ticker.show("rebuilding", done, total, left));
        ticker.end();
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
        try (JournalReader reader = JournalReader.open(data.path())) {
            var rebuilt = new Rebuilt(reader.size(), seconds, reader.faults().size());
            System.out.println(
                    json
                            ? Json.pretty(rebuilt)
                            : "rebuilt all views from %,d entries in %.1f s (%,.0f entries/s)%s"
                                    .formatted(
                                            rebuilt.entries(),
                                            seconds,
                                            rebuilt.entries() / Math.max(seconds, 0.001),
                                            rebuilt.faults() == 0
                                                    ? ""
                                                    : "; %d entries could not be read by a view, see `releve feeds`"
                                                            .formatted(rebuilt.faults())));
        }
        return ExitCode.DONE;
    }
}
