package releve;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.mirror.FeedReport;
import releve.mirror.Feeds;

/** {@code releve feeds}: how old each feed is, and what of it could not be read. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Shows how old each feed is and which messages could not be read. Works while the server runs.",
        footer = {"", "Exit code 1 when a feed is late or silent."})
final class FeedsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.systemDefault());

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "List at most N messages that could not be read (default: ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
        try (JournalReader reader = data.reader()) {
            FeedReport report =
                    new Feeds(reader.jdbi()).report(Clock.systemUTC().instant(), most);
            System.out.println(json ? Json.pretty(report) : text(report));
            boolean quiet =
                    report.feeds().stream().allMatch(line -> line.state().equals("fresh"));
            return quiet ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private static String text(FeedReport report) {
        var text = new StringBuilder();
        if (report.feeds().isEmpty()) {
            return "No feed has sent a message yet. Point a sender at the port that `releve serve` prints.";
        }
        text.append("%-24s %-7s %-20s %-20s %10s %9s %8s %8s%n"
                .formatted(
                        "feed",
                        "state",
                        "last message",
                        "last sign of life",
                        "messages",
                        "usual/h",
                        "repeats",
                        "refused"));
        for (FeedReport.Line line : report.feeds()) {
            text.append(line(line));
        }
        if (report.troubles() > 0) {
            text.append("%n%d messages are kept but could not be read, or not wholly; the newest:%n"
                    .formatted(report.troubles()));
            for (FeedReport.Troubled one : report.troubled()) {
                text.append("  entry %d  %s  %s  %s: %s%n"
                        .formatted(one.seq(), one.feed(), one.type(), one.outcome(), one.reason()));
            }
        }
        return text.toString().stripTrailing();
    }

    private static String line(FeedReport.Line line) {
        long refused =
                line.refused().values().stream().mapToLong(Long::longValue).sum();
        Double usual = line.usualPerHour();
        var text = new StringBuilder("%-24s %-7s %-20s %-20s %10d %9s %8d %8d%n"
                .formatted(
                        line.feed(),
                        line.state(),
                        when(line.lastMessage()),
                        when(line.lastHeartbeat()),
                        line.messages(),
                        usual == null ? "unknown" : "%.0f".formatted(usual),
                        line.repeats(),
                        refused));
        if (line.notRead() > 0) {
            text.append("  %d of them kept, not read (no room reads their type yet)%n".formatted(line.notRead()));
        }
        if (line.sameIdOtherBody() > 0) {
            text.append("  %d control ids came with more than one body; every body is kept%n"
                    .formatted(line.sameIdOtherBody()));
        }
        line.refused().forEach((reason, frames) -> text.append("  refused %d times: %s%n".formatted(frames, reason)));
        return text.toString();
    }

    private static String when(@Nullable Instant instant) {
        return instant == null ? "none seen" : WHEN.format(instant);
    }
}
