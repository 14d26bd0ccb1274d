package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.identity.PatientRef;
import releve.identity.Reception;
import releve.journal.Caller;

/** A ward's board from messages and recorded facts to the page; all people are synthetic. */
final class BoardTest {
    private static final String CARD = "/ward/CITADELLE/CARD";
    private static final String PATIENT = "/patient/CHR/1";
    private static final DateTimeFormatter HL7 =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneId.of("Europe/Brussels"));

    @TempDir
    private Path data;

    private OpenPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static String row(String page, String name) {
        Matcher row = Pattern.compile(
                        "<tr role=\"row\"(?:(?!</tr>).)*?" + Pattern.quote(name) + ".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertTrue(row.find(), name + " is not on " + page);
        return row.group();
    }

    private static String rowOfBed(String page, String bed) {
        return row(page, ">" + bed + "</th>");
    }

    private String board(OpenPages.Pc pc) throws Exception {
        HttpResponse<String> answer = pc.get(CARD);
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[board."), "a text is missing");
        return answer.body();
    }

    private void allergy(String substance) {
        pages.tell("A31", "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F", "AL1|1|DA|^" + substance + "||urticaire");
    }

    private void result(String analyte, String flag) {
        String now = HL7.format(Instant.now().minusSeconds(120));
        pages.say(
                "ORU^R01",
                now,
                "PID|||1^^^CHR^MR\rOBR|1|P" + analyte + "|F" + analyte + "|K^" + analyte + "|||" + now
                        + "||||||||||||||" + now + "|||F\rOBX|1|NM|K^" + analyte + "||6.9|mmol/l|3.5-5.1|" + flag
                        + "|||F");
    }

    private void moved(String bed) {
        String now = HL7.format(Instant.now().minusSeconds(60));
        pages.say(
                "ADT^A02",
                now,
                "EVN|A02|" + now + "\rPID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F\rPV1||I|CARD^14^" + bed
                        + "^CITADELLE||||||||||||||||V1^^^CHR");
    }

    @Test
    void whatASystemSaysStandsOnTheBoardAtTheNextLook() throws Exception {
        var nurse = pages.pc("nurse");
        assertTrue(row(board(nurse), "DUPONT").contains("Inconnu"), board(nurse));
        allergy("PENICILLINE");
        assertTrue(row(board(nurse), "DUPONT").contains("PENICILLINE"), board(nurse));
        result("Potassium", "HH");
        String critical = row(board(nurse), "DUPONT");
        assertTrue(critical.contains("1 critique") && critical.contains("Potassium"), critical);
        result("Sodium", "N");
        assertTrue(row(board(nurse), "DUPONT").contains("1 résultat"), board(nurse));
        pages.tell(
                "A08",
                "PID|||1^^^CHR^MR||DUPONT-DURAND^MARTINE||19571103|F",
                "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR");
        assertTrue(board(nurse).contains("DUPONT-DURAND"), board(nurse));
        moved("B");
        assertTrue(rowOfBed(board(nurse), "14 B").contains("DUPONT"), board(nurse));
        assertTrue(rowOfBed(board(nurse), "12 A").contains("libre"), board(nurse));
    }

    @Test
    void whatAWardRecordsStandsOnTheBoardAtTheNextLook() throws Exception {
        var doctor = pages.pc("doctor");
        record(doctor, "isolation", Map.of("precautions", "DROPLET"));
        assertTrue(row(board(doctor), "DUPONT").contains("gouttelettes"), board(doctor));
        record(doctor, "code-status", Map.of("care", "NO_RESUSCITATION"));
        assertTrue(row(board(doctor), "DUPONT").contains("NTBR"), board(doctor));
        record(doctor, "fall-risk", Map.of("level", "HIGH"));
        assertTrue(row(board(doctor), "DUPONT").contains("Risque de chute : élevé"), board(doctor));
        record(doctor, "where-now", Map.of("where", "IMAGING"));
        assertTrue(row(board(doctor), "DUPONT").contains("imagerie"), board(doctor));
        record(doctor, "where-now", Map.of("where", "BACK"));
        assertFalse(row(board(doctor), "DUPONT").contains("imagerie"), board(doctor));
        record(doctor, "expected-discharge", Map.of("day", "24/12/2030"));
        assertTrue(row(board(doctor), "DUPONT").contains("24/12"), board(doctor));
    }

    private static void record(OpenPages.Pc pc, String form, Map<String, String> answers) throws Exception {
        String path = PATIENT + "/record/" + form;
        HttpResponse<String> kept = pc.send(path, path, new HashMap<>(answers));
        assertEquals(200, kept.statusCode(), kept.body());
    }

    @Test
    void aBoardThatHasNotChangedIsNotSentAgain() throws Exception {
        var nurse = pages.pc("nurse");
        Matcher version = Pattern.compile("data-version=\"([^\"]+)\"").matcher(board(nurse));
        assertTrue(version.find());
        String known = version.group(1).replace("&#34;", "\"");
        long views = pages.facts("access.seen", "ward/CITADELLE/CARD");
        assertEquals(304, nurse.refresh(CARD, known).statusCode());
        allergy("IODE");
        HttpResponse<String> changed = nurse.refresh(CARD, known);
        assertEquals(200, changed.statusCode());
        assertTrue(changed.body().contains("IODE") && !changed.body().contains("<html"), changed.body());
        assertEquals(
                304,
                nurse.refresh(CARD, changed.headers().firstValue("ETag").orElse(""))
                        .statusCode());
        assertEquals(
                views, pages.facts("access.seen", "ward/CITADELLE/CARD"), "a board that updates itself is one view");
        board(nurse);
        assertEquals(views + 1, pages.facts("access.seen", "ward/CITADELLE/CARD"));
    }

    @Test
    void aConfidentialPatientsBedIsTakenByNobodyToWhoDoesNotCareForThem() throws Exception {
        var beds = pages.pc("beds");
        assertTrue(board(beds).contains("DUPONT"));
        new Reception(pages.journal())
                .markConfidential(new PatientRef("CHR", "1"), true, "asked by the patient", new Caller("test", "test"));
        String covered = board(beds);
        assertFalse(covered.contains("DUPONT") || covered.contains("MARTINE"), covered);
        assertTrue(rowOfBed(covered, "12 A").contains("occupé"), covered);
        assertTrue(board(pages.pc("nurse")).contains("DUPONT"));
    }

    @Test
    void neighboursOfOneNameAreFlaggedByShapeAndWord() throws Exception {
        var nurse = pages.pc("nurse");
        assertFalse(board(nurse).contains("class=\"alike\""));
        pages.admitted("3", "DÚPONT^ANNE", "19600101", "CARD^12^B^CITADELLE");
        String board = board(nurse);
        assertTrue(row(board, "MARTINE").contains("≈ même nom"), board);
        assertTrue(row(board, "ANNE").contains("≈ même nom"), board);
    }

    @Test
    void aNameThatMayNotBeShownFlagsNobody() throws Exception {
        pages.admitted("3", "DUPONT^ANNE", "19600101", "CARD^12^B^CITADELLE");
        new Reception(pages.journal())
                .markConfidential(new PatientRef("CHR", "3"), true, "asked by the patient", new Caller("test", "test"));
        assertFalse(board(pages.pc("beds")).contains("class=\"alike\""));
    }

    @Test
    void thirtyBedsAreThirtyLinesAndLongNamesAreWholeInTheirTitle() throws Exception {
        for (int i = 0; i < 28; i++) {
            pages.admitted(
                    "1" + i,
                    "NGUYỄN-VAN-DER-STRAETEN" + i + "^ALPHONSE^MARIE JOSEPH GHISLAIN",
                    "19570101",
                    "CARD^2" + i + "^A^CITADELLE");
        }
        pages.admitted("99", "العبد الله^محمد", "19570101", "CARD^99^A^CITADELLE");
        String board = board(pages.pc("nurse"));
        assertEquals(
                30,
                Pattern.compile("<th role=\"rowheader\"")
                        .matcher(board)
                        .results()
                        .count());
        assertTrue(board.contains("<bdi>العبد الله, محمد</bdi>"), board);
        assertTrue(board.contains("title=\"NGUYỄN-VAN-DER-STRAETEN3, ALPHONSE"), board);
    }

    @Test
    void theBedManagerSeesFreeBedsBySpecialtyAndANurseDoesNot() throws Exception {
        moved("B");
        var beds = pages.pc("beds");
        HttpResponse<String> site = beds.get("/site/CITADELLE");
        assertEquals(200, site.statusCode(), site.body());
        assertFalse(site.body().contains("[board."), site.body());
        assertTrue(site.body().contains("CARD (1)"), site.body());
        String state = CARD + "/beds/state/12/A";
        assertEquals(200, beds.send(state, state, Map.of("state", "CLEANING")).statusCode());
        assertFalse(beds.get("/sites").body().contains("CARD (1)"));
        assertTrue(rowOfBed(board(beds), "12 A").contains("nettoyage"));
        assertFalse(beds.get("/sites").body().contains("DUPONT"), "the view of a site names a patient");
        assertEquals(403, pages.pc("nurse").get("/sites").statusCode());
        assertEquals(404, beds.get("/site/NOWHERE").statusCode());
    }

    @Test
    void whoeverIsOnTheWayStandsOnTopUntilTheWardAnswers() throws Exception {
        var nurse = pages.pc("nurse");
        record(nurse, "send", Map.of("ward", "CITADELLE/CHIR", "details", ""));
        assertTrue(row(board(nurse), "DUPONT").contains("vers CITADELLE CHIR"), board(nurse));
        String there = pages.pc("beds").get("/ward/CITADELLE/CHIR").body();
        assertTrue(there.contains("class=\"coming\"") && there.contains("DUPONT"), there);
    }
}
