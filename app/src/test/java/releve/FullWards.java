package releve;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.wardpc.node.EventKeys;
import releve.web.WebSettings;

/**
 * A node's data folder as it lies there before the night: one ward of thirty and one of ten synthetic patients, free beds, a nurse, a
 * sealed kit and a code for each ward PC.
 */
final class FullWards {
    static final String SITE = "CITADELLE";
    static final String BIG = "CARD";
    static final String SMALL = "CHIR";
    static final String NURSE = "nurse";
    static final String SECRET = "quatre mots pour essayer";
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private static final int FREE = 25;
    private static final Caller US = new Caller("test", "test");
    private static final List<String> BEGINNINGS = List.of("BAL", "COR", "DEL", "FIR", "GAM", "HUV", "JUP", "KOR");
    private static final List<String> ENDS = List.of("MOND", "TIER", "NOUX", "SART", "VILLE");

    /** A synthetic patient. */
    record Patient(String number, String family, String bed) {
        String atPc() {
            return "/ward/CHR/" + number;
        }

        String atNode() {
            return "/patient/CHR/" + number;
        }
    }

    final List<Patient> big = new ArrayList<>();
    final List<Patient> small = new ArrayList<>();

    private final Map<String, String> codes = new LinkedHashMap<>();

    private String eventCode = "";
    private int told;

    /** The code that enrols this ward PC. */
    String code(String pc) {
        return Objects.requireNonNull(codes.get(pc), pc);
    }

    List<Patient> of(String ward) {
        return ward.equals(BIG) ? big : small;
    }

    /** The event code of the sealed kit. */
    String eventCode() {
        return eventCode;
    }

    /** A bed in which nobody lies. */
    static String freeBed(String ward, int i) {
        return SITE + "/" + ward + "/" + (50 + i) + "/A";
    }

    /** @param wards by the label of each ward PC */
    void prepare(Path data, Map<String, String> wards) throws Exception {
        Clock clock = Clock.systemUTC();
        try (Mirror mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), clock)) {
            admit(mirror.journal());
            mirror.journal().settle();
            eventCode = new EventKeys(mirror.journal(), new SecureRandom(), clock)
                    .make(SITE, US)
                    .code()
                    .printed();
            Front front = Front.open(mirror.journal(), data, WebSettings.loopback(data, ZONE), clock);
            try {
                enrol(front, wards);
            } finally {
                front.close();
            }
        }
    }

    private void admit(Journal journal) {
        for (int i = 0; i < 40; i++) {
            String ward = i < 30 ? BIG : SMALL;
            String bed = (1 + i / 2) + "/" + (i % 2 == 0 ? "A" : "B");
            var patient = new Patient(
                    Integer.toString(9_000_001 + i),
                    BEGINNINGS.get(i / ENDS.size()) + ENDS.get(i % ENDS.size()),
                    SITE + "/" + ward + "/" + bed);
            of(ward).add(patient);
            adt(journal, "A01", patient, Duration.ofHours(2));
            potassium(journal, patient, i);
        }
        for (int i = 0; i < 2 * FREE; i++) { // whoever went home leaves a bed
            String ward = i < FREE ? BIG : SMALL;
            var gone = new Patient(Integer.toString(9_100_001 + i), "PARTI" + i, freeBed(ward, i % FREE));
            adt(journal, "A01", gone, Duration.ofHours(3));
            adt(journal, "A03", gone, Duration.ofHours(2));
        }
    }

    private static String ago(Duration time) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmm")
                .withZone(ZONE)
                .format(Instant.now().minus(time));
    }

    private void adt(Journal journal, String event, Patient patient, Duration ago) {
        String[] place = patient.bed().split("/", -1);
        String at = place[1] + "^" + place[2] + "^" + place[3] + "^" + place[0];
        say(
                journal,
                "adt",
                "ADT^" + event,
                "EVN|" + event + "|" + ago(ago),
                pid(patient),
                "PV1||I|" + at + "||||||||||||||||V" + patient.number() + "^^^CHR",
                "AL1|1|DA|PEN^Pénicilline^L|SV|Anaphylaxie");
    }

    private static String pid(Patient patient) {
        return "PID|||" + patient.number() + "^^^CHR^MR||" + patient.family() + "^SYNTHÉTIQUE||19571103|F";
    }

    private void potassium(Journal journal, Patient patient, int i) {
        String at = ago(Duration.ofHours(1));
        String order = "LAB" + i;
        say(
                journal,
                "lab",
                "ORU^R01",
                pid(patient),
                "OBR|1|" + order + "||IONO^Ionogramme^L|||" + at + "|||||||||||||||" + at + "|||F",
                "OBX|1|NM|K^Potassium^L||4." + i % 10 + "|mmol/L|3.5-5.1||||F");
    }

    private void say(Journal journal, String feed, String type, String... segments) {
        told++;
        String message = "MSH|^~\\&|" + feed + "|FAC|RELEVE|RELEVE|" + ago(Duration.ofMinutes(1)) + "||" + type + "|"
                + told + "|P|2.5.1\r" + String.join("\r", segments) + "\r";
        journal.append(new Fact(
                new Kind("mirror.message", 1),
                "feed/" + feed,
                new Caller(feed, "feed"),
                message.getBytes(StandardCharsets.UTF_8)));
    }

    /** The codes that the administrator's page shows. */
    private void enrol(Front front, Map<String, String> wards) throws IOException, InterruptedException {
        add(front, "admin", Role.ADMINISTRATOR, Set.of());
        add(front, NURSE, Role.NURSE, Set.of(BIG, SMALL));
        TestBrowser admin = TestBrowser.signedIn(front.web().address(), "admin", SECRET);
        for (Map.Entry<String, String> pc : wards.entrySet()) {
            String page = admin.fill(
                            "/ward-pcs",
                            "/ward-pcs",
                            new LinkedHashMap<>(Map.of("label", pc.getKey(), "site", SITE, "ward", pc.getValue())))
                    .body();
            Matcher shown = Pattern.compile("class=\"code big\">([^<]+)<").matcher(page);
            assertTrue(shown.find(), page);
            codes.put(pc.getKey(), shown.group(1));
        }
    }

    private static void add(Front front, String name, Role role, Set<String> wards) {
        var person = new NewPerson(name, "Synthetic " + name, Set.of(role), wards, "fr");
        assertInstanceOf(Changed.Done.class, front.access().add(person, SECRET, true, US));
    }
}
