package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;
import releve.journal.Verified;
import releve.journal.Verifier;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.wardpc.node.EventKeys;
import releve.wardpc.pc.Enrolment;
import releve.wardpc.pc.WardDesk;
import releve.web.Language;
import releve.web.WebSettings;

/** The real ward PC against the real node over TLS: enrolled, cut off, read, recorded on all five forms, met again. */
class WardPcAndNodeTest {
    private static final String SECRET = "quatre mots pour essayer";
    private static final String PATIENT = "/ward/CHR/1";
    private static final Caller US = new Caller("test", "test");

    @TempDir
    private Path nodes;

    @TempDir
    private Path pcs;

    private Mirror mirror;
    private Front front;
    private int port;
    private WardDesk desk;
    private String code;
    private String pin;

    @BeforeEach
    void open() throws Exception {
        mirror = Mirror.open(nodes, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
        tell("PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F", "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR");
        tell("PID|||2^^^CHR^MR||LAMBERT^ÉLISE||19840229|F", "PV1||I|CARD^12^B^CITADELLE||||||||||||||||V2^^^CHR");
        code = new EventKeys(mirror.journal(), new SecureRandom(), Clock.systemUTC())
                .make("CITADELLE", US)
                .code()
                .printed();
        front = open(0);
        port = front.web().port();
        pin = front.web().fingerprint().orElseThrow();
        add("admin", Role.ADMINISTRATOR);
        add("nurse", Role.NURSE);
        Enrolment.Came came = new Enrolment(pcs, Clock.systemUTC()).enrol(node(), pin, offer());
        assertInstanceOf(Enrolment.Came.In.class, came, came.toString());
        desk = WardDesk.open(pcs, new WardDesk.Options(0, "", Language.FRENCH), Clock.systemUTC());
    }

    private Front open(int at) throws Exception {
        var settings = new WebSettings(
                InetAddress.getByName("0.0.0.0"),
                at,
                nodes,
                Optional.empty(),
                List.of(),
                ZoneId.of("Europe/Brussels"),
                Language.FRENCH,
                Duration.ofSeconds(15),
                false);
        return Front.open(mirror.journal(), nodes, settings, Clock.systemUTC());
    }

    private void tell(String... segments) {
        String message = "MSH|^~\\&|APP|FAC|RELEVE|RELEVE|202611200800||ADT^A01|" + segments[0].hashCode()
                + "|P|2.5.1\rEVN|A01|202611200800\r" + String.join("\r", segments) + "\r";
        mirror.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/adt",
                        new Caller("adt", "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
        mirror.journal().settle();
    }

    private void add(String name, Role role) {
        var person = new NewPerson(name, "Synthetic " + name, Set.of(role), Set.of("CARD"), "fr");
        assertInstanceOf(Changed.Done.class, front.access().add(person, SECRET, true, US));
    }

    private String node() {
        return "https://127.0.0.1:" + port;
    }

    private TestBrowser at(String name) throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new AnyCertificate()}, null);
        var browser = new TestBrowser(node(), HttpClient.newBuilder().sslContext(tls));
        assertEquals(303, browser.signIn(name, SECRET).statusCode());
        return browser;
    }

    /** The code that the administrator's page shows. */
    private String offer() throws Exception {
        TestBrowser admin = at("admin");
        String page = admin.fill(
                        "/ward-pcs",
                        "/ward-pcs",
                        new HashMap<>(Map.of("label", "CARD desk", "site", "CITADELLE", "ward", "CARD")))
                .body();
        Matcher shown = Pattern.compile("class=\"code big\">([^<]+)<").matcher(page);
        assertTrue(shown.find(), page);
        return shown.group(1);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        front.close();
        mirror.close();
    }

    private interface Wish {
        boolean fulfilled() throws Exception;
    }

    private static void await(Wish wish) throws Exception {
        Instant patience = Instant.now().plusSeconds(120);
        while (!wish.fulfilled()) {
            assertTrue(Instant.now().isBefore(patience), "not within two minutes");
            Thread.sleep(300);
        }
    }

    private static void record(TestBrowser nurse, String form, Map<String, String> said) throws Exception {
        var kept = nurse.fill(PATIENT + "/record/" + form, PATIENT + "/record/" + form, said);
        assertEquals(303, kept.statusCode(), kept.body());
    }

    @Test
    void fiveFormsFilledWhileTheNodeWasGoneAreFiledOnceWhenItIsBack() throws Exception {
        await(() -> desk.round().isEmpty() && ready());
        front.close();
        TestBrowser nurse = new TestBrowser(desk.address());
        assertEquals(303, nurse.signIn("Anaïs Test", code).statusCode());
        assertTrue(nurse.get("/ward").body().contains("DUPONT"));
        fiveForms(nurse);
        assertTrue(nurse.get("/entries").body().contains("Gardé ici, attend le nœud"));
        front = open(port);
        await(() -> desk.round().isEmpty());
        String list = nurse.get("/entries").body();
        assertTrue(!list.contains("attend le nœud") && list.contains("Classé par le nœud"), list);
        desk.round();
        String chart = at("nurse").get("/patient/CHR/1/records").body();
        for (String said : List.of("72/min", "Nuit calme, sans réseau", "Paracétamol", "NFS")) {
            assertEquals(2, (chart + " ").split(Pattern.quote(said), -1).length, said + " stands once in " + chart);
        }
        desk.close();
        assertInstanceOf(Verified.Sound.class, Verifier.journal(pcs).verify());
    }

    private static void fiveForms(TestBrowser nurse) throws Exception {
        assertTrue(nurse.get("/packs").body().contains("valable"));
        record(nurse, "vital-signs", Map.of("pulse", "72"));
        record(nurse, "note", Map.of("sort", "NURSING", "text", "Nuit calme, sans réseau"));
        record(
                nurse,
                "drug-given",
                Map.of(
                        "other-drug",
                        "Paracétamol",
                        "outcome",
                        "GIVEN",
                        "dose",
                        "1 g",
                        "route",
                        "PO",
                        "ordered-by",
                        "Dr Test"));
        record(nurse, "sample-taken", Map.of("what", "EDTA", "tubes", "1", "tests", "NFS", "urgency", "URGENT"));
        var again = nurse.fill(
                PATIENT + "/record/drug-given",
                PATIENT + "/record/drug-given",
                Map.of("other-drug", "paracétamol", "outcome", "GIVEN", "dose", "1 g", "route", "PO"));
        assertTrue(again.statusCode() == 422 && again.body().contains("confirm"), "a second dose is asked about");
        var move = nurse.fill(PATIENT + "/record/move", PATIENT + "/record/move", Map.of("bed", "CITADELLE/CARD/12/B"));
        assertTrue(move.body().contains("LAMBERT"), "who lies there is said");
        assertEquals(
                303,
                nurse.send(
                                move.body(),
                                PATIENT + "/record/move",
                                Map.of("bed", "CITADELLE/CARD/12/B", "confirm", "taken:CITADELLE/CARD/12/B"))
                        .statusCode());
    }

    private boolean ready() throws Exception {
        return new TestBrowser(desk.address()).signIn("Anaïs Test", code).statusCode() == 303;
    }
}
