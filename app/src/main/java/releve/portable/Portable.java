package releve.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the folder, and says later whether it is still what was built. */
public final class Portable {
    private Portable() {}

    /**
     * What to build.
     *
     * @param jdks further JDKs, unpacked somewhere, for machines of another kind than this one
     */
    public record Plan(Path out, Program program, Set<Platform> platforms, Set<Path> jdks, FolderKey key) {
        public Plan {
            platforms = Set.copyOf(platforms);
            jdks = Set.copyOf(jdks);
        }
    }

    /**
     * What was built.
     *
     * @param missing what starts there only after a further build, as there was no JDK of its kind to link from
     */
    public record Built(int files, long bytes, Set<Platform> missing, String publicKey) {}

    /** Builds a folder that is not there yet, or is empty. What is told is one line for each step. */
    public static Built build(Plan plan, Consumer<String> tell) throws IOException, Refused {
        LinkedRuntime.jlink();
        Map<Platform, Jdk> jdks = jdks(plan);
        prepare(plan.out());
        tell.accept("program");
        program(plan);
        for (Platform platform : plan.platforms()) {
            Jdk jdk = jdks.get(platform);
            if (jdk != null) {
                tell.accept("Java runtime for " + platform.folder() + ", linked from " + jdk.home());
                runtime(plan, jdk);
            }
        }
        new StartScripts(Checksums.of(plan.out()).id()).write(plan.out());
        PublicKeyLine line = PublicKeyLine.of(plan.key());
        Files.writeString(plan.out().resolve("CHECKSUMS.pub"), line.pem());
        tell.accept("checksums and signature");
        Checksums sums = Checksums.of(plan.out());
        byte[] text = sums.text().getBytes(StandardCharsets.UTF_8);
        Files.write(plan.out().resolve(Checksums.FILE), text);
        Files.write(plan.out().resolve(Checksums.SIGNATURE), plan.key().sign(text));
        Set<Platform> missing = new TreeSet<>(plan.platforms());
        missing.removeAll(jdks.keySet());
        return new Built(sums.files().size(), size(plan.out()), missing, line.toString());
    }

    /** Compares a folder with its checksums, and those with the key. */
    public static Checked check(Path folder, PublicKeyLine key) throws IOException {
        byte[] text;
        byte[] signature;
        try {
            text = Files.readAllBytes(folder.resolve(Checksums.FILE));
            signature = Files.readAllBytes(folder.resolve(Checksums.SIGNATURE));
        } catch (NoSuchFileException missing) {
            return new Checked.NotSigned("there is no " + missing.getMessage());
        }
        if (!key.signed(text, signature)) {
            return new Checked.NotSigned(Checksums.FILE + " is not signed by the key " + key);
        }
        Checksums signed;
        try {
            signed = Checksums.read(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException other) {
            return new Checked.NotSigned(Checksums.FILE + " is signed but no list of checksums: " + other.getMessage());
        }
        SortedMap<String, Difference> differences = signed.against(Checksums.of(folder));
        return differences.isEmpty() ? new Checked.Sound(signed.files().size()) : new Checked.Differs(differences);
    }

    /** The key that lies in the folder itself: good against damage, not against whoever could replace the folder. */
    public static PublicKeyLine ownKey(Path folder) throws IOException, Refused {
        return PublicKeyLine.read(folder.resolve("CHECKSUMS.pub").toString());
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = Portable.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the program has no " + name);
        }
        return in;
    }

    private static Map<Platform, Jdk> jdks(Plan plan) throws IOException, Refused {
        Map<Platform, Jdk> jdks = new EnumMap<>(Platform.class);
        Jdk.running().ifPresent(running -> jdks.put(running.platform(), running));
        for (Path home : plan.jdks()) {
            Jdk given = Jdk.in(home);
            jdks.put(given.platform(), given);
        }
        jdks.keySet().retainAll(plan.platforms());
        if (jdks.isEmpty()) {
            throw new Refused("there is no JDK to link a runtime from for "
                    + String.join(
                            ", ",
                            plan.platforms().stream().map(Platform::folder).toList())
                    + ": unpack a JDK 25 for it, with its jmods, and name its folder with --jdk DIR");
        }
        return jdks;
    }

    private static void prepare(Path out) throws IOException, Refused {
        if (Files.exists(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new Refused(out.toAbsolutePath()
                            + " holds something; it was left alone. Name a new or an empty" + " folder");
                }
            }
        }
        Files.createDirectories(out);
    }

    private static void program(Plan plan) throws IOException {
        Path out = plan.out();
        Path lib = Files.createDirectories(out.resolve("lib"));
        Files.copy(plan.program().jar(), out.resolve("releve.jar"));
        for (Path library : plan.program().libraries()) {
            Files.copy(library, lib.resolve(library.getFileName().toString()));
        }
        for (String text : new String[] {"LICENSE", "NOTICE"}) {
            Files.write(out.resolve(text), plan.program().entry("META-INF/" + text));
        }
        Licences.write(plan.program(), out);
    }

    private static void runtime(Plan plan, Jdk jdk) throws IOException, Refused {
        Platform platform = jdk.platform();
        Path runtime = Files.createDirectories(plan.out().resolve("runtime")).resolve(platform.folder());
        LinkedRuntime.link(jdk, runtime);
        Path library = Path.of(platform.database());
        Path folder = Files.createDirectories(runtime.resolve("native"));
        Files.write(
                folder.resolve(library.getFileName().toString()), plan.program().database(platform));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                size += Files.size(each);
            }
        }
        return size;
    }
}
