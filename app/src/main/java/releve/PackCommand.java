package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.crisis.Trust;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.mirror.FeedSettings;
import releve.mirror.Feeds;
import releve.pack.MadePack;
import releve.pack.Packs;
import releve.paper.Seal;
import releve.ward.Wards;
import releve.web.Language;

/** {@code releve pack}: a ward on paper, with the server on or off. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the printable pack of one ward, or of all: census, then each patient's summary, drug sheet, results and blank"
                    + " forms. Works while the server runs and when it does not.",
            "A pack is locked (AES-256) with the code in the environment variable RELEVE_PACK_CODE, of at least 12 characters; any"
                    + " PDF reader asks for it. --open writes it unlocked: print it and delete it."
        },
        footer = {
            "",
            "Exit code 1 when no such ward, or no ward at all, is known; 2 when there is no code and no --open."
        })
final class PackCommand implements Callable<Integer> {
    private static final String CODE = "RELEVE_PACK_CODE";

    @Mixin
    private DataFolder data = new DataFolder();

    static final class Which {
        @Option(names = "--ward", paramLabel = "W", required = true, description = "One ward: CARD, or H1/CARD.")
        private @Nullable String ward;

        @Option(names = "--all", required = true, description = "Every ward, a file each.")
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "The file to write; with --all, the folder.")
    private Path out = Path.of("pack.pdf");

    @Option(names = "--open", description = "Do not lock what is written.")
    private boolean open;

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "fr",
            description = "fr, nl, de or en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Option(names = "--json", description = "What was written, for a machine.")
    private boolean json;

    private record Line(String site, String ward, int patients, Instant made, Instant until, String file) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Language speaks = Language.find(language)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_USAGE, "--language is fr, nl, de or en, not " + language));
        String code = code();
        Clock clock = Clock.systemUTC();
        try (JournalReader reader = data.reader()) {
            ZoneId zone = new Feeds(reader.jdbi())
                    .settings()
                    .orElse(FeedSettings.NONE)
                    .zone();
            var packs = new Packs(
                    reader,
                    new Packs.Outside(new FeedAges(reader.jdbi(), clock), Trust.of(reader.jdbi())),
                    speaks,
                    zone,
                    clock);
            List<Wards.Named> wards = packs.wards().stream().filter(this::asked).toList();
            if (wards.isEmpty()) {
                System.err.println(
                        which.all
                                ? "releve: no ward is known yet: no message has named a bed."
                                : "releve: no ward is called '" + which.ward + "'; `releve census` lists them.");
                return ExitCode.NO;
            }
            if (!which.all && wards.size() > 1) {
                throw new Stop(
                        ExitCode.WRONG_USAGE,
                        "several sites have a ward '" + which.ward + "': say "
                                + wards.getFirst().site() + "/" + which.ward);
            }
            report(write(packs, wards, code));
            return ExitCode.DONE;
        }
    }

    private String code() {
        String code = System.getenv(CODE);
        if (open) {
            return "";
        }
        if (code == null || code.isBlank()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "a pack that leaves this machine is locked: put a code of at least 12 characters into " + CODE
                            + ", or say --open");
        }
        try {
            Seal.check(code);
        } catch (IllegalArgumentException weak) {
            throw new Stop(ExitCode.WRONG_USAGE, CODE + ": " + weak.getMessage());
        }
        return code;
    }

    private boolean asked(Wards.Named ward) {
        return which.all || ward.ward().equals(which.ward) || (ward.site() + "/" + ward.ward()).equals(which.ward);
    }

    private List<Line> write(Packs packs, List<Wards.Named> wards, String code)
            throws IOException, InterruptedException {
        if (which.all) {
            Files.createDirectories(out);
        }
        long start = System.nanoTime();
        Ticker ticker = new Ticker();
        List<Line> lines = new ArrayList<>();
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Line>> under = wards.stream()
                    .map(ward -> hands.submit(() -> write(packs.make(ward).orElseThrow(), code)))
                    .toList();
            for (Future<Line> each : under) {
                lines.add(each.get());
                Duration so = Duration.ofNanos(System.nanoTime() - start);
                Duration left = so.multipliedBy(wards.size() - lines.size()).dividedBy(lines.size());
                ticker.show("wards", lines.size(), wards.size(), left);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            ticker.end();
        }
        return lines;
    }

    private Line write(MadePack pack, String code) throws IOException {
        Path file = which.all ? out.resolve(pack.fileName()) : out;
        byte[] bytes = open ? pack.pdf() : Seal.seal(pack.pdf(), code);
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.write(half, bytes);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        return new Line(
                pack.ward().site(), pack.ward().ward(), pack.patients(), pack.made(), pack.until(), file.toString());
    }

    private void report(List<Line> lines) {
        if (json) {
            System.out.println(Json.pretty(lines));
            return;
        }
        long patients = lines.stream().mapToLong(Line::patients).sum();
        System.out.printf(
                "%,d ward%s, %,d patients, %s, in %s%n",
                lines.size(),
                lines.size() == 1 ? "" : "s",
                patients,
                open ? "not locked: print and delete" : "locked with the code in " + CODE,
                out);
    }
}
