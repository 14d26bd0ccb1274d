package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.paper.Sheet;

/** A drug given and a sample taken, from the form to the chart, the board and the pack of a real server. All people are synthetic. */
class DosePagesTest {
    private static final String ILL = "/patient/CHR/20";
    private static final String DOSE = ILL + "/record/drug-given";
    private static final String SAMPLE = ILL + "/record/sample-taken";

    @TempDir
    private Path data;

    private OpenPages pages;
    private OpenPages.Pc nurse;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
        new IllPatient(pages).tell();
        nurse = pages.pc("nurse");
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private String read(OpenPages.Pc pc, String path) throws Exception {
        var answer = pc.get(path);
        assertEquals(200, answer.statusCode(), path);
        return main(answer.body());
    }

    /** The value of the choice whose label begins with this. */
    private static String choice(String page, String label) {
        Matcher found = Pattern.compile("value=\"([^\"]+)\"[^>]*><label for=\"[^\"]+\">" + Pattern.quote(label))
                .matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private Map<String, String> furosemide() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("drug", choice(nurse.get(DOSE).body(), "Furosémide"));
        fields.put("outcome", "GIVEN");
        fields.put("route", "PO");
        return fields;
    }

    @Test
    void theFormShowsTheAllergiesAndOffersTheDrugsOfNow() throws Exception {
        String form = read(nurse, DOSE);
        assertTrue(form.contains("▲ Allergies : Pénicilline (Anaphylaxie)"), form);
        assertTrue(form.contains("Bisoprolol 2,5 mg per os · toutes les 8 h · dern. "), form);
        assertFalse(form.contains("Digoxine"), "what was stopped is not on the list: " + form);
        assertTrue(read(nurse, "/patient/CHR/1/record/drug-given").contains("aucune prescription en cours"));
    }

    @Test
    void aDoseIsFiledOnceHoweverOftenTheFormIsSentAndStandsOnTheChartWithWhoGaveIt() throws Exception {
        Map<String, String> hidden = HiddenFields.of(nurse.get(DOSE).body());
        Map<String, String> fields = furosemide();
        String kept = main(nurse.send(hidden, DOSE, fields).body());
        assertTrue(
                kept.contains("Enregistré pour NGUYỄN, THỊ MINH KHAI : Médicament – Furosémide 40 mg per os – donné"),
                kept);
        pages.restart();
        nurse = pages.pc("nurse");
        Map<String, String> again =
                new LinkedHashMap<>(HiddenFields.of(nurse.get(DOSE).body()));
        again.put("_once", hidden.get("_once"));
        assertTrue(main(nurse.send(again, DOSE, fields).body()).contains("déjà enregistré"));
        assertEquals(
                1, pages.facts("ward.drug-given", "patient/CHR:20") + pages.facts("ward.drug-given", "patient/CHR/20"));
        String drugs = read(nurse, ILL + "/drugs");
        assertTrue(
                Pattern.compile("Furosémide 40 mg 3 × par jour \\d\\d:\\d\\d 40 mg ✎ noté ici, Synthetic nurse")
                        .matcher(drugs)
                        .find(),
                drugs);
        assertTrue(read(nurse, ILL).contains("noté ici, Synthetic nurse"));
        assertTrue(read(nurse, ILL + "/records").contains("Furosémide 40 mg per os – donné"));
    }

    @Test
    void aSecondDoseIsAskedAboutOnceNamingTheSystemAndTheTime() throws Exception {
        String form = nurse.get(DOSE).body();
        Map<String, String> fields = Map.of("drug", choice(form, "Bisoprolol"), "outcome", "GIVEN");
        Map<String, String> hidden = HiddenFields.of(form);
        var asked = nurse.send(hidden, DOSE, fields);
        assertEquals(422, asked.statusCode());
        assertTrue(main(asked.body()).contains("Déjà pris : Bisoprolol 2,5 mg le "), main(asked.body()));
        assertTrue(main(asked.body()).contains("dit par le système pharmacy"), main(asked.body()));
        Matcher code = Pattern.compile("name=\"confirm\" value=\"([^\"]+)\"").matcher(asked.body());
        assertTrue(code.find());
        Map<String, String> confirmed = new LinkedHashMap<>(fields);
        confirmed.put("confirm", code.group(1));
        var kept = nurse.send(hidden, DOSE, confirmed);
        assertEquals(200, kept.statusCode(), kept.body());
        assertTrue(main(kept.body()).contains("Bisoprolol 2,5 mg per os – donné"), main(kept.body()));
    }

