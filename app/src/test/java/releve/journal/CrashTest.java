package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at random moments under load; what it said was durable is there, once. */
class CrashTest {
    private static final int KILLS = Boolean.getBoolean("releve.soak") ? 50 : 5;
    private static final int THREADS = 8;

    @TempDir
    Path data;

    @Test
    void everythingSaidToBeDurableSurvivesBeingKilled() throws Exception {
        Random random = new Random(7);
        Map<Long, String> said = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start(kill);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
                int until = 20 + random.nextInt(2000);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    note(line, said);
                    if (--until == 0) {
                        // Through its handle: Process.destroyForcibly would also close what it had still said.
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            assertTrue(child.waitFor(20, TimeUnit.SECONDS));
            assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
        }
        Map<String, Long> texts = new HashMap<>();
        try (Journal journal = Notes.open(data)) {
            journal.read().entries(1, entry -> {
                String text = new String(journal.read().payload(entry.seq()), UTF_8);
                assertEquals(null, texts.put(text, entry.seq()), "twice: " + text);
            });
        }
        said.forEach((seq, text) -> assertEquals(seq, texts.get(text), text));
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
        System.out.printf(
                "killed %d times: %d said to be durable, %d kept, 0 lost%n", KILLS, said.size(), texts.size());
    }

    /** A line may be cut off by the kill: only whole ones count as said. */
    private static void note(String line, Map<Long, String> said) {
        String[] parts = line.split(" ");
        if (parts.length == 3 && parts[2].equals(".")) {
            said.put(Long.parseLong(parts[0]), parts[1]);
        }
    }

    private Process start(int run) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                data.toString(),
                Integer.toString(run)));
        Files.createDirectories(data);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The process that is killed: eight threads append without end and print each durable sequence number. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] arguments) {
            Journal journal = Notes.open(Path.of(arguments[0]));
            for (int t = 0; t < THREADS; t++) {
                String name = arguments[1] + "-" + t + "-";
                Thread.ofPlatform().start(() -> {
                    for (int i = 0; ; i++) {
                        Entry entry = journal.append(Notes.note(name + i));
                        synchronized (Appender.class) {
                            System.out.println(entry.seq() + " " + name + i + " .");
                        }
                    }
                });
            }
        }
    }
}
