package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tampering, thousands of times, through both verifiers: everything is found. */
class MutationTest {
    private static final boolean SOAK = Boolean.getBoolean("releve.soak");
    private static final int EXPORTS = SOAK ? 6000 : 600;
    private static final int DATABASES = SOAK ? 3000 : 300;
    private static final int FILES = SOAK ? 1000 : 100;
    private static final int FORKS = SOAK ? 50 : 5;

    @TempDir
    Path folder;

    private @Nullable Specimen specimen;
    private final Random random = new Random(20261123);
    private final Map<String, int[]> counts = new TreeMap<>();

    @BeforeEach
    void aSpecimen() {
        specimen = Specimen.make(folder);
    }

    private Specimen specimen() {
        return java.util.Objects.requireNonNull(specimen);
    }

    @Test
    void everyChangeOfAnExportIsFoundByBoth() throws Exception {
        byte[] original = Files.readAllBytes(specimen().export());
        Path mutant = folder.resolve("mutant.jsonl");
        try (PythonVerifier python = PythonVerifier.start(Optional.empty()).orElse(null)) {
            for (int i = 0; i < EXPORTS; ) {
                ExportMutation kind = ExportMutation.values()[random.nextInt(ExportMutation.values().length)];
                byte[] changed = kind.of(original, random);
                if (Arrays.equals(changed, original)) {
                    continue;
                }
                i++;
                Files.write(mutant, changed);
                boolean byJava = Verifier.export(mutant).verify() instanceof Verified.Fault;
                boolean byPython = python == null || !python.sound(mutant);
                count("export " + kind, byJava, byPython);
            }
        }
        report();
    }

    @Test
    void everyChangeOfADatabaseIsFoundByBoth() throws Exception {
        byte[] original = Files.readAllBytes(specimen().export());
        Path export = folder.resolve("mutant.jsonl");
        try (PythonVerifier python = PythonVerifier.start(Optional.empty()).orElse(null)) {
            for (int i = 0; i < DATABASES; ) {
                DatabaseMutation kind = DatabaseMutation.values()[random.nextInt(DatabaseMutation.values().length)];
                Path data = Specimen.copy(specimen().data(), folder.resolve("mutant"));
                kind.on(data, random);
                Exporter.export(data, export);
                if (Arrays.equals(Files.readAllBytes(export), original)) {
                    continue;
                }
                i++;
                boolean byJava = Verifier.journal(data).verify() instanceof Verified.Fault
                        && Verifier.export(export).verify() instanceof Verified.Fault;
                boolean byPython = python == null || !python.sound(export);
                count("database " + kind, byJava, byPython);
            }
        }
        report();
    }

    @Test
    void aFlippedBitOfTheFileIsFoundOrChangesNothing() throws Exception {
        byte[] original = Files.readAllBytes(specimen().export());
        Path export = folder.resolve("mutant.jsonl");
        try (PythonVerifier python = PythonVerifier.start(Optional.empty()).orElse(null)) {
            for (int i = 0; i < FILES; i++) {
                Path data = Specimen.copy(specimen().data(), folder.resolve("mutant"));
                byte[] file = Files.readAllBytes(Database.file(data));
                file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(Database.file(data), file);
                boolean found = Verifier.journal(data).verify() instanceof Verified.Fault;
                Optional<byte[]> exported = exported(data, export);
                boolean same = exported.isPresent() && Arrays.equals(exported.get(), original);
                boolean byPython = exported.isEmpty() || same || python == null || !python.sound(export);
                count(
                        same ? "file bit that changes nothing" : "file bit that changes something",
                        found || same,
                        byPython);
            }
        }
        report();
    }

    private static Optional<byte[]> exported(Path data, Path export) throws Exception {
        try {
            Exporter.export(data, export);
            return Optional.of(Files.readAllBytes(export));
        } catch (JournalUnavailable damaged) {
            return Optional.empty();
        }
    }

    @Test
    void aForkSignedWithTheStolenKeyIsFoundAgainstAnEarlierCheckpoint() throws Exception {
        forks("same key", true);
    }

    @Test
    void aForkSignedWithAnotherKeyIsFoundAgainstAnEarlierCheckpoint() throws Exception {
        forks("other key", false);
    }

    /** A fork is a sound journal in itself; only what somebody kept outside tells it from the true one. */
    private void forks(String what, boolean stolen) throws Exception {
        Path note = Files.writeString(folder.resolve("kept"), specimen().last().note());
        Path export = folder.resolve("fork.jsonl");
        try (PythonVerifier python = PythonVerifier.start(Optional.of(note)).orElse(null)) {
            for (int i = 0; i < FORKS; i++) {
                Path data = folder.resolve("fork");
                Specimen.delete(data);
                Files.createDirectories(data.resolve("keys"));
                if (stolen) {
                    Files.copy(LogKey.file(specimen().data()), LogKey.file(data));
                }
                try (Journal journal = Notes.open(data)) {
                    for (int n = 0; n < 30 + random.nextInt(5); n++) {
                        journal.append(Notes.note("bed/" + n, "forged " + random.nextInt()));
                    }
                }
                Exporter.export(data, export);
                assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
                Earlier kept = Earlier.of(Files.readString(note));
                boolean byJava = Verifier.journal(data).against(kept).verify() instanceof Verified.Fault
                        && Verifier.export(export).against(kept).verify() instanceof Verified.Fault;
                boolean byPython = python == null || !python.sound(export);
                count("fork, " + what, byJava, byPython);
            }
        }
        report();
    }

    @Test
    void theOriginalIsSoundForBothAlsoAgainstWhatWasKept() throws Exception {
        Path note = Files.writeString(folder.resolve("kept"), specimen().half().note());
        try (PythonVerifier python = PythonVerifier.start(Optional.of(note)).orElse(null)) {
            assertInstanceOf(
                    Verified.Sound.class, Verifier.export(specimen().export()).verify());
            if (python != null) {
                assertEquals(
                        "sound " + specimen().export() + " 26",
                        python.verdict(specimen().export()));
            }
        }
    }

    private void count(String kind, boolean byJava, boolean byPython) {
        int[] three = counts.computeIfAbsent(kind, unseen -> new int[3]);
        three[0]++;
        three[1] += byJava ? 1 : 0;
        three[2] += byPython ? 1 : 0;
    }

    private void report() {
        counts.forEach((kind, three) -> System.out.printf(
                "%-45s %5d made, %5d found by Java, %5d by Python%n", kind, three[0], three[1], three[2]));
        counts.forEach((kind, three) -> assertEquals(
                kind + " " + three[0] + " " + three[0],
                kind + " " + three[1] + " " + three[2],
                "made = found by each"));
    }
}
