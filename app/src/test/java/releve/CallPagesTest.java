package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.access.SessionTimes;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Verdict;
import releve.agenda.calls.OpenCalls;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.identity.PatientRef;
import releve.paper.Sheet;

/** The telephone teams' pages through a real server: the desk, who calls in, lists on paper and in files, letters, the entrance. */
class CallPagesTest {
    private static final String DESK = "/agenda/calls";
    private static final String LISTS = "/agenda/calls/lists";
    private static final String CALLER = "/agenda/caller";
    private static final Verdict LATER = Verdict.defer(LocalDate.of(2026, 12, 20));
    private static final Pattern LIST = Pattern.compile("/agenda/calls/lists/([0-9a-f-]{36})/csv");

    @TempDir
    private Path data;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    private OpenPages pages;
    private Council council;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data, clock, SessionTimes.DEFAULT);
        council = new Council(pages.journal(), new Crisis(pages.journal()), clock, ZoneId.of("Europe/Brussels"));
        booked("R1", "1", "DUPONT^MARTINE", "19571103", "0470/11.11.11", "202611240800");
        booked("R2", "2", "LAMBERT^ÉLISE", "19840229", "04 222 33 44", "202611241000");
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private void booked(
            String order, String number, String name, String birth, String phone, String start, String... more) {
        pages.said(
                "SIU^S12",
                "SCH|" + order + "|F" + order + "|||||OPERATION||30|MIN|^^^" + start + "\rPID|||" + number
                        + "^^^CHR^MR||" + name + "||" + birth + "|F|||||" + phone + "||" + "\rAIS|1|A|HIP^Prothese^L|"
                        + start + "\rAIL|1|A|BLOC^^^CITADELLE" + (more.length == 0 ? "" : "\r" + more[0]));
    }

    private void decided(String order, String number, Verdict verdict) {
        pages.journal().settle();
        OpenCalls.decided(
                council, new CaseRef(new PatientRef("CHR", number), new OrderRef(order, "F" + order)), verdict);
        clock.pass(Duration.ofSeconds(1));
    }

    private static HttpResponse<String> fine(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[agenda."), "a text is missing: " + answer.body());
        return answer;
    }

    private HttpResponse<String> begun(OpenPages.Pc clerk) throws Exception {
        return fine(clerk.send(DESK, DESK + "/next", Map.of()));
    }

    private HttpResponse<String> identified(OpenPages.Pc clerk, String birth) throws Exception {
        return clerk.send(DESK, DESK + "/identified", Map.of("name", "yes", "birth", birth));
    }

    /** The hidden fields of the form that goes there. */
    private static Map<String, String> form(HttpResponse<String> page, String action) {
        int from = page.body().indexOf("action=\"" + action + "\"");
        assertTrue(from >= 0, page.body());
        String form = page.body().substring(from, page.body().indexOf("</form>", from));
        return HiddenFields.of("<main><form method=\"post\" " + form + "</main>");
    }

    @Test
    void theDeskRevealsNothingBeforeNameAndBirthDateAreSaidThenFilesAndOpensTheNext() throws Exception {
        decided("R1", "1", LATER);
        decided("R2", "2", Verdict.GO);
        var clerk = pages.pc("clerk");
        assertTrue(fine(clerk.get(DESK)).body().contains("Appel suivant"));
        String dial = begun(clerk).body();
        assertTrue(dial.contains("DUPONT, MARTINE") && dial.contains("0470/11.11.11"), dial);
        for (String secret : List.of("24/11/2026", "reporté", "Prothese", "BLOC", "1957")) {
            assertFalse(dial.replace("3/11/1957", "").contains(secret), secret);
        }
        HttpResponse<String> wrong = identified(clerk, "4/11/1957");
        assertEquals(422, wrong.statusCode());
        assertFalse(wrong.body().contains("24/11/2026"), "nothing after a wrong date either");
        HttpResponse<String> said = fine(identified(clerk, "3/11/1957"));
        assertTrue(said.body().contains("Votre rendez-vous du 24/11/2026 à 08:00 n’a pas lieu"), said.body());
        assertFalse(said.body().contains("Prothese"), "no procedure");
        Map<String, String> form = form(said, DESK + "/outcome");
        Map<String, String> told =
                Map.of("outcome", "REACHED", "agreed-0", "22/12/2026", "ticked", "PHYSICIAN", "note", "merci");
        HttpResponse<String> next = fine(clerk.send(form, DESK + "/outcome", told));
        assertTrue(next.body().contains("LAMBERT, ÉLISE"), "the next opens by itself");
        fine(clerk.send(form, DESK + "/outcome", told));
        assertEquals(1, pages.facts("agenda.call-made", "patient/CHR/1"), "sent twice, filed once");
    }

    @Test
    void whatIsFiledAsReachedWithoutTheBirthDateIsRefusedAndADecisionThatChangesMeanwhileIsNoticed() throws Exception {
        decided("R1", "1", LATER);
        var clerk = pages.pc("clerk");
        begun(clerk);
        HttpResponse<String> said = fine(identified(clerk, "03111957"));
        Map<String, String> form = new HashMap<>(form(said, DESK + "/outcome"));
        form.put("birth", "1/1/1950");
        assertEquals(
                422,
                clerk.send(form, DESK + "/outcome", Map.of("outcome", "REACHED"))
                        .statusCode());
        form.put("birth", "03111957");
        decided("R1", "1", Verdict.CANCEL);
        HttpResponse<String> changed = clerk.send(form, DESK + "/outcome", Map.of("outcome", "REACHED"));
        assertEquals(422, changed.statusCode());
        assertTrue(
                changed.body().contains("La décision a changé")
                        && changed.body().contains("est annulé"),
                changed.body());
        assertEquals(0, pages.facts("agenda.call-made", "patient/CHR/1"));
    }

    @Test
    void whoDidNotAnswerIsFiledInOneStepAndCanBeTakenBack() throws Exception {
        decided("R1", "1", LATER);
        var clerk = pages.pc("clerk");
        HttpResponse<String> dial = begun(clerk);
        HttpResponse<String> none =
                fine(clerk.send(form(dial, DESK + "/outcome"), DESK + "/outcome", Map.of("outcome", "UNREACHABLE")));
        assertTrue(none.body().contains("Personne n’est à appeler maintenant"), none.body());
        assertTrue(none.body().contains("Patient 1 : Pas de réponse"), none.body());
        fine(clerk.send(form(none, DESK + "/withdraw"), DESK + "/withdraw", Map.of("reason", "mauvais bouton")));
        assertTrue(begun(clerk).body().contains("DUPONT, MARTINE"), "free again at once");
    }

    @Test
    void theScriptSpeaksThePatientsLanguage() throws Exception {
        pages.said(
                "SIU^S12",
                "SCH|R9|FR9|||||OPERATION||30|MIN|^^^202611240700\rPID|||9^^^CHR^MR||PEETERS^JAN||19600101|M|||||0470 99 99 99||NL^Dutch"
                        + "\rAIS|1|A|HIP^Prothese^L|202611240700\rAIL|1|A|BLOC^^^CITADELLE");
        decided("R9", "9", Verdict.CANCEL);
        var clerk = pages.pc("clerk");
        String dial = begun(clerk).body();
        assertTrue(dial.contains("lang=\"nl\"") && dial.contains("Goedendag"), dial);
        assertTrue(fine(identified(clerk, "1.1.1960"))
                .body()
                .contains("Uw afspraak van 24/11/2026 om 07:00 is geannuleerd"));
    }

    private HttpResponse<String> looked(OpenPages.Pc clerk, String who, String birth, String more) throws Exception {
        return clerk.send(CALLER, CALLER, Map.of("who", who, "birth", birth, "more", more));
    }

    @Test
    void whoCallsInIsAnsweredByNameAndBirthDateAndNobodyElseIsShown() throws Exception {
        pages.admitted("3", "DUPONT^MARTIN", "19571104", "CARD^13^A^CITADELLE");
        decided("R1", "1", LATER);
        var clerk = pages.pc("clerk");
        HttpResponse<String> found = fine(looked(clerk, "Martine Dupont", "3/11/1957", ""));
        assertTrue(found.body().contains("Votre rendez-vous du 24/11/2026 à 08:00 n’a pas lieu"), found.body());
        assertFalse(found.body().contains("MARTIN<") || found.body().contains("LAMBERT"));
        HttpResponse<String> other = fine(looked(clerk, "Martine Dupont", "4/11/1957", ""));
        assertTrue(other.body().contains("Personne ne correspond exactement"), other.body());
        assertFalse(other.body().contains("24/11/2026"));
        assertEquals(422, looked(clerk, "Dupont", "1957", "").statusCode(), "a whole birth date");
        assertEquals(422, looked(clerk, "3/11/1957", "3/11/1957", "").statusCode(), "a name");
        fine(clerk.send(form(found, CALLER + "/told"), CALLER + "/told", Map.of("outcome", "REACHED")));
        assertTrue(begun(clerk).body().contains("Personne n’est à appeler maintenant"), "nobody calls them again");
        assertTrue(fine(looked(clerk, "Dupont Martine", "3/11/1957", "")).body().contains("Déjà dit"));
    }

    @Test
    void twoWhoFitAreToldApartByANumberWithoutBeingShown() throws Exception {
        booked("R7", "7", "DUPONT^MARTINE", "19571103", "0477/77.77.77", "202611250900");
        decided("R1", "1", LATER);
        decided("R7", "7", Verdict.GO);
        var clerk = pages.pc("clerk");
        HttpResponse<String> two = fine(looked(clerk, "Martine Dupont", "3/11/1957", ""));
        assertTrue(two.body().contains("Plusieurs personnes correspondent"), two.body());
        assertFalse(two.body().contains("24/11/2026") || two.body().contains("25/11/2026"), two.body());
        HttpResponse<String> one = fine(looked(clerk, "Martine Dupont", "3/11/1957", "7"));
        assertTrue(one.body().contains("25/11/2026") && !one.body().contains("24/11/2026"), one.body());
    }

    @Test
    void aConfidentialPatientIsOnNoListNotFoundAndShownByNumberOnly() throws Exception {
        pages.tell(
                "A31",
                "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F",
                "PD1||||||||||||Y",
                "PV1||I|CARD^12^A^CITADELLE");
        decided("R1", "1", LATER);
        var clerk = pages.pc("clerk");
        assertTrue(begun(clerk).body().contains("Personne n’est à appeler maintenant"));
        assertTrue(fine(looked(clerk, "Martine Dupont", "3/11/1957", "")).body().contains("Personne ne correspond"));
        fine(clerk.send(LISTS, LISTS, Map.of("teams", "Nord", "most", "40")));
        String entrance = fine(clerk.get("/agenda/entrance")).body();
        assertFalse(entrance.contains("DUPONT") || entrance.contains("1957"), entrance);
        assertTrue(entrance.contains("<td>1</td>"), entrance);
        assertFalse(LIST.matcher(fine(clerk.get(LISTS)).body()).find());
    }

    @Test
    void listsGoOutOnPaperAndInAFileAndTheResultsComeBack() throws Exception {
        decided("R1", "1", LATER);
        decided("R2", "2", Verdict.CANCEL);
        var clerk = pages.pc("clerk");
        String lists = fine(clerk.send(LISTS, LISTS, Map.of("teams", "=Nord\nSud", "most", "40")))
                .body();
        Matcher list = LIST.matcher(lists);
        assertTrue(list.find(), lists);
        String path = LISTS + "/" + list.group(1);
        Sheet sheet = new Sheet(clerk.file(path + "/pdf").body());
        assertTrue(sheet.text().contains("N’appelez plus personne de cette liste après"), sheet.text());
        String csv = new String(clerk.file(path + "/csv").body(), StandardCharsets.UTF_8);
        String[] rows = csv.split("\r\n");
        assertEquals(2, rows.length, csv);
        String filled = rows[0] + "\r\n"
                + rows[1].replaceFirst("(,\"\"){6}$", ",\"1\",\"21/11/2026\",\"07:00\",\"\",\"\",\"\"") + "\r\n";
        assertFalse(filled.contains(rows[1]));
        clock.pass(Duration.ofMinutes(5));
        HttpResponse<String> back = fine(clerk.upload(
                HiddenFields.of(clerk.get(LISTS).body()),
                LISTS + "/results",
                Map.of(),
                "nord.csv",
                filled.getBytes(StandardCharsets.UTF_8)));
        assertTrue(back.body().contains("1 résultats notés, 0 déjà notés"), back.body());
        fine(clerk.send(LISTS, LISTS + "/" + list.group(1) + "/back", Map.of()));
        assertTrue(fine(pages.pc("director").get(LISTS)).body().contains("1 le savent, 1 pas encore"));
    }

    @Test
    void lettersAreOnePageEachAndMessagesCarryNothingMedical() throws Exception {
        booked("R8", "8", "MÜLLER^HANS", "19500505", "", "202611270900");
        booked("R7", "7", "SANS^NUMERO", "19500506", "", "202611260900");
        for (String one : List.of("R1", "R7", "R8")) {
            decided(one, one.substring(1), Verdict.CANCEL);
        }
        var clerk = pages.pc("clerk");
        Map<String, String> form = HiddenFields.of(clerk.get(LISTS).body());
        String lists = fine(pages.pc("director").get(LISTS)).body();
        assertTrue(lists.contains("Aucun numéro de téléphone utilisable"), lists);
        assertTrue(lists.contains("MÜLLER, HANS") && !lists.contains("DUPONT"), lists);
        String text = clerk.send(form, DESK + "/texts", Map.of()).body();
        assertTrue(text.contains("\"+32470111111\",\"Message de l’hôpital. Votre rendez-vous du 24/11/2026"), text);
        for (String secret : List.of("DUPONT", "Prothese", "BLOC", "OPERATION")) {
            assertFalse(text.contains(secret), secret);
        }
        assertEquals(text, clerk.send(form, DESK + "/texts", Map.of()).body(), "the same again, filed once");
        assertEquals(1, pages.facts("agenda.call-written", "patient/CHR/1"));
        byte[] pdf = clerk.sendForFile(HiddenFields.of(clerk.get(LISTS).body()), DESK + "/letters");
        Sheet sheet = new Sheet(pdf);
        assertEquals(2, sheet.pages());
        assertTrue(sheet.text(1).contains("NUMERO") || sheet.text(2).contains("NUMERO"));
        assertFalse(sheet.text().contains("Prothese"));
    }

    @Test
    void theEntranceKnowsWhoWasNotReachedByDayAndHour() throws Exception {
        decided("R1", "1", LATER);
        decided("R2", "2", Verdict.GO);
        var director = pages.pc("director");
        String page = fine(director.get("/agenda/entrance")).body();
        assertTrue(page.contains("DUPONT, MARTINE") && page.contains("08:00") && page.contains("24/11/2026"), page);
        assertFalse(page.contains("LAMBERT"), "hers takes place");
        Sheet sheet = new Sheet(director.file("/agenda/entrance/pdf").body());
        assertTrue(sheet.text().contains("DUPONT"), sheet.text());
        var clerk = pages.pc("clerk");
        begun(clerk);
        HttpResponse<String> said = fine(identified(clerk, "3/11/1957"));
        fine(clerk.send(form(said, DESK + "/outcome"), DESK + "/outcome", Map.of("outcome", "PROXY_REACHED")));
        assertTrue(fine(director.get("/agenda/entrance")).body().contains("tous sont prévenus"));
    }

    @Test
    void aDoctorCallsBackWhoWantsOne() throws Exception {
        decided("R1", "1", LATER);
        var clerk = pages.pc("clerk");
        begun(clerk);
        HttpResponse<String> said = fine(identified(clerk, "3/11/1957"));
        fine(clerk.send(
                form(said, DESK + "/outcome"),
                DESK + "/outcome",
                Map.of("outcome", "WANTS_CLINICIAN", "note", "douleurs")));
        var doctor = pages.pc("doctor");
        HttpResponse<String> lists = fine(doctor.get(LISTS));
        assertTrue(lists.body().contains("douleurs"), lists.body());
        HttpResponse<String> done =
                fine(doctor.send(form(lists, LISTS + "/advised"), LISTS + "/advised", Map.of("note", "rassurée")));
        assertFalse(done.body().contains("douleurs"), done.body());
    }

    @Test
    void whoMayNotCallOrReadIsRefused() throws Exception {
        var nurse = pages.pc("nurse");
        for (String path : List.of(DESK, LISTS, CALLER, "/agenda/entrance", "/agenda/entrance/pdf")) {
            assertEquals(403, nurse.get(path).statusCode(), path);
        }
        assertEquals(403, pages.pc("director").get(CALLER).statusCode());
        assertEquals(404, pages.pc("clerk").get(LISTS + "/never/pdf").statusCode());
    }
}
