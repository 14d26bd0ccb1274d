package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.crisis.Crisis;
import releve.journal.Caller;
import releve.journal.Journal;
import releve.kit.KitPages;
import releve.kit.Kits;
import releve.kit.Units;
import releve.mirror.FeedSettings;
import releve.mirror.Feeds;
import releve.paper.LabelSheet;
import releve.ward.Wards;
import releve.wardpc.node.EventKeys;
import releve.web.Language;
import releve.web.Words;

/** {@code releve kit}: the sealed kit of a site on paper. */
@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the printable sealed kit of one site: an event code for its ward PCs, a block of temporary numbers with their"
                    + " labels, the downtime card of each unit, telephones, register and blank forms.",
            "The event code stands in the file and nowhere else: print it, seal it, delete the file. Each run makes another code."
        },
        footer = {"", "While the server runs it holds the folder: make the kit on its page \"Cards and kits\" then."})
final class KitCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--site", paramLabel = "S", required = true, description = "The site, as `releve census` names it.")
    private String site = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the two files.")
    private Path out = Path.of(".");

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "fr",
            description = "fr, nl, de or en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Override
    public Integer call() throws IOException {
        Language speaks = Language.find(language)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_USAGE, "--language is fr, nl, de or en, not " + language));
        Clock clock = Clock.systemUTC();
        try (Journal journal = Journal.open(data.existing(), House.views(), clock)) {
            var jdbi = journal.read().jdbi();
            ZoneId zone = new Feeds(jdbi).settings().orElse(FeedSettings.NONE).zone();
            var kits = new Kits(
                    new EventKeys(journal, new SecureRandom(), clock),
                    new releve.identity.Reception(journal),
                    new Units(journal.read()),
                    new Wards(jdbi),
                    new HouseNow(new Crisis(journal), clock));
            if (!kits.sites().contains(site)) {
                throw new Stop(ExitCode.NO, "no site is called '" + site + "'; known are: " + known(kits.sites()));
            }
            var by = new Caller("terminal/" + System.getProperty("user.name", "unknown"), "administrator");
            Kits.Made made = kits.make(
                    site,
                    UUID.randomUUID(),
                    Words.of(speaks, zone, KitPages.ROOMS),
                    LabelSheet.A4_3X8,
                    clock.instant(),
                    by);
            write(made);
        }
        return ExitCode.DONE;
    }

    private static String known(List<String> sites) {
        return sites.isEmpty() ? "none yet, no message has named a bed" : String.join(", ", sites);
    }

    private void write(Kits.Made made) throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, byte[]> paper : new TreeMap<>(made.papers()).entrySet()) {
            Path file = out.resolve(paper.getKey());
            if (Files.getFileStore(out).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, paper.getValue(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            System.out.println(file);
        }
        System.out.println("Kit " + made.kit() + " of " + site
                + ": print both, seal them, then delete the files. The event code is kept nowhere else.");
    }
}
