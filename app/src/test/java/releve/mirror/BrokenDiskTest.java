package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.JournalReader;
import releve.journal.Verified;
import releve.journal.Verifier;

/** A full disk and a read-only folder: a clear message, no acknowledgement, nothing lost. */
final class BrokenDiskTest {
    @TempDir
    private Path folder;

    @Test
    void onAFullDiskNothingIsAcknowledgedAndWithSpaceItGoesOnByItself() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), 24);
        if (mounted.isEmpty()) {
            return;
        }
        try (SmallDisk disk = mounted.get()) {
            Path data = disk.folder().resolve("data");
            int port = ServerProcess.freePort();
            List<String> acknowledged = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(data, port)) {
                assertTrue(server.awaitListening(), server::errors);
                Path filler = disk.fillLeaving(1024 * 1024);
                int next = sendWhileAnswered(port, 0, 20_000, acknowledged);
                assertTrue(next > 0 && next < 20_000, "acknowledged " + next + " before the disk was full");
                assertTrue(server.errors().contains("not acknowledged"), server::errors);
                assertTrue(server.errors().contains("full"), server::errors);
                Files.delete(filler);
                int after = sendWhileAnswered(port, next, next + 50, acknowledged);
                assertEquals(next + 50, after, server::errors);
                server.stop();
            }
            assertEveryOneIsThereOnce(data, acknowledged);
            assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
            System.out.println(
                    "BrokenDiskTest: " + acknowledged.size() + " acknowledged around a full disk, none lost");
        }
    }

    @Test
    void aReadOnlyFolderIsRefusedWithASentence() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), 24);
        if (mounted.isEmpty()) {
            return;
        }
        try (SmallDisk disk = mounted.get()) {
            Path data = disk.folder().resolve("data");
            int port = ServerProcess.freePort();
            List<String> acknowledged = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(data, port)) {
                assertTrue(server.awaitListening(), server::errors);
                assertEquals(20, sendWhileAnswered(port, 0, 20, acknowledged), server::errors);
                server.stop();
            }
            disk.readOnly();
            try (ServerProcess server = ServerProcess.start(data, port)) {
                assertFalse(server.awaitListening());
                assertEquals(3, server.awaitExit());
                assertTrue(server.errors().contains(data.toString()), server::errors);
                assertFalse(server.errors().contains("\tat "), server::errors);
            }
            assertEveryOneIsThereOnce(data, acknowledged);
            assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
        }
    }

    /** Sends from one number to before another and stops at the first that is not answered; returns the next one. */
    private static int sendWhileAnswered(int port, int from, int to, List<String> acknowledged) {
        int next = from;
        try (var sender = new TinySender(port)) {
            while (next < to) {
                String id = "D" + next;
                String reply = sender.send(TinySender.registration(id, "Disk".repeat(100)));
                assertTrue(reply.contains("MSA|AA|" + id + "\r"), reply);
                acknowledged.add(id);
                next++;
            }
        } catch (IOException expected) {
            return next;
        }
        return next;
    }

    private static void assertEveryOneIsThereOnce(Path data, List<String> acknowledged) {
        Map<String, Integer> kept = new HashMap<>();
        try (JournalReader reader = JournalReader.open(data)) {
            reader.entries(0, entry -> {
                if (Feeds.isMessage(entry.kind())) {
                    String message = new String(reader.payload(entry.seq()), StandardCharsets.ISO_8859_1);
                    kept.merge(message.split("\\|", 11)[9], 1, Integer::sum);
                }
            });
        }
        acknowledged.forEach(id -> assertEquals(1, kept.getOrDefault(id, 0), id));
    }
}
