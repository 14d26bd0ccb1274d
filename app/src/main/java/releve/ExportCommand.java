package releve;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.journal.Exporter;

/** {@code releve export}: the journal as one file that any program can check. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole journal as JSON lines (docs/journal-format.md). Works while the server runs.",
        footer = {"", "The file holds patients' data in clear: encrypt it before it leaves the machine."})
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Exporter.Exported exported = Exporter.export(data.existing(), out);
        System.out.println("exported %,d entries and %,d checkpoints to %s; %s"
                .formatted(
                        exported.entries(),
                        exported.checkpoints(),
                        out,
                        exported.signed()
                                ? "the last line is a fresh checkpoint over all of them"
                                : "not signed anew: the journal does not verify, or its key is not here"));
        return ExitCode.DONE;
    }
}
