package releve;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.journal.Journal;

/** {@code releve purge}: payloads at the end of their retention. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Erases the payloads of entries for good, by a signed entry that says which and why.",
        footer = {
            "",
            "Stop the server first. The log still verifies, and says which payloads are gone. There is no way back:",
            "without --yes the command only says what it would do."
        })
final class PurgeCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--reason", required = true, description = "Why, in words the auditor will read.")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decided it.")
    private String by = "";

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Parameters(arity = "1..*", paramLabel = "SEQ", description = "Numbers of the entries.")
    private List<Long> seqs = List.of();

    @Override
    public Integer call() {
        data.existing();
        if (!yes) {
            System.out.println("Would erase the payloads of entries " + seqs + " for good. Say --yes to do it.");
            return ExitCode.NO;
        }
        try (Journal journal = Journal.open(data.path(), House.views(), Clock.systemUTC())) {
            Entry purged = journal.purge(seqs, reason, new Caller(by, "auditor"));
            System.out.println("erased %d payloads; entry %d says so".formatted(seqs.size(), purged.seq()));
        }
        return ExitCode.DONE;
    }
}
