package releve;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import releve.access.Account;

/** {@code releve user reset}: another PIN or password. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Gives an account another PIN or password and ends its sessions.",
        footer = {
            "",
            "Digits alone are a PIN (6 to 12 of them), anything else a password (12 characters or more).",
            "Its owner is asked to change it at the next sign-in. Exit code 1 when nobody has that name, or it is refused."
        })
final class UserResetCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        try (Reception reception = Reception.open(data.existing())) {
            Account before = reception.named(name);
            String secret = SecretPrompt.read(before.name());
            Account account = Reception.done(reception.access().reset(before.id(), secret, reception.caller()));
            System.out.println(account.name() + " has another PIN or password; its sessions are over");
        }
        return ExitCode.DONE;
    }
}
