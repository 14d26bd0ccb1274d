package releve.wardpc.pc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.EventCode;
import releve.bundle.Lock;
import releve.bundle.LockKey;
import releve.bundle.SealKey;
import releve.bundle.SealMark;
import releve.journal.Json;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.PackHeading;
import releve.wardpc.Speech;

/** A node in a few lines, with a certificate of its own, that can be cut, and can be told to misbehave. */
final class FakeNode implements AutoCloseable {
    static final String TOKEN = "secret-of-this-pc";
    static final String CODE = "ENROL-ME";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a pack on offer is. */
    record Offered(Instant made, byte[] bytes) {}

    final SealKey seal = SealKey.random(RANDOM);
    final LockKey lock = LockKey.random(RANDOM);
    final EventCode code = EventCode.random(RANDOM);
    final byte[] salt = salt();
    final Lock kit = code.key(salt).lock();
    final List<Noted> filed = new CopyOnWriteArrayList<>();
    final List<Speech.SelfCheck> checks = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** So many answers from now on are cut off in the middle. */
    final AtomicInteger cuts = new AtomicInteger();

    /** So many answers to entries are lost although the entries were filed. */
    final AtomicInteger lost = new AtomicInteger();

    volatile @Nullable Offered offered;
    volatile Supplier<Instant> now = Instant::now;
    volatile boolean forgot;
    private final HttpsServer server;
    private final X509Certificate certificate;
    private volatile @Nullable SealMark pc;

    FakeNode() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        var name = new X500Name("CN=another name than any that is asked");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(RANDOM.nextLong(1, Long.MAX_VALUE)),
                Date.from(Instant.now().minus(Duration.ofDays(1))),
                Date.from(Instant.now().plus(Duration.ofDays(100))),
                name,
                keys.getPublic());
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("web", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "https://127.0.0.1:" + port();
    }

    String pin() throws Exception {
        return Pinned.fingerprint(certificate);
    }

    /** A pack of this node; @param content of the zip */
    byte[] pack(Instant made, Instant until, byte[] content) {
        var heading = new PackHeading(
                Specimens.SITE,
                Specimens.WARD,
                made,
                until,
                made,
                3,
                "K7Q2",
                HexFormat.of().formatHex(salt));
        return Bundle.lock(heading.bytes(), content, List.of(kit), seal, RANDOM);
    }

    void offer(Instant made) {
        offered = new Offered(
                made,
                pack(made, made.plus(Duration.ofHours(8)), Specimens.content(made, made.plus(Duration.ofHours(8)))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals(Speech.ENROL)) {
            enrol(exchange, Json.read(body, Speech.Hello.class));
        } else if (!known || forgot) {
            send(exchange, 401, new byte[0]);
        } else if (path.equals(Speech.PACKS)) {
            send(exchange, 200, Json.payload(offers()));
        } else if (path.startsWith(Speech.PACKS)) {
            Offered now = offered;
            send(exchange, now == null ? 404 : 200, now == null ? new byte[0] : now.bytes());
        } else if (path.equals(Speech.CHECK)) {
            checks.add(Json.read(body, Speech.SelfCheck.class));
            send(exchange, 204, new byte[0]);
        } else if (body.length == 0) {
            send(exchange, 200, Json.payload(new Speech.Reached(reached(), now.get())));
        } else {
            List<Speech.Answer> answers = new ArrayList<>();
            Json.read(body, Speech.Returned.class).bundles().forEach(each -> answers.add(take(each)));
            if (lost.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                exchange.close();
                return;
            }
            send(exchange, 200, Json.payload(answers));
        }
    }

    private void enrol(HttpExchange exchange, Speech.Hello hello) throws IOException {
        if (!hello.code().equals(CODE)) {
            send(exchange, 403, new byte[0]);
            return;
        }
        pc = new SealMark(HexFormat.of().parseHex(hello.mark()));
        send(
                exchange,
                200,
                Json.payload(new Speech.Welcome(
                        "3B desk",
                        Specimens.SITE,
                        Specimens.WARD,
                        TOKEN,
                        seal.mark().toString(),
                        lock.lock().toString(),
                        "Europe/Brussels")));
    }

    private List<Speech.Offer> offers() {
        Offered now = offered;
        return now == null
                ? List.of()
                : List.of(new Speech.Offer(
                        Specimens.SITE, Specimens.WARD, now.made(), now.made(), now.bytes().length, ""));
    }

    private long reached() {
        return filed.stream().mapToLong(Noted::number).max().orElse(0);
    }

    /** As the real one: signed by this PC, in turn, once for each form. */
    private Speech.Answer take(String bundle) {
        SealMark mark = pc;
        if (mark == null
                || !(Bundle.check(Base64.getDecoder().decode(bundle), mark) instanceof Checked.Sound(Bundle sound))) {
            throw new AssertionError("not signed by the PC that was enrolled");
        }
        Handed handed = Json.read(sound.open(lock).orElseThrow(), Handed.class);
        if (!handed.isSignedBy(mark)) {
            throw new AssertionError("the words inside are not signed by that PC");
        }
        Noted noted = handed.read();
        Map<UUID, Noted> forms = new LinkedHashMap<>();
        filed.forEach(each -> forms.put(each.form(), each));
        if (forms.containsKey(noted.form())) {
            return new Speech.Answer(noted.form(), Outcome.SAME, "", noted.number());
        }
        if (noted.number() != reached() + 1) {
            return new Speech.Answer(noted.form(), Outcome.REFUSED, "gap", 0);
        }
        filed.add(noted);
        Outcome outcome = noted.content().contains("gainsaid")
                ? Outcome.CONFLICTING
                : noted.version() > 1 ? Outcome.UPDATED : Outcome.NEW;
        return new Speech.Answer(
                noted.form(), outcome, outcome == Outcome.CONFLICTING ? "elsewhere" : "", noted.number());
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        boolean cut = cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body, 0, cut ? body.length / 2 : body.length);
        } finally {
            exchange.close();
        }
    }

    /** Nothing answers any more. */
    @Override
    public void close() {
        server.stop(0);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
