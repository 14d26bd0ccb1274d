package releve.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance of {@code ./bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Relève beside its peers: same messages, same machine, same run.",
        subcommands = {
            MirrorCommand.class,
            BigCommand.class,
            SearchCommand.class,
            PacksCommand.class,
            AgendaCommand.class,
            RebookingCommand.class,
            WebCommand.class
        })
public final class Bench implements Runnable {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).setUsageHelpAutoWidth(true).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
