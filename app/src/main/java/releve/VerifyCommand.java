package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.journal.Claim;
import releve.journal.Earlier;
import releve.journal.Json;
import releve.journal.Verified;
import releve.journal.Verifier;

/** {@code releve verify}: is the journal what it says it is? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the whole journal, or an exported one: every entry, payload and checkpoint.",
        footer = {
            "",
            "Needs no server, no network and no private key. Exit code 1 when something does not hold.",
            "What was written after the last checkpoint that left the machine can be removed unnoticed by whoever holds",
            "the machine: keep printed or exported checkpoints elsewhere and give them with --against."
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--export", paramLabel = "FILE", description = "Check an exported file instead of a data folder.")
    private @Nullable Path export;

    @Option(
            names = "--against",
            paramLabel = "CHECKPOINT",
            description =
                    "A file with a checkpoint kept elsewhere: prove that it is a beginning of this log. May be repeated.")
    private List<Path> against = List.of();

    @Option(
            names = "--words",
            paramLabel = "SIZE,WORD,…",
            description =
                    "Size and sixteen words of a printed shift sheet, as another checkpoint to prove; parted by commas or"
                            + " blanks, in any case.")
    private String words = "";

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path file = export;
        Verifier verifier = file == null ? Verifier.journal(data.existing()) : Verifier.export(file);
        for (Path one : against) {
            verifier.against(earlier(one));
        }
        if (!words.isEmpty()) {
            verifier.against(printed(read(words)));
        }
        var ticker = new Ticker();
        Verified verified = verifier.verify(done -> ticker.show("%,d entries checked".formatted(done)));
        ticker.end();
        System.out.println(json ? Json.pretty(verified) : text(verified));
        return switch (verified) {
            case Verified.Sound ignored -> ExitCode.DONE;
            case Verified.Fault ignored -> ExitCode.NO;
        };
    }

    private static Earlier earlier(Path file) throws IOException {
        try {
            return Earlier.of(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, file + " is " + e.getMessage());
        }
    }

    private static List<String> read(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Earlier printed(List<String> words) {
        try {
            return new Earlier.Printed(Long.parseLong(words.getFirst().strip()), words.subList(1, words.size()));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "--words: a size, then " + e.getMessage());
        }
    }

    private static String text(Verified verified) {
        return switch (verified) {
            case Verified.Sound sound -> sound(sound);
            case Verified.Fault fault ->
                """
                NOT sound. The first fault is at entry %d.
                  claim:    %s
                  expected: %s
                  found:    %s
                Everything before entry %d was checked and holds. Keep this folder as it is: it is evidence.""".formatted(fault.entry(), fault.claim().sentence(), fault.expected(), fault.found(), fault.entry());
        };
    }

    private static String sound(Verified.Sound sound) {
        var text = new StringBuilder(
                "Sound. Log %s: %,d entries, %,d payloads, %,d checkpoints; %,d entries are covered by a signature.%n"
                        .formatted(
                                sound.log(),
                                sound.entries(),
                                sound.payloads(),
                                sound.checkpoints(),
                                sound.signedEntries()));
        text.append("Checked:");
        for (Claim claim : Claim.values()) {
            text.append("%n  - %s".formatted(claim.sentence()));
        }
        if (sound.against() > 0) {
            text.append("%n%d earlier checkpoints are beginnings of this log.".formatted(sound.against()));
        }
        for (Verified.Purged purged : sound.purged()) {
            text.append("%nEntry %d erased the payloads of %s, said %s: %s"
                    .formatted(purged.seq(), purged.gone(), purged.by().actor(), purged.reason()));
        }
        sound.last()
                .ifPresent(last -> text.append(
                        "%nLast checkpoint: %d entries, %s".formatted(last.size(), String.join(" ", last.words()))));
        return text.toString();
    }
}
