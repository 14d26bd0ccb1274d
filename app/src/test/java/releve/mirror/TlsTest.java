package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MLLP over TLS against the real program, with certificates made for the test. */
class TlsTest {
    private static final String PASSWORD = "for-tests-only";

    @TempDir
    private static Path keys;

    @TempDir
    private Path data;

    private final List<ServerProcess> running = new ArrayList<>();

    /** The node and a sender that it trusts know each other; a stranger has a certificate of its own making. */
    @BeforeAll
    static void makeCertificates() throws Exception {
        for (String name : List.of("node", "sender", "stranger")) {
            keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-keystore", store(name));
            keytool("-exportcert", "-alias", name, "-file", certificate(name), "-keystore", store(name));
        }
        trust("node", "sender");
        trust("sender", "node");
        trust("stranger", "node");
    }

    private static void trust(String who, String whom) throws Exception {
        keytool("-importcert", "-noprompt", "-alias", whom, "-file", certificate(whom), "-keystore", store(who));
    }

    private static String store(String name) {
        return keys.resolve(name + ".p12").toString();
    }

    private static String certificate(String name) {
        return keys.resolve(name + ".cer").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
    }

    @AfterEach
    void stop() {
        running.forEach(ServerProcess::close);
    }

    private int serve(String... more) throws IOException {
        int port = ServerProcess.freePort();
        List<String> options = new ArrayList<>(List.of("--tls", store("node")));
        options.addAll(List.of(more));
        ServerProcess server = ServerProcess.start(
                Map.of(Tls.PASSWORD_VARIABLE, PASSWORD), data, port, options.toArray(String[]::new));
        running.add(server);
        assertTrue(server.awaitListening(), server.errors());
        return port;
    }

    private static Socket as(String who) throws IOException {
        SSLContext context = Tls.context(Path.of(store(who)), PASSWORD.toCharArray());
        return context.getSocketFactory().createSocket();
    }

    @Test
    void aMessageOverTlsIsAcknowledged() throws IOException {
        int port = serve();
        try (var sender = new TinySender(as("sender"), port)) {
            assertTrue(sender.send(TinySender.registration("T1", "Tls")).contains("MSA|AA|T1\r"));
            assertTrue(sender.send(TinySender.registration("T2", "Tls")).contains("MSA|AA|T2\r"));
        }
    }

    @Test
    void whoeverSpeaksPlainTextToItIsCutOffAndTheOthersAreNotDisturbed() throws IOException {
        int port = serve();
        try (var sender = new TinySender(as("sender"), port)) {
            assertTrue(sender.send(TinySender.registration("T1", "Before")).contains("MSA|AA|T1\r"));
            try (var plain = new TinySender(port)) {
                String words = TinySender.registration("P1", "Plain");
                assertThrows(IOException.class, () -> plain.send(words));
            }
            assertTrue(sender.send(TinySender.registration("T2", "After")).contains("MSA|AA|T2\r"));
        }
    }

    @Test
    void whereCertificatesAreAskedForOnlyTrustedSendersAreHeard() throws IOException {
        int port = serve("--client-certificates");
        assertThrows(IOException.class, () -> {
            try (var stranger = new TinySender(as("stranger"), port)) {
                stranger.send(TinySender.registration("S1", "Stranger"));
            }
        });
        try (var sender = new TinySender(as("sender"), port)) {
            assertTrue(sender.send(TinySender.registration("T1", "Trusted")).contains("MSA|AA|T1\r"));
        }
    }

    @Test
    void aWrongPasswordIsABrokenMachineWithASentence() throws Exception {
        ServerProcess server = ServerProcess.start(
                Map.of(Tls.PASSWORD_VARIABLE, "wrong"), data, ServerProcess.freePort(), "--tls", store("node"));
        running.add(server);
        assertFalse(server.awaitListening());
        assertEquals(3, server.awaitExit());
        assertTrue(server.errors().contains(Tls.PASSWORD_VARIABLE), server.errors());
        assertFalse(server.errors().contains("\tat "), "a stack trace tells nobody anything: " + server.errors());
    }
}
