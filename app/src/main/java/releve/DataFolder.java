package releve;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option every command that touches data has. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:RELEVE_DATA:-data}",
            description = "The data folder (default: ${DEFAULT-VALUE}; the environment variable RELEVE_DATA sets it).")
    private Path folder = Path.of("data");

    Path path() {
        return folder;
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