    @Test
    void aRefusedDoseIsShownAsNotGivenWithTheReasonAndItsCorrectionUndoesThat() throws Exception {
        Map<String, String> fields = furosemide();
        fields.put("outcome", "NIL_BY_MOUTH");
        assertEquals(200, nurse.send(DOSE, DOSE, fields).statusCode());
        assertTrue(read(nurse, ILL + "/drugs").contains("jamais donné ici · ✗ PAS donné "));
        assertTrue(read(nurse, ILL + "/drugs").contains("(à jeun, ✎ noté ici, Synthetic nurse)"));
        String records = nurse.get(ILL + "/records").body();
        Matcher correct = Pattern.compile("href=\"([^\"]+/correct)\"").matcher(records);
        assertTrue(correct.find(), records);
        fields.put("outcome", "GIVEN");
        fields.put("dose", "20 mg");
        fields.put("why", "donné après l’examen");
        var mended = nurse.send(correct.group(1), correct.group(1), fields);
        assertEquals(200, mended.statusCode(), main(mended.body()));
        String drugs = read(nurse, ILL + "/drugs");
        assertTrue(drugs.contains("20 mg ✎ noté ici") && !drugs.contains("PAS donné"), drugs);
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        var nothing = nurse.send(DOSE, DOSE, Map.of());
        assertEquals(422, nothing.statusCode());
        assertTrue(main(nothing.body()).contains("l’un des deux"), main(nothing.body()));
        var listed = nurse.send(DOSE, DOSE, Map.of("other-drug", "BISOPROLOL", "outcome", "GIVEN", "dose", "1 mg"));
        assertTrue(main(listed.body()).contains("Ce médicament est dans la liste"), main(listed.body()));
        var words = nurse.send(DOSE, DOSE, Map.of("other-drug", "Morphine", "outcome", "GIVEN"));
        assertTrue(words.body().contains("href=\"#dose\"") && words.body().contains("href=\"#route\""), words.body());
        var other = nurse.send(DOSE, DOSE, Map.of("other-drug", "Morphine", "outcome", "OTHER"));
        assertTrue(other.body().contains("href=\"#details\""), other.body());
        var paper = nurse.send(
                DOSE,
                DOSE,
                Map.of(
                        "other-drug",
                        "Morphine",
                        "outcome",
                        "GIVEN",
                        "dose",
                        "5 mg",
                        "route",
                        "SC",
                        "ordered-by",
                        "Dr Essai"));
        assertTrue(
                main(paper.body()).contains("Morphine 5 mg SC – donné – prescrit sur papier par Dr Essai"),
                main(paper.body()));
        assertTrue(read(nurse, ILL + "/drugs").contains("Morphine"));
    }

