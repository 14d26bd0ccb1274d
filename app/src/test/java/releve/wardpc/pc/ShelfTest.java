package releve.wardpc.pc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.MovableClock;
import releve.bundle.SealKey;
import releve.web.Language;
import releve.web.Words;

/** What the shelf takes, keeps and refuses. */
final class ShelfTest {
    private static final Instant NOW = Desk.MORNING;

    @TempDir
    private Path data;

    private FakeNode node;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        node = new FakeNode();
        shelf = shelf(data.resolve("packs"));
    }

    private Shelf shelf(Path folder) {
        return new Shelf(folder, node.seal.mark(), new MovableClock(NOW));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private byte[] pack(int minutesAgo) {
        Instant made = NOW.minus(Duration.ofMinutes(minutesAgo));
        Instant until = made.plus(Duration.ofHours(8));
        return node.pack(made, until, Specimens.content(made, until));
    }

    private Shelf.Put put(byte[] pack) {
        return shelf.put(pack, Specimens.SITE, Specimens.WARD);
    }

    private List<Long> ages() {
        return shelf.wards().stream()
                .flatMap(ward -> ward.packs().stream())
                .map(pack -> Duration.between(pack.heading().made(), NOW).toMinutes())
                .toList();
    }

    private static String key(Shelf.Put put) {
        return assertInstanceOf(Shelf.Put.Refused.class, put).why().key();
    }

    private List<Path> files(String end) throws Exception {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    @Test
    void theLastThreeAreKeptTheNewestFirst() throws Exception {
        for (int ago : new int[] {25, 20, 15, 10, 5}) {
            assertInstanceOf(Shelf.Put.Kept.class, put(pack(ago)));
        }
        assertEquals(List.of(5L, 10L, 15L), ages());
        assertEquals(3, files(".pack").size());
    }

    @Test
    void anOlderPackIsNeverTakenForNewEvenWhenTheNewerOneIsGone() throws Exception {
        byte[] old = pack(30);
        put(old);
        put(pack(5));
        assertEquals("pc.pack.replayed", key(put(pack(10))));
        assertInstanceOf(Shelf.Put.Known.class, put(pack(5)), "the same again is nothing new");
        for (Path file : files(".pack")) {
            Files.delete(file);
        }
        assertEquals("pc.pack.replayed", key(put(old)));
        Files.write(files("newest").getFirst().resolveSibling("1.pack"), old);
        Shelf.Ward ward = shelf.wards().getFirst();
        assertEquals(Optional.of(NOW.minus(Duration.ofMinutes(5))), ward.lost(), "that a newer one is gone is said");
        assertTrue(Links.refused(ward, Words.of(Language.ENGLISH, java.time.ZoneOffset.UTC, List.of("pc")))
                .orElseThrow()
                .contains("its file is gone"));
    }

    @Test
    void anOldFileUnderANewNameIsAsOldAsItsHeading() throws Exception {
        put(pack(30));
        put(pack(5));
        Path old = files(".pack").getFirst();
        Files.copy(old, old.resolveSibling("99999999999999.pack"));
        assertEquals(5L, ages().getFirst());
    }

    @Test
    void anotherWardsPackAStrangersPackAndOneFromTheFutureAreRefused() {
        assertEquals("pc.pack.other-ward", key(shelf.put(pack(5), Specimens.SITE, "4A")));
        Shelf other = new Shelf(data, SealKey.random(new SecureRandom()).mark(), new MovableClock(NOW));
        assertEquals("pc.pack.changed", key(other.put(pack(5), Specimens.SITE, Specimens.WARD)));
        assertEquals("pc.pack.future", key(put(pack(-60))));
        assertEquals("pc.pack.no-bundle", key(put(new byte[0])));
        assertEquals(List.of(), ages());
    }

    @Test
    void tenThousandMutationsOfAPackAreEachRefusedWithASentence() {
        byte[] sound = pack(5);
        var random = new Random(20261127);
        Words words = Words.of(Language.ENGLISH, java.time.ZoneOffset.UTC, List.of("pc"));
        for (int i = 0; i < 10_000; i++) {
            byte[] mutated = mutated(sound, random);
            String said = assertInstanceOf(Shelf.Put.Refused.class, put(mutated))
                    .why()
                    .in(words);
            assertTrue(said.length() > 10 && !said.startsWith("["), said);
        }
        assertEquals(List.of(), ages());
        assertInstanceOf(Shelf.Put.Kept.class, put(sound));
    }

    static byte[] mutated(byte[] sound, Random random) {
        int at = random.nextInt(sound.length);
        byte[] mutated = switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(sound, at);
            case 1 -> Arrays.copyOf(sound, sound.length + 1 + random.nextInt(64));
            case 2 -> {
                byte[] swapped = sound.clone();
                for (int i = at; i < Math.min(sound.length, at + 16); i++) {
                    swapped[i] = (byte) random.nextInt();
                }
                yield swapped;
            }
            default -> sound.clone();
        };
        if (Arrays.equals(mutated, sound)) {
            mutated[at] ^= (byte) (1 << random.nextInt(8));
        }
        return mutated;
    }

    @Test
    void mutatedFilesOnTheDiskAreNamedAndTheOneBeforeStaysReadable() throws Exception {
        put(pack(10));
        put(pack(5));
        Path newest = files(".pack").getLast();
        byte[] sound = Files.readAllBytes(newest);
        var random = new Random(4);
        for (int i = 0; i < 100; i++) {
            Files.write(newest, mutated(sound, random));
            Files.setLastModifiedTime(newest, java.nio.file.attribute.FileTime.fromMillis(1_000_000L + i * 1000L));
            assertEquals(List.of(10L), ages());
            assertEquals(1, shelf.wards().getFirst().damaged().size());
        }
    }

    @Test
    void aFullDiskLeavesTheOldPacksWhole() throws Exception {
        Path small = data.resolve("small");
        Files.createDirectories(small);
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString())
                .redirectErrorStream(true)
                .start();
        boolean mounted = mount.waitFor(20, TimeUnit.SECONDS) && mount.exitValue() == 0;
        if (!mounted) {
            System.out.println(
                    "ShelfTest: no small disk can be mounted here (no root?): this test asserts nothing more");
            return;
        }
        try {
            Shelf full = shelf(small.resolve("packs"));
            byte[] first = pack(10);
            assertInstanceOf(Shelf.Put.Kept.class, full.put(first, Specimens.SITE, Specimens.WARD));
            Instant made = NOW.minus(Duration.ofMinutes(5));
            byte[] large = node.pack(made, made.plus(Duration.ofHours(8)), new byte[400_000]);
            assertEquals("pc.pack.disk", key(full.put(large, Specimens.SITE, Specimens.WARD)));
            Pack kept = full.wards().getFirst().packs().getFirst();
            try (Stream<Path> files = Files.walk(small)) {
                List<Path> all = files.filter(Files::isRegularFile).toList();
                assertTrue(
                        all.stream().noneMatch(file -> file.toString().endsWith(".new")),
                        "nothing half written is left");
                Path pack = all.stream()
                        .filter(file -> file.toString().endsWith(".pack"))
                        .findFirst()
                        .orElseThrow();
                assertArrayEquals(first, Files.readAllBytes(pack));
            }
            assertEquals(NOW.minus(Duration.ofMinutes(10)), kept.heading().made());
        } finally {
            new ProcessBuilder("umount", "-l", small.toString()).start().waitFor();
        }
    }

    @Test
    void onlyTheOwnerReadsWhatIsKept() throws Exception {
        put(pack(5));
        Path file = files(".pack").getFirst();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals(
                    "[OWNER_READ, OWNER_WRITE]",
                    Files.getPosixFilePermissions(file).stream()
                            .sorted()
                            .toList()
                            .toString());
        }
        assertFalse(files(".pack").isEmpty());
    }
}
