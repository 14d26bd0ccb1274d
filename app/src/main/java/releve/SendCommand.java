package releve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import releve.drill.Delivered;
import releve.drill.Delivery;
import releve.hl7.Batches;
import releve.journal.Json;

/** {@code releve send}: files or folders of messages to an MLLP listener. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description =
                "Sends the HL7 v2 messages of files or folders over MLLP, one at a time, each after the last one's answer.",
        footer = {"", "Exit code 1 when a message was rejected."})
final class SendCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "HOST:PORT", description = "The listener.")
    private String to = "";

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Give up when the listener is away or silent for so long (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files of one or more messages, or folders of such files.")
    private List<Path> paths = List.of();

    /** What is printed. */
    record Summary(long sent, long accepted, long rejected, long resent, double slowestMillis, List<String> refusals) {}

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Stop(ExitCode.WRONG_USAGE, "there is no file or folder " + path + "; nothing was sent");
            }
        }
        var delivery = new Delivery(address(to), Duration.ofSeconds(patience), Batches::split);
        var ticker = new Ticker();
        Delivered done = delivery.deliver(paths, answered -> ticker.show(answered + " messages answered"));
        ticker.end();
        var summary = new Summary(
                done.sent(),
                done.accepted(),
                done.rejected(),
                done.resent(),
                done.slowest().toNanos() / 1e6,
                done.refusals());
        System.out.println(json ? Json.pretty(summary) : text(summary));
        return summary.rejected() == 0 ? ExitCode.DONE : ExitCode.NO;
    }

    static InetSocketAddress address(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    hostAndPort.substring(0, Math.max(0, colon)), Integer.parseInt(hostAndPort.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "--to " + hostAndPort + ": HOST:PORT expected, as in 127.0.0.1:2575");
        }
    }

    private static String text(Summary summary) {
        if (summary.sent() == 0) {
            return "No message was found in those files: a message begins with MSH at the start of a line.";
        }
        var text = new StringBuilder(
                "sent %d, accepted %d, rejected %d, sent again after a lost answer %d; slowest answer %.1f ms"
                        .formatted(
                                summary.sent(),
                                summary.accepted(),
                                summary.rejected(),
                                summary.resent(),
                                summary.slowestMillis()));
        summary.refusals().forEach(refusal -> text.append("\n  rejected: ").append(refusal));
        return text.toString();
    }
}
