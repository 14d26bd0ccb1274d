package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.JournalReader;
import releve.journal.Verified;
import releve.journal.Verifier;

/** The promise itself: the server is killed under load, again and again, and nothing it ever acknowledged is missing or doubled. */
final class KillTest {
    private static final int SENDERS = 6;
    private static final int KILLS = Boolean.getBoolean("releve.soak") ? 50 : 8;

    @TempDir
    private Path data;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void whatWasAcknowledgedIsThereExactlyOnceAfterEveryKill() throws Exception {
        int port = ServerProcess.freePort();
        var random = new Random(20261121);
        List<Thread> senders = new ArrayList<>();
        long slowestStart = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long begun = System.nanoTime();
            try (ServerProcess server = ServerProcess.start(data, port)) {
                assertTrue(server.awaitListening(), () -> "kill " + acknowledged.size() + ": " + server.errors());
                slowestStart = Math.max(slowestStart, System.nanoTime() - begun);
                if (senders.isEmpty()) {
                    for (int i = 0; i < SENDERS; i++) {
                        int number = i;
                        senders.add(Thread.ofPlatform().start(() -> sendUntilDone(port, number)));
                    }
                }
                Thread.sleep(200 + random.nextInt(1_500));
                server.kill();
            }
        }
        try (ServerProcess server = ServerProcess.start(data, port)) {
            assertTrue(server.awaitListening(), server::errors);
            done.set(true);
            for (Thread sender : senders) {
                sender.join();
            }
            assertEquals(0, exitAfterStop(server), server::errors);
        }
        System.out.println("KillTest: " + KILLS + " kills, " + acknowledged.size() + " acknowledged, slowest start "
                + slowestStart / 1_000_000 + " ms");
        assertTrue(acknowledged.size() > KILLS, "the senders hardly sent anything");
        everyOneIsThereOnce();
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    private static int exitAfterStop(ServerProcess server) throws InterruptedException {
        int code = server.stop();
        return code == 143 ? 0 : code; // 128 + SIGTERM: how a JVM ends after its shutdown hooks
    }

    private void everyOneIsThereOnce() {
        Map<String, Integer> kept = new ConcurrentHashMap<>();
        try (JournalReader reader = JournalReader.open(data)) {
            reader.entries(0, entry -> {
                if (Feeds.isMessage(entry.kind())) {
                    kept.merge(controlId(reader.payload(entry.seq())), 1, Integer::sum);
                }
            });
        }
        List<String> wrong = acknowledged.stream()
                .filter(id -> kept.getOrDefault(id, 0) != 1)
                .toList();
        assertEquals(List.of(), wrong);
        kept.forEach((id, times) -> assertEquals(1, times, id));
    }

    private static String controlId(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1).split("\\|", 11)[9];
    }

    /** As an interface engine: the same message again until it is acknowledged, then the next. */
    private void sendUntilDone(int port, int number) {
        int next = 0;
        while (!done.get()) {
            try (var sender = new TinySender(port)) {
                while (!done.get()) {
                    String id = "S" + number + "-" + next;
                    String reply = sender.send(TinySender.registration(id, "Kill"));
                    if (reply.contains("MSA|AA|" + id + "\r")) {
                        acknowledged.add(id);
                        next++;
                    }
                }
            } catch (IOException expected) {
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
