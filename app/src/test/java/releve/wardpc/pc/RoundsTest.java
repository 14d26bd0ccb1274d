package releve.wardpc.pc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.TestBrowser;
import releve.journal.Verified;
import releve.journal.Verifier;
import releve.wardpc.Noted;

/** What passes between a ward PC and its node, on good lines and bad ones. */
final class RoundsTest {
    private static final String PULSE = "/record/vital-signs";

    @TempDir
    private Path data;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(data);
        desk.round();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void record(TestBrowser nurse, int patient, int beats) throws Exception {
        HttpResponse<String> kept =
                nurse.fill(Desk.patient(patient) + PULSE, Desk.patient(patient) + PULSE, Desk.pulse(beats));
        assertEquals(303, kept.statusCode(), kept.body());
    }

    private List<String> filed() {
        return desk.node.filed.stream()
                .map(noted -> noted.number() + " " + noted.content())
                .toList();
    }

    @Test
    void entriesAreFiledOnceAndInOrderOverALineThatBreaksAgainAndAgain() throws Exception {
        TestBrowser nurse = desk.nurse();
        for (int i = 0; i < 5; i++) {
            record(nurse, 1 + i % 2, 60 + i);
        }
        assertTrue(nurse.get("/entries").body().contains("Gardé ici, attend le nœud"));
        desk.node.cuts.set(1);
        desk.round();
        desk.node.lost.set(1);
        desk.round();
        assertEquals(5, desk.node.filed.size(), "they were filed, but the answer was lost");
        assertTrue(nurse.get("/entries").body().contains("Gardé ici, attend le nœud"));
        desk.restart();
        assertEquals(5, desk.round().handed());
        assertEquals(0, desk.round().handed());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                desk.node.filed.stream().map(Noted::number).toList());
        String list = desk.nurse().get("/entries").body();
        assertTrue(list.contains("Le nœud l’avait déjà") && !list.contains("attend le nœud"), list);
        desk.stop();
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    @Test
    void whatIsHandedBackSaysWhoWhatForWhomWhenAndWhatTheyHadBeforeThem() throws Exception {
        record(desk.in("Zoë Test", desk.node.code.printed()), 1, 61);
        desk.round();
        Noted noted = desk.node.filed.getFirst();
        assertEquals("Zoë Test", noted.by());
        assertEquals("3B desk", noted.pc());
        assertEquals("ward.vital-signs/1", noted.kind());
        assertEquals("900001", noted.patient().number());
        assertEquals("{\"pulse\":61}", noted.content());
        assertEquals(Desk.MORNING, noted.event());
        assertEquals(Desk.MORNING.minus(Duration.ofMinutes(3)), noted.copyMade());
        assertEquals(Optional.of("301"), Optional.ofNullable(noted.seen()).map(place -> place.room()));
    }

    @Test
    void aFormSentTwiceIsKeptOnceAlsoAcrossARestart() throws Exception {
        TestBrowser nurse = desk.nurse();
        String form = nurse.get(Desk.patient(1) + PULSE).body();
        nurse.send(form, Desk.patient(1) + PULSE, Desk.pulse(70));
        nurse.send(form, Desk.patient(1) + PULSE, Desk.pulse(70));
        String once = TestBrowser.hidden(form, Desk.patient(1) + PULSE).get("_once");
        desk.restart();
        TestBrowser again = desk.nurse();
        Map<String, String> fields = new HashMap<>(
                TestBrowser.hidden(again.get(Desk.patient(1) + PULSE).body(), Desk.patient(1) + PULSE));
        fields.put("_once", once);
        fields.put("pulse", "70");
        assertEquals(303, again.post(Desk.patient(1) + PULSE, fields).statusCode());
        desk.round();
        assertEquals(List.of("1 {\"pulse\":70}"), filed());
    }

