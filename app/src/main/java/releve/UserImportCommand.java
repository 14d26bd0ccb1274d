package releve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import releve.access.FirstSecret;
import releve.access.NewPerson;
import releve.access.Role;
import releve.access.StaffDefaults;
import releve.access.StaffOutcome;
import releve.access.StaffPreview;
import releve.journal.Json;

/** {@code releve user import}: a whole staff list. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports a staff list (CSV or LDIF). Without --yes it only says what it would do, row by row.",
        footer = {
            "",
            "CSV: a heading in French, Dutch, German or English; ; or , between fields; UTF-8 or Windows-1252. The sign-in",
            "name is needed (login, identifiant, gebruikersnaam, Benutzername); name, role, ward and language are read.",
            "All accepted rows are imported together or not at all. Exit code 1 when nothing was imported."
        })
final class UserImportCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The staff list.")
    private Path file = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "For rows that name none; may be said several times.")
    private List<Role> roles = List.of();

    @Option(names = "--ward", paramLabel = "W", description = "For rows that name none; may be said several times.")
    private List<String> wards = List.of();

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "fr",
            description = "For rows that name none: fr, nl, de or en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Option(
            names = "--pins",
            paramLabel = "OUT",
            description =
                    "Give everybody a PIN nobody chose (administrators a password), and write them to this new file.")
    private @Nullable Path pins;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(names = "--json", description = "The preview, for a machine.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!NewPerson.LANGUAGES.contains(language)) {
            throw new Stop(ExitCode.WRONG_USAGE, "--language " + language + ": fr, nl, de or en expected");
        }
        byte[] list = Files.readAllBytes(file);
        try (Reception reception = Reception.open(data.path())) {
            var defaults = new StaffDefaults(Set.copyOf(roles), Set.copyOf(wards), language);
            StaffPreview preview = reception.access().preview(list, defaults);
            System.out.println(json ? Json.pretty(preview) : text(preview));
            if (!yes || preview.accepted().isEmpty()) {
                System.err.println(
                        "Nothing was imported." + (preview.accepted().isEmpty() ? "" : " Say --yes to do it."));
                return ExitCode.NO;
            }
            return done(reception
                    .access()
                    .importStaff(
                            preview,
                            pins == null ? FirstSecret.NONE : FirstSecret.PIN,
                            this::handOut,
                            reception.caller()));
        }
    }

    private static Integer done(StaffOutcome outcome) {
        return switch (outcome) {
            case StaffOutcome.Kept kept -> {
                System.err.println("Imported %,d people.".formatted(kept.people()));
                yield ExitCode.DONE;
            }
            case StaffOutcome.Refused refused ->
                throw new Stop(
                        ExitCode.NO,
                        "nothing was imported: " + refused.objection().sentence());
        };
    }

    /** PINs go to a file of the owner's alone, before anything is kept. An existing file is left as it is. */
    private void handOut(List<StaffOutcome.Handout> handouts) {
        Path out = pins;
        if (out == null) {
            return;
        }
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(out);
            }
            var text = new StringBuilder("name;person;wards;PIN\n");
            for (StaffOutcome.Handout each : handouts) {
                NewPerson person = each.person();
                text.append("%s;%s;%s;%s%n"
                        .formatted(
                                quoted(person.name()),
                                quoted(person.display()),
                                quoted(String.join(" ", person.wards())),
                                each.secret()));
            }
            Files.writeString(out, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw new UncheckedIOException("nothing was imported: the PINs cannot be written to " + out, failed);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String text(StaffPreview preview) {
        var text = new StringBuilder();
        for (StaffPreview.Accepted row : preview.accepted()) {
            text.append("line %5d  %-20s %s%n"
                    .formatted(row.line(), row.person().name(), row.person().display()));
        }
        for (StaffPreview.Refused row : preview.refused()) {
            text.append("line %5d  refused: %s%n".formatted(row.line(), row.reason()));
        }
        return text.append("%,d rows accepted, %,d refused"
                        .formatted(preview.accepted().size(), preview.refused().size()))
                .toString();
    }
}
