package releve;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import releve.access.Account;
import releve.journal.Caller;

/** {@code releve user disable}: closes an account, or opens it again. */
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = "Closes an account and ends its sessions; with --undo, opens it again.",
        footer = {"", "Nothing is deleted. Exit code 1 when nobody has that name, or it is the last administrator."})
final class UserDisableCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name = "";

    @Option(names = "--reason", required = true, description = "Why, in words the auditor will read.")
    private String reason = "";

    @Option(names = "--undo", description = "Open it again.")
    private boolean undo;

    @Override
    public Integer call() {
        try (Reception reception = Reception.open(data.existing())) {
            String id = reception.named(name).id();
            Caller by = reception.caller();
            Account account = Reception.done(
                    undo
                            ? reception.access().enable(id, reason, by)
                            : reception.access().disable(id, reason, by));
            System.out.println(
                    account.name() + (account.active() ? " is open again" : " is closed; its sessions are over"));
        }
        return ExitCode.DONE;
    }
}
