package releve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;
import releve.journal.JournalReader;

/** The option every command that touches data has. */
final class DataFolder {
    /** A running writer's views follow within a tenth of a second. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int PATIENCE = 5;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:RELEVE_DATA:-data}",
            description = "The data folder (default: ${DEFAULT-VALUE}; the environment variable RELEVE_DATA sets it).")
    private Path folder = Path.of("data");

    Path path() {
        return folder;
    }

    /** The journal for reading. Says so when its views have not followed all entries and nobody is about to let them. */
    JournalReader reader() {
        JournalReader reader = JournalReader.open(existing());
        long behind = reader.behind();
        for (int tries = 0; behind > 0 && tries < PATIENCE; tries++) {
            pause();
            behind = reader.behind();
        }
        if (behind > 0) {
            System.err.printf(
                    "releve: the last %,d entries were kept but are not in what is shown here yet, because the program"
                            + " was stopped hard; the next `releve serve` or `releve rebuild` reads them in.%n",
                    behind);
        }
        return reader;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For commands that only read. */
    Path existing() {
        if (!Files.isDirectory(folder)) {
            throw new Stop(
                    ExitCode.BROKEN_MACHINE,
                    "there is no data folder " + folder.toAbsolutePath() + "; name it with --data DIR");
        }
        return folder;
    }
}
