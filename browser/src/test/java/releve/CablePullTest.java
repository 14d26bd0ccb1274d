package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import releve.access.Role;
import releve.journal.JournalReader;

/** The cable is pulled: {@code releve serve} is killed in the middle of a form, as a process, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CablePullTest {
    private Hospital hospital;
    private String ward = "";

    @BeforeAll
    void aHospitalWhoseServerIsAProcess() {
        Chromium.get();
        hospital = Hospital.open();
        try (var nurse = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE))) {
            ward = Scene.patients(nurse, Hospital.CARD).get(7);
        }
        hospital.stop();
    }

    @AfterAll
    void close() {
        if (hospital != null) {
            hospital.close();
        }
    }

    @Test
    void noTypedWordIsLostAndNothingIsFiledTwice() throws Exception {
        Server server = Server.start(hospital.data(), 0);
        int port = URI.create(server.address).getPort();
        try (var nurse = new Seat(server.address, "fr").withWorker().signIn(hospital.player(Role.NURSE))) {
            Page page = nurse.page();
            nurse.go(ward + "/record/vital-signs");
            page.locator("#systolic").pressSequentially("142");
            page.locator("#pulse").pressSequentially("88");
            server.kill();
            nurse.whileOffline(() -> {
                page.locator("#temperature").pressSequentially("38,1");
                page.waitForFunction("() => document.getElementById('connection').textContent !== ''");
                assertTrue(page.textContent("#connection").startsWith("Non connecté"), page.textContent("#connection"));
                reloadFromBefore(page);
            });

            server = Server.start(hospital.data(), port);
            nurse.whileOffline(() -> nurse.go(ward + "/record/vital-signs"));
            assertEquals("142", page.inputValue("#systolic"));
            assertEquals("88", page.inputValue("#pulse"));
            assertEquals("38,1", page.inputValue("#temperature"), "typed while the server was away");
            assertTrue(page.locator(".restored").isVisible(), "nobody is told where the words come from");

            page.fill("#diastolic", "81");
            AtomicReference<@Nullable Request> sent = new AtomicReference<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.set(request);
                }
            });
            page.locator("form.record .actions button").dblclick();
            page.waitForURL(url -> !url.endsWith("/vital-signs"));
            assertTrue(page.textContent("main").contains("142/81 mmHg"), page.textContent("main"));
            assertEquals(1, filed(), "a double click");

            again(page, Objects.requireNonNull(sent.get(), "nothing was sent"));
            assertEquals(1, filed(), "the same form sent again");

            nurse.go(ward + "/record/vital-signs");
            assertEquals("", page.inputValue("#systolic"), "what was filed is no draft any more");
        } finally {
            server.kill();
        }
    }

    /** A reload while nobody answers shows the page as it was kept, and says so; the words come back. */
    private static void reloadFromBefore(Page page) {
        page.reload();
        assertTrue(page.textContent("#away").startsWith("■ Le nœud est injoignable"), page.textContent("body"));
        assertEquals("142", page.inputValue("#systolic"));
        assertEquals("38,1", page.inputValue("#temperature"));
    }

    private static void again(Page page, Request sent) {
        APIResponse answer = page.context()
                .request()
                .post(
                        sent.url(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("Origin", sent.url().replaceAll("^(https?://[^/]+).*", "$1"))
                                .setData(sent.postData()));
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.text().contains("142/81 mmHg"), "what was kept is shown");
    }

    private long filed() {
        long[] count = {0};
        try (JournalReader journal = JournalReader.open(hospital.data())) {
            journal.entries(0, entry -> {
                if (entry.kind().name().equals("ward.vital-signs")) {
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    /** {@code releve serve} as a process of its own, to be killed as a power cut kills it. */
    private static final class Server {
        private final Process process;
        private final String address;

        private Server(Process process, String address) {
            this.process = process;
            this.address = address;
        }

        static Server start(Path data, int port) throws IOException {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "releve.Releve",
                            "serve",
                            "--data",
                            data.toString(),
                            "--port",
                            "0",
                            "--web-port",
                            Integer.toString(port)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int at = line.indexOf("pages at ");
                if (at >= 0) {
                    return new Server(
                            process, line.substring(at + "pages at ".length()).replaceAll("/$", ""));
                }
            }
            throw new AssertionError("the server ended before its pages were open");
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