    @Test
    void theSameChecksHoldAsOnTheNode() throws Exception {
        TestBrowser nurse = desk.nurse();
        String path = Desk.patient(1) + PULSE;
        assertEquals(422, nurse.fill(path, path, Map.of("pulse", "4000")).statusCode(), "impossible");
        HttpResponse<String> unusual = nurse.fill(path, path, Map.of("pulse", "190"));
        assertTrue(unusual.statusCode() == 422 && unusual.body().contains("confirm"), "asked about");
        assertEquals(
                303,
                nurse.send(unusual.body(), path, Map.of("pulse", "190", "confirm", "unusual:pulse:190"))
                        .statusCode());
        String move = Desk.patient(1) + "/record/move";
        HttpResponse<String> taken = nurse.fill(move, move, Map.of("bed", "H1/3B/301/B"));
        assertTrue(taken.body().contains("SYNTHÉTIQUE-2"), "who lies there is said: " + taken.body());
        assertEquals(303, nurse.fill(move, move, Map.of("bed", "H1/3B/302/A")).statusCode());
        assertEquals(
                422,
                nurse.fill(path, path, Map.of("pulse", "70", "date", "28/11/2026", "time", "23:00"))
                        .statusCode());
        desk.round();
        assertEquals(2, desk.node.filed.size());
        assertEquals(List.of("unusual:pulse:190"), desk.node.filed.getFirst().confirmed());
    }

    @Test
    void onesOwnSlipsAreCorrectedAndWithdrawnAsNewVersionsAndNobodyElses() throws Exception {
        TestBrowser nurse = desk.nurse();
        record(nurse, 1, 70);
        desk.round();
        String mend = "/entries/" + desk.node.filed.getFirst().form();
        HttpResponse<String> without = nurse.fill(mend, mend, Map.of("pulse", "75"));
        assertEquals(422, without.statusCode(), "a correction says why");
        assertEquals(
                303,
                nurse.fill(mend, mend, Map.of("pulse", "75", "why", "mal lu")).statusCode());
        assertEquals(
                404, desk.in("Other Nurse", desk.node.code.printed()).get(mend).statusCode());
        assertEquals(404, nurse.get(mend).statusCode(), "the first version is no longer the last word");
        desk.round();
        Noted second = desk.node.filed.get(1);
        assertEquals(2, second.version());
        assertEquals(desk.node.filed.getFirst().form(), second.item());
        assertEquals("mal lu", second.reason());
        String back = "/entries/" + second.form() + "/withdraw";
        assertEquals(422, nurse.fill(back, back, Map.of()).statusCode());
        assertEquals(303, nurse.fill(back, back, Map.of("why", "autre patient")).statusCode());
        desk.round();
        assertTrue(desk.node.filed.get(2).withdrawn());
        String list = nurse.get("/entries").body();
        assertTrue(list.contains("Retiré : ") && list.contains("Correction classée par le nœud"), list);
        assertTrue(nurse.get(Desk.patient(1)).body().contains("Retiré : "), "the chart says so, too");
    }

    @Test
    void aConflictIsShownInWords() throws Exception {
        TestBrowser nurse = desk.nurse();
        String path = Desk.patient(1) + "/record/note";
        nurse.fill(path, path, Map.of("sort", "NURSING", "text", "gainsaid"));
        desk.round();
        assertTrue(nurse.get("/entries")
                .body()
                .contains("Contredit ce que le nœud sait ; une personne décidera – le patient est ailleurs"));
    }

    @Test
    void aNodeThatWasSetUpFromAnOlderCopyGetsAgainWhatItLost() throws Exception {
        TestBrowser nurse = desk.nurse();
        record(nurse, 1, 70);
        record(nurse, 2, 71);
        desk.round();
        desk.node.filed.removeLast();
        desk.round();
        assertEquals(List.of("1 {\"pulse\":70}", "2 {\"pulse\":71}"), filed());
    }

