package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.journal.LogSignature;
import releve.portable.Checked;
import releve.portable.FolderKey;
import releve.portable.Platform;
import releve.portable.Portable;
import releve.portable.Program;
import releve.portable.PublicKeyLine;
import releve.portable.Refused;
import releve.portable.SecretKey;

/** {@code releve portable}: the program as a folder for a USB stick. */
@Command(
        name = "portable",
        mixinStandardHelpOptions = true,
        description = {
            "Builds a folder that starts on a machine with no Java and nothing installed: runtime, program, start scripts for"
                    + " Linux and Windows, checksums and their signature. Copy it to a stick.",
            "With --check: is such a folder still what was built?"
        },
        footer = {
            "",
            "A runtime is linked from the JDK that runs this command, and for the other system from a JDK that --jdk names.",
            "For Windows: unpack a Windows JDK of this same version (and its jmods, where they come apart, as jmods inside it).",
            "The folder is signed with the key of --key or --data; without either, with a key that is forgotten after this one",
            "folder. Keep the public key that is shown elsewhere than on the stick: --check needs it.",
            "Exit code 1 when a checked folder is not what was signed; 2 when what is asked for cannot be built."
        })
final class PortableCommand implements Callable<Integer> {
    static final class What {
        @Option(
                names = "--out",
                paramLabel = "DIR",
                required = true,
                description = "The folder to build: new or empty.")
        private @Nullable Path out;

        @Option(names = "--check", paramLabel = "DIR", required = true, description = "A folder to compare instead.")
        private @Nullable Path check;
    }

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--for",
            paramLabel = "SYSTEM",
            defaultValue = "all",
            description = "linux-x64, windows-x64 or all (default: ${DEFAULT-VALUE}).")
    private String system = "all";

    @Option(names = "--jdk", paramLabel = "DIR", description = "A JDK of the other system. May be repeated.")
    private List<Path> jdks = List.of();

    static final class Signer {
        @Option(
                names = "--key",
                paramLabel = "KEY",
                description =
                        "To build: file of a private Ed25519 key (PEM). To check: the public key, or a file of it.")
        private @Nullable String key;

        @Option(names = "--data", paramLabel = "DIR", description = "Sign with the log's key of this data folder.")
        private @Nullable Path data;
    }

    @ArgGroup(multiplicity = "0..1")
    private Signer signer = new Signer();

    @Override
    public Integer call() throws IOException {
        try {
            Path folder = what.check;
            if (folder != null) {
                return check(folder);
            }
            return build(what.out == null ? Path.of("") : what.out);
        } catch (Refused refused) {
            throw new Stop(ExitCode.WRONG_USAGE, String.valueOf(refused.getMessage()));
        }
    }

    private int build(Path out) throws IOException, Refused {
        var plan = new Portable.Plan(out, Program.of(Releve.class), platforms(), Set.copyOf(jdks), key());
        Portable.Built built = Portable.build(plan, step -> System.err.println("releve: " + step + " …"));
        System.out.printf(
                "%s: %,d files, %,d MB%n", out.toAbsolutePath(), built.files(), Math.ceilDiv(built.bytes(), 1 << 20));
        System.out.printf(
                "Signed by %s. Keep this public key elsewhere than on the stick:%n  %s%n", whose(), built.publicKey());
        for (Platform missing : built.missing()) {
            System.out.printf(
                    "NOT in it: a Java runtime for %s. Its start script is there and says so. To have it, unpack a JDK of"
                            + " this version (%s) for it, with its jmods, and build again with --jdk FOLDER.%n",
                    missing.folder(),
                    Runtime.version().feature() + "." + Runtime.version().interim());
        }
        return ExitCode.DONE;
    }

    private Set<Platform> platforms() {
        if (system.equals("all")) {
            return EnumSet.allOf(Platform.class);
        }
        return Set.of(Platform.find(system)
                .orElseThrow(
                        () -> new Stop(ExitCode.WRONG_USAGE, "--for is linux-x64, windows-x64 or all, not " + system)));
    }

    private FolderKey key() throws IOException, Refused {
        if (signer.key != null) {
            return SecretKey.in(Path.of(signer.key));
        }
        if (signer.data == null) {
            return SecretKey.once(new SecureRandom());
        }
        LogSignature log = LogSignature.of(signer.data);
        return new FolderKey() {
            @Override
            public byte[] publicKey() {
                return log.publicKey();
            }

            @Override
            public byte[] sign(byte[] text) {
                return log.sign(text);
            }
        };
    }

    private String whose() {
        if (signer.key != null) {
            return "the key in " + signer.key;
        }
        return signer.data == null ? "a key that is now forgotten" : "the log's key in " + signer.data;
    }

    private int check(Path folder) throws IOException, Refused {
        String given = signer.key;
        PublicKeyLine key;
        if (signer.data != null) {
            throw new Stop(ExitCode.WRONG_USAGE, "--check takes the public key with --key, no --data");
        }
        if (given == null) {
            System.err.println(
                    "releve: without --key only damage is found, not deceit: whoever replaced the folder replaced"
                            + " the key in it too.");
            key = Portable.ownKey(folder);
        } else {
            key = PublicKeyLine.read(given);
        }
        Checked checked = Portable.check(folder, key);
        System.out.println(text(checked, folder));
        return checked instanceof Checked.Sound ? ExitCode.DONE : ExitCode.NO;
    }

    private static String text(Checked checked, Path folder) {
        return switch (checked) {
            case Checked.Sound sound ->
                "Sound. %,d files are as they were signed, and there are no others.".formatted(sound.files());
            case Checked.NotSigned not ->
                "NOT to be trusted: " + not.why() + ". Do not start anything from " + folder + ".";
            case Checked.Differs differs ->
                "NOT as it was signed. Do not start anything from " + folder + ":\n"
                        + differs.files().entrySet().stream()
                                .map(each -> "  " + each.getValue().word() + ": " + each.getKey())
                                .collect(Collectors.joining("\n"));
        };
    }
}