    @Test
    void theBoardsQuestionGoesWithTheDoseAndComesBackWhenItIsWithdrawn() throws Exception {
        String hour = ChartPagesTest.ago(Duration.ofMinutes(20)).substring(8);
        String yesterday = ChartPagesTest.ago(Duration.ofMinutes(24 * 60 + 20));
        String pid = "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F";
        pages.say(
                "pharmacy",
                "RDE^O11",
                yesterday,
                pid,
                "ORC|NW|RX7",
                "TQ1|1||QD|" + hour,
                "RXE||D7^Amiodarone^L|200||mg",
                "RXR|PO");
        pages.say(
                "pharmacy",
                "RAS^O17",
                yesterday,
                pid,
                "ORC|RE|RX7",
                "RXA|0|1|" + yesterday + "||D7^Amiodarone^L|200|mg|||||||||||||CP");
        String question = hour.substring(0, 2) + ":" + hour.substring(2) + " ?";
        String board = "/ward/CITADELLE/CARD";
        assertTrue(read(nurse, board).contains(question), read(nurse, board));
        String path = "/patient/CHR/1/record/drug-given";
        String code = choice(nurse.get(path).body(), "Amiodarone");
        var kept = nurse.send(path, path, Map.of("drug", code, "outcome", "GIVEN"));
        assertEquals(200, kept.statusCode(), main(kept.body()));
        assertFalse(read(nurse, board).contains(question), read(nurse, board));
        Matcher withdraw = Pattern.compile("href=\"(/records/[^\"]+/withdraw)\"")
                .matcher(nurse.get("/patient/CHR/1/records").body());
        assertTrue(withdraw.find());
        nurse.send(withdraw.group(1), withdraw.group(1), Map.of("why", "mauvais patient"));
        assertTrue(read(nurse, board).contains(question), read(nurse, board));
    }

    @Test
    void aSampleStandsInTheRecordsInTheChartAndOnTheSheetsBesideTheDose() throws Exception {
        Map<String, String> fields = Map.of(
                "what", "EDTA", "tubes", "2", "labels", "70001\r\n70002", "tests", "hémogramme", "urgency", "URGENT");
        String kept = main(nurse.send(SAMPLE, SAMPLE, fields).body());
        String said = "◆ Urgent – Sang : EDTA (mauve) – 2 tubes (70001, 70002) – hémogramme";
        assertTrue(kept.contains(said), kept);
        assertTrue(read(nurse, ILL + "/records").contains(said));
        assertTrue(read(nurse, ILL + "/observations").contains(said));
        var other = nurse.send(
                "/patient/CHR/1/record/sample-taken",
                "/patient/CHR/1/record/sample-taken",
                Map.of("what", "SERUM", "tubes", "1", "labels", "70001", "tests", "CRP", "urgency", "ROUTINE"));
        assertEquals(422, other.statusCode());
        assertTrue(main(other.body()).contains("AUTRE patient"), main(other.body()));
        nurse.send(DOSE, DOSE, furosemide());
        String pack =
                new Sheet(nurse.file("/ward/CITADELLE/CARD/pack").body()).text().replaceAll("\\s+", " ");
        assertTrue(pack.contains("70001, 70002"), pack);
        assertTrue(pack.contains("Furosémide 40 mg · ✎ noté ici, Synthetic nurse"), pack);
    }

    @Test
    void aWrongLabelOrTooManyAreSaidBesideTheField() throws Exception {
        for (var wrong : Map.of(
                        "70001 70001",
                        "deux fois",
                        "x<y>z",
                        "n’est pas un numéro",
                        "70001 70002",
                        "2 numéros pour 1 tubes")
                .entrySet()) {
            var answer = nurse.send(
                    SAMPLE,
                    SAMPLE,
                    Map.of(
                            "what",
                            "EDTA",
                            "tubes",
                            "1",
                            "labels",
                            wrong.getKey(),
                            "tests",
                            "CRP",
                            "urgency",
                            "ROUTINE"));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("href=\"#labels\""), answer.body());
            assertTrue(main(answer.body()).contains(wrong.getValue()), main(answer.body()));
        }
    }

    @Test
    void whoMayNotRecordIsRefusedAndTheRecordsShowNoDoseToWhoReadsNoDrugs() throws Exception {
        nurse.send(DOSE, DOSE, furosemide());
        OpenPages.Pc clerk = pages.pc("clerk");
        assertEquals(403, clerk.get(DOSE).statusCode());
        assertEquals(403, clerk.get(SAMPLE).statusCode());
        assertFalse(read(clerk, ILL + "/records").contains("Furosémide"));
        assertTrue(read(pages.pc("doctor"), ILL + "/records").contains("Furosémide"));
    }
}
