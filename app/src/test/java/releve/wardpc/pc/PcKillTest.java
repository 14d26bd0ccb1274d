package releve.wardpc.pc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.TestBrowser;
import releve.journal.Verified;
import releve.journal.Verifier;

/** The real command, killed while somebody records: whatever the page said was kept is there, once, and the journal verifies. */
final class PcKillTest {
    private static final int KILLS = Boolean.getBoolean("releve.soak") ? 20 : 3;

    @TempDir
    private Path data;

    @Test
    void whatWasKeptIsThereOnceAfterEveryKillAndReachesTheNode() throws Exception {
        try (FakeNode node = new FakeNode()) {
            node.offer(node.now.get());
            assertInstanceOf(
                    Enrolment.Came.In.class,
                    new Enrolment(data, Clock.systemUTC()).enrol(node.address(), node.pin(), FakeNode.CODE));
            List<Integer> kept = new CopyOnWriteArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                Process pc = start();
                TestBrowser nurse = in(address(pc), node);
                int from = kill * 1000;
                Thread typing = Thread.ofVirtual().start(() -> type(nurse, from, kept));
                Thread.sleep(2_000);
                pc.destroyForcibly().waitFor();
                typing.join();
            }
            assertTrue(kept.size() >= KILLS, "hardly anything was recorded");
            assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
            try (WardDesk desk =
                    WardDesk.open(data, new WardDesk.Options(0, "", releve.web.Language.FRENCH), Clock.systemUTC())) {
                assertEquals(List.of(), desk.round());
            }
            for (int note : kept) {
                String text = "\"note " + note + "\"";
                assertEquals(
                        1,
                        node.filed.stream()
                                .filter(noted -> noted.content().contains(text))
                                .count(),
                        text);
            }
            assertEquals(
                    Stream.iterate(1L, n -> n + 1).limit(node.filed.size()).toList(),
                    node.filed.stream().map(noted -> noted.number()).toList());
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "releve.Releve",
                        "wardpc",
                        "--data",
                        data.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(Process pc) throws IOException {
        var out = new BufferedReader(new InputStreamReader(pc.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(out.readLine());
        Matcher address = Pattern.compile("open (http://localhost:\\d+)").matcher(line);
        assertTrue(address.find(), line);
        return address.group(1);
    }

    /** The first pack arrives with the first round, a moment after the pages. */
    private static TestBrowser in(String address, FakeNode node) throws Exception {
        for (int i = 0; i < 200; i++) {
            TestBrowser nurse = new TestBrowser(address);
            if (nurse.signIn("Anaïs Test", node.code.printed()).statusCode() == 303) {
                return nurse;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nobody comes in");
    }

    private static void type(TestBrowser nurse, int from, List<Integer> kept) {
        String path = Desk.patient(1) + "/record/note";
        try {
            for (int i = from; ; i++) {
                var said = java.util.Map.of("sort", "NURSING", "text", "note " + i);
                if (nurse.fill(path, path, said).statusCode() == 303) {
                    kept.add(i);
                }
            }
        } catch (IOException | AssertionError killed) {
            // the PC lost its power
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
