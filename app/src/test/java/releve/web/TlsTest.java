package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "::1", "node.hospital.example");

    private final Path data;

    TlsTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void theNodeMakesACertificateForItsNamesAndAddresses() throws Exception {
        Certificate made = NodeCertificate.forHosts(data, HOSTS, Clock.systemUTC());
        X509Certificate certificate = made.certificate();
        certificate.verify(certificate.getPublicKey());
        List<String> names = certificate.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        assertTrue(names.containsAll(List.of("localhost", "127.0.0.1", "node.hospital.example")), names.toString());
        assertEquals("EC", certificate.getPublicKey().getAlgorithm());
        assertEquals(-1, certificate.getBasicConstraints());
        assertTrue(made.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), made.fingerprint());
        assertFalse(made.toString().contains(made.password()));
    }

    @Test
    void theCertificateIsKeptForItsOwnerAloneAndUsedAgain() throws IOException {
        String first = NodeCertificate.forHosts(data, HOSTS, Clock.systemUTC()).fingerprint();
        Path file = data.resolve("keys").resolve("web.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        assertEquals(
                first, NodeCertificate.forHosts(data, HOSTS, Clock.systemUTC()).fingerprint());
    }

    @Test
    void aNewNameOrANearEndMakesANewCertificate() throws IOException {
        Clock now = Clock.systemUTC();
        String first = NodeCertificate.forHosts(data, HOSTS, now).fingerprint();
        assertNotEquals(
                first,
                NodeCertificate.forHosts(data, Set.of("other.example"), now).fingerprint());
        String second =
                NodeCertificate.forHosts(data, Set.of("other.example"), now).fingerprint();
        Clock later = Clock.offset(now, Duration.ofDays(800));
        assertNotEquals(
                second,
                NodeCertificate.forHosts(data, Set.of("other.example"), later).fingerprint());
    }

    @Test
    void beyondLoopbackPagesTravelOverTlsWithHostCookies() throws Exception {
        var settings = new WebSettings(
                InetAddress.getByName("0.0.0.0"),
                0,
                data,
                Optional.empty(),
                List.of("node.hospital.example"),
                OpenHouse.BRUSSELS,
                Language.FRENCH,
                Duration.ofSeconds(1),
                false);
        try (OpenHouse house = new OpenHouse(MemoryDoorkeeper.staffed(), settings)) {
            assertTrue(house.web.address().startsWith("https://"), house.web.address());
            assertTrue(house.web.fingerprint().isPresent());
            Certificate own = NodeCertificate.forHosts(data, Set.of(), Clock.systemUTC());
            assertEquals(house.web.fingerprint().get(), own.fingerprint());
            Browser browser = new Browser("https://localhost:" + house.web.port(), trusting(own.certificate()));
            HttpResponse<String> in = browser.signIn("u1");
            String cookie = Browser.cookieLine(in, "__Host-releve").orElseThrow();
            assertTrue(cookie.contains("; Secure") && cookie.contains("; HttpOnly"), cookie);
            assertFalse(cookie.contains("Domain"), cookie);
            HttpResponse<String> page = browser.get("/");
            assertEquals(200, page.statusCode());
            assertEquals("max-age=31536000; includeSubDomains", Browser.header(page, "Strict-Transport-Security"));
        }
    }

    @Test
    void aSiteMayGiveItsOwnCertificate() throws Exception {
        Certificate own = NodeCertificate.forHosts(data.resolve("elsewhere"), HOSTS, Clock.systemUTC());
        Path file = data.resolve("site.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            own.store().store(out, own.password().toCharArray());
        }
        var settings = new WebSettings(
                InetAddress.getLoopbackAddress(),
                0,
                data,
                Optional.of(new KeyStoreFile(file, own.password())),
                List.of(),
                OpenHouse.BRUSSELS,
                Language.FRENCH,
                Duration.ofSeconds(1),
                false);
        try (OpenHouse house = new OpenHouse(MemoryDoorkeeper.staffed(), settings)) {
            assertEquals(Optional.of(own.fingerprint()), house.web.fingerprint());
            Browser browser = new Browser("https://localhost:" + house.web.port(), trusting(own.certificate()));
            assertEquals(200, browser.get("/sign-in").statusCode());
        }
    }

    private static HttpClient trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("node", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
