package releve;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code releve user}: accounts, without a server and without a directory. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Adds, lists, closes and resets accounts, and imports a staff list. Needs no directory.",
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserDisableCommand.class,
            UserResetCommand.class,
            UserImportCommand.class
        },
        footer = {
            "",
            "What changes accounts wants the server stopped; while it runs, an administrator does it on its pages.",
            "PINs and passwords are read from the terminal, unseen, or as one line from standard input."
        })
final class UserCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine.usage(spec.commandLine(), System.out);
    }
}
