package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real full disk and a real read-only one: a small memory file system, which only root can mount. */
class DiskTest {
    @TempDir
    Path folder;

    private boolean mounted;

    @BeforeEach
    void aSmallDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        if (!mounted) {
            System.out.println("NOTE: no file system can be mounted here: full and read-only disks were not tried");
        }
    }

    @AfterEach
    void goneAgain() throws Exception {
        if (mounted) {
            assertTrue(run("umount", folder.toString()));
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingAcknowledgedIsLostAndSpaceIsAllItNeeds() throws Exception {
        if (!mounted) {
            return;
        }
        Path filler = Files.write(folder.resolve("filler"), new byte[1 << 20]);
        Path data = folder.resolve("data");
        String text = "x".repeat(8000);
        try (Journal journal = Notes.open(data)) {
            long[] kept = {0};
            JournalUnavailable full = assertThrows(JournalUnavailable.class, () -> {
                while (true) {
                    kept[0] = journal.append(Notes.note(text)).seq();
                }
            });
            assertTrue(full.toString().contains("full"), full.toString());
            assertTrue(kept[0] > 10);
            assertThrows(JournalUnavailable.class, () -> journal.append(Notes.note(text)));
            Files.delete(filler);
            long next = journal.append(Notes.note("there is room again")).seq();
            assertEquals(kept[0] + 1, next);
            for (long seq = 1; seq <= kept[0]; seq++) {
                assertEquals(8000, journal.read().payload(seq).length);
            }
            assertEquals(kept[0] + 1, Notes.count(journal, "bed/1"));
        }
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    @Test
    void aReadOnlyFolderCanBeReadAndVerifiedAndItIsSaidThatNothingCanBeWritten() throws Exception {
        if (!mounted) {
            return;
        }
        Path data = folder.resolve("data");
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("before"));
        }
        assertTrue(run("mount", "-o", "remount,ro", folder.toString()));
        assertThrows(JournalUnavailable.class, () -> Notes.open(data));
        try (JournalReader reader = JournalReader.open(data)) {
            assertEquals(2, reader.size());
        }
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