    @Test
    void aWeekAfterTheAnswerTheWordsAreErasedAndNumbersGoOn() throws Exception {
        record(desk.nurse(), 1, 70);
        desk.round();
        desk.clock.pass(Duration.ofDays(8));
        desk.node.offer(desk.clock.instant());
        desk.round();
        TestBrowser nurse = desk.nurse();
        assertTrue(nurse.get("/entries").body().contains("effacé de ce PC après une semaine"));
        record(nurse, 1, 80);
        desk.round();
        assertEquals(2, desk.node.filed.getLast().number());
        desk.stop();
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    @Test
    void whatTheNodeHasNotAnsweredIsNeverErased() throws Exception {
        desk.node.close();
        record(desk.nurse(), 1, 70);
        desk.clock.pass(Duration.ofDays(60));
        desk.round();
        desk.stop();
        try (var journal = new WardPcJournal(data, desk.clock)) {
            assertEquals(List.of(1L), journal.waiting());
        }
    }

    @Test
    void aNodeThatFallsSilentInTheMiddleOfAPackLeavesTheOldOneAndTheNextRoundGetsIt() throws Exception {
        desk.clock.pass(Duration.ofMinutes(5));
        desk.node.offer(desk.clock.instant());
        desk.node.cuts.set(3); // the first answer, too
        desk.round();
        desk.node.cuts.set(0);
        TestBrowser nurse = desk.nurse();
        assertTrue(nurse.get("/ward").body().contains("Données au 27/11/2026 07:57"));
        assertEquals(1, desk.round().packs());
        assertTrue(nurse.get("/ward").body().contains("Données au 27/11/2026 08:05"));
    }

    @Test
    void aServerWithAnotherCertificateIsToldNothing() throws Exception {
        try (FakeNode stranger = new FakeNode()) {
            new Enrolment(data, desk.clock).moved(stranger.address(), desk.node.pin());
            desk.restart();
            record(desk.nurse(), 1, 70);
            Rounds.News news = desk.round();
            assertTrue(news.trouble().stream().anyMatch(say -> say.key().equals("pc.link.stranger")), news.toString());
            assertEquals(List.of(), stranger.asked, "not even asked: the handshake failed");
            assertTrue(desk.nurse().get("/packs").body().contains(stranger.pin()));
        }
    }

    @Test
    void withTheNameServerGoneTheNodesLastAddressIsTried() throws Exception {
        var folder = new Folder(data);
        Whereabouts known = Whereabouts.in(folder).orElseThrow();
        assertEquals(List.of("127.0.0.1"), known.addresses());
        new Whereabouts(
                        "https://node.of.the.group.invalid:" + desk.node.port(),
                        known.pin(),
                        known.addresses(),
                        known.ahead(),
                        known.contact(),
                        known.certificateEnds())
                .write(folder);
        desk.restart();
        assertEquals(List.of(), desk.round().trouble());
        assertEquals(List.of("127.0.0.1"), Whereabouts.in(folder).orElseThrow().addresses(), "and stays known");
    }

    @Test
    void aPcThatTheNodeHasRemovedKeepsWhatItHasAndSaysSo() throws Exception {
        TestBrowser nurse = desk.nurse();
        record(nurse, 1, 70);
        desk.node.forgot = true;
        assertEquals("pc.link.unknown", desk.round().trouble().getFirst().key());
        String page = nurse.get("/entries").body();
        assertTrue(page.contains("ne connaît plus ce PC") && page.contains("70/min"), page);
    }

    @Test
    void aPcIsEnrolledOnceAndAWrongCodeKeepsNothing(@TempDir Path other) throws Exception {
        var enrolment = new Enrolment(other, desk.clock);
        assertInstanceOf(Enrolment.Came.Not.class, enrolment.enrol(desk.node.address(), desk.node.pin(), "WRONG"));
        assertEquals(Optional.empty(), enrolment.label());
        assertInstanceOf(
                Enrolment.Came.Not.class,
                enrolment.enrol(desk.node.address(), "00".repeat(32), FakeNode.CODE),
                "another certificate than the one on paper");
        assertFalse(enrolment.label().isPresent());
    }
}
