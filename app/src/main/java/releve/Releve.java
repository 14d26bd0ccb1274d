package releve;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance: the commands, readable from top to bottom. */
@Command(
        name = "releve",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = "Keeps a hospital caring when its IT is lost.")
public final class Releve implements Runnable {
    private Releve() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Releve()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
