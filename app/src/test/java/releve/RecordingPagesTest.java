package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.drill.Pace;
import releve.journal.Caller;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** What wards record, through a real server over what a small drill left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingPagesTest {
    private static final String SECRET = "quatre mots pour essayer";
    private static final String CARD = "/ward/H1/H1-CARD";
    private static final String CHIR = "/ward/H1/H1-CHIR";

    @TempDir
    private static Path data;

    private Mirror mirror;
    private Front front;

    @BeforeAll
    void open() throws Exception {
        try (var exercise = new Exercise(1, 0.01, new Pace(0), data)) {
            assertTrue(exercise.run().passed());
        }
        start();
        add("nurse", Role.NURSE, Set.of("H1-CARD"));
        add("surgical", Role.NURSE, Set.of("H1-CHIR"));
        add("physician", Role.PHYSICIAN, Set.of("H1-CARD"));
        add("clerk", Role.CLERK, Set.of());
    }

    private void start() throws IOException {
        mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
        front = Front.open(
                mirror.journal(), data, WebSettings.loopback(data, ZoneId.of("Europe/Brussels")), Clock.systemUTC());
    }

    private void restart() throws IOException {
        close();
        start();
    }

    private void add(String name, Role role, Set<String> wards) {
        var person = new NewPerson(name, "Synthetic " + name, Set.of(role), wards, "fr");
        Changed changed = front.access().add(person, SECRET, true, new Caller("test", "test"));
        assertTrue(changed instanceof Changed.Done, changed.toString());
    }

    @AfterAll
    void close() throws IOException {
        front.close();
        mirror.close();
    }

    private TestPc pc(String name) throws IOException, InterruptedException {
        return new TestPc(() -> front.web().address().replaceAll("/$", ""), name, SECRET);
    }

    private static List<String> found(String pattern, String html) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String patientOn(TestPc pc, String ward, int nth) throws Exception {
        List<String> patients = found(
                        "href=\"(/patient/[^\"/]+/[^\"/]+)\"", pc.get(ward).body())
                .stream()
                .distinct()
                .toList();
        assertTrue(patients.size() > nth, "only " + patients.size() + " patients on " + ward);
        return patients.get(nth);
    }

    private long facts(String kind) {
        long[] count = {0};
        mirror.journal().read().entries(0, entry -> {
            if (entry.kind().name().equals(kind)) {
                count[0]++;
            }
        });
        return count[0];
    }

    @Test
    void aRoundOfVitalSignsIsFiledAndConfirmedWithThePatientsName() throws Exception {
        var pc = pc("nurse");
        String patient = patientOn(pc, CARD, 0);
        var answer = pc.fill(
                patient + "/record/vital-signs",
                Map.of("systolic", "128", "diastolic", "74", "pulse", "72", "temperature", "37,2", "saturation", "97"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Enregistré pour"), answer.body());
        assertTrue(answer.body().contains("128/74 mmHg"), answer.body());
        assertTrue(answer.body().contains("37,2 °C"), answer.body());
    }

    @Test
    void anImpossibleValueIsShownAgainAndAnUnusualOneIsKeptOnceConfirmed() throws Exception {
        var pc = pc("nurse");
        String form = patientOn(pc, CARD, 0) + "/record/vital-signs";
        var impossible = pc.fill(form, Map.of("pulse", "4000", "pain", "3"));
        assertEquals(422, impossible.statusCode());
        assertTrue(impossible.body().contains("href=\"#pulse\""), impossible.body());
        assertTrue(impossible.body().contains("value=\"4000\""), impossible.body());
        assertTrue(impossible.body().contains("value=\"3\""), impossible.body());
        var unusual = pc.fill(form, Map.of("pulse", "180"));
        assertEquals(422, unusual.statusCode());
        String code =
                found("name=\"confirm\" value=\"([^\"]+)\"", unusual.body()).getFirst();
        var kept = pc.fill(form, Map.of("pulse", "180", "confirm", code));
        assertEquals(200, kept.statusCode());
        assertTrue(kept.body().contains("pouls 180/min"), kept.body());
    }

    @Test
    void aFormSentAgainAfterTheServerWasStoppedIsFiledOnce() throws Exception {
        var pc = pc("nurse");
        String path = patientOn(pc, CARD, 1) + "/record/weight";
        Map<String, String> form = TestPc.hidden(pc.get(path).body());
        form.put("kilograms", "61,5");
        form.put("how", "MEASURED");
        long before = facts("ward.weight");
        assertEquals(200, pc.post(path, form).statusCode());
        restart();
        var again = pc.post(path, form);
        assertEquals(200, again.statusCode(), again.body());
        assertTrue(again.body().contains("déjà enregistré"), again.body());
        assertEquals(before + 1, facts("ward.weight"));
    }

    @Test
    void everyFormIsWholeInEveryLanguage() throws Exception {
        var pc = pc("physician");
        String patient = patientOn(pc, CARD, 0);
        for (String language : List.of("nl", "de", "en", "fr")) {
            pc.fill("/wards", "/language", Map.of("language", language, "back", "/"));
            String menu = pc.get(patient + "/record").body();
            assertTrue(menu.contains("<html lang=\"" + language + "\""), language + " was chosen, another is spoken");
            List<String> forms = found("href=\"(/patient/[^\"]+/record/[^\"]+)\"", menu);
            assertTrue(forms.size() > 10, menu);
            for (String each : forms) {
                var page = pc.get(each);
                assertEquals(200, page.statusCode(), each);
                assertFalse(page.body().contains("[ward."), each + " " + language);
            }
            assertFalse(pc.get(patient + "/records").body().contains("[ward."), language);
            assertFalse(pc.get(CARD + "/beds").body().contains("[ward."), language);
        }
    }

    @Test
    void whatARoleMayNotRecordIsRefused() throws Exception {
        var clerk = pc("clerk");
        String patient = patientOn(clerk, CARD, 0);
        assertEquals(403, clerk.get(patient + "/record/vital-signs").statusCode());
        assertEquals(403, pc("nurse").get(patient + "/record/code-status").statusCode());
        assertEquals(403, pc("surgical").get(patient + "/record/note").statusCode());
    }

    @Test
    void aPatientSentToAnotherWardIsThereOnlyWhenItAccepts() throws Exception {
        var nurse = pc("nurse");
        var surgical = pc("surgical");
        String patient = patientOn(nurse, CARD, 2);
        var sent = nurse.fill(patient + "/record/send", Map.of("ward", "H1/H1-CHIR", "details", "post-op"));
        assertEquals(200, sent.statusCode(), sent.body());
        assertTrue(nurse.get(CARD).body().contains(patient), "gone before the other ward accepted");
        String accept = found(
                        "href=\"([^\"]+/accept)\"", surgical.get(CHIR + "/beds").body())
                .getFirst();
        String bed = found(
                        "name=\"bed\" value=\"([^\"]+)\"", surgical.get(accept).body())
                .getLast();
        var taken = surgical.fill(accept, Map.of("bed", bed));
        assertEquals(422, taken.statusCode(), "taken beds stand last");
        String who = found("name=\"confirm\" value=\"([^\"]+)\"", taken.body()).getFirst();
        var accepted = surgical.fill(accept, Map.of("bed", bed, "confirm", who));
        assertEquals(200, accepted.statusCode(), accepted.body());
        assertTrue(surgical.get(CHIR).body().contains(patient));
        assertFalse(nurse.get(CARD).body().contains(patient));
    }

    @Test
    void ownSlipsAreWithdrawnEvenWhenThePatientHasLeft() throws Exception {
        var nurse = pc("nurse");
        String patient = patientOn(nurse, CARD, 3);
        var gone = nurse.fill(patient + "/record/discharge", Map.of("to", "HOME"));
        assertEquals(200, gone.statusCode(), gone.body());
        assertFalse(nurse.get(CARD).body().contains(patient));
        String withdraw = found(
                        "href=\"(/records/[^\"]+/withdraw)\"",
                        nurse.get("/records").body())
                .getFirst();
        assertEquals(422, nurse.fill(withdraw, Map.of("why", "")).statusCode());
        var back = nurse.fill(withdraw, Map.of("why", "mauvais patient"));
        assertEquals(200, back.statusCode(), back.body());
        assertTrue(back.body().contains("Retiré"), back.body());
        assertTrue(nurse.get(CARD).body().contains(patient));
    }

    @Test
    void aCorrectionShowsBothVersions() throws Exception {
        var nurse = pc("nurse");
        String patient = patientOn(nurse, CARD, 0);
        nurse.fill(patient + "/record/note", Map.of("sort", "NURSING", "text", "Douleur <au> flanc drait"));
        String correct = found(
                        "href=\"([^\"]+/correct)\"",
                        nurse.get(patient + "/records").body())
                .getFirst();
        assertTrue(nurse.get(correct).body().contains("Douleur &lt;au&gt; flanc drait"));
        var kept = nurse.fill(correct, Map.of("sort", "NURSING", "text", "flanc droit", "why", "faute de frappe"));
        assertEquals(200, kept.statusCode(), kept.body());
        assertTrue(kept.body().contains("flanc drait") && kept.body().contains("flanc droit"), kept.body());
        assertTrue(kept.body().contains("faute de frappe"), kept.body());
    }

    @Test
    void aBedsStateIsSetAndShown() throws Exception {
        var nurse = pc("nurse");
        String state = found(
                        "href=\"([^\"]+/beds/state/[^\"]+)\"",
                        nurse.get(CARD + "/beds").body())
                .getFirst();
        assertEquals(422, nurse.fill(state, Map.of("state", "BLOCKED")).statusCode());
        var set = nurse.fill(state, Map.of("state", "BLOCKED", "reason", "matelas troué"));
        assertEquals(200, set.statusCode(), set.body());
        assertTrue(set.body().contains("Bloqué – matelas troué"), set.body());
    }
}
