package releve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The entrance: the commands, readable from top to bottom. */
@Command(
        name = "releve",
        mixinStandardHelpOptions = true,
        version = "releve 0.1.0",
        description = "Keeps a hospital group caring for its patients when its IT is lost, and brings that IT back.",
        subcommands = {
            DrillCommand.class,
            ServeCommand.class,
            WardPcCommand.class,
            FeedsCommand.class,
            CensusCommand.class,
            ChartCommand.class,
            PackCommand.class,
            KitCommand.class,
            UserCommand.class,
            SendCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RebuildCommand.class,
            PurgeCommand.class,
            PortableCommand.class,
            WarmupCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the answer is no",
            "2:wrong usage",
            "3:the machine is broken (disk full, folder read-only, address in use …)"
        })
public final class Releve implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Releve.class);

    private Releve() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Releve())
                .setExecutionExceptionHandler(Releve::explain)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** The last edge: one sentence for the person, the stack for whoever asks with RELEVE_LOG=DEBUG. */
    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        log.debug("{} failed", command.getCommandName(), e);
        System.err.println("releve " + command.getCommandName() + ": " + Sentence.of(e));
        return e instanceof Stop stop ? stop.exitCode() : ExitCode.BROKEN_MACHINE;
    }
}
