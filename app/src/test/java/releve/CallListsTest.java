package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import releve.agenda.Verdict;
import releve.paper.Sheet;

/** Lists on paper and in files, letters, messages and the entrance, through a real server. */
class CallListsTest extends AtTheCallOffice {
    private static final Pattern LIST = Pattern.compile("/agenda/calls/lists/([0-9a-f-]{36})/csv");

    @Test
    void listsGoOutOnPaperAndInAFileAndTheResultsComeBack() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        office.decided("R2", "2", Verdict.CANCEL);
        var clerk = office.pages.pc("clerk");
        String lists = office.fine(
                        clerk.send(CallOffice.LISTS, CallOffice.LISTS, Map.of("teams", "=Nord\nSud", "most", "40")))
                .body();
        Matcher list = LIST.matcher(lists);
        assertTrue(list.find(), lists);
        String path = CallOffice.LISTS + "/" + list.group(1);
        Sheet sheet = new Sheet(clerk.file(path + "/pdf").body());
        assertTrue(sheet.text().contains("N’appelez plus personne de cette liste après"), sheet.text());
        String csv = new String(clerk.file(path + "/csv").body(), StandardCharsets.UTF_8);
        String[] rows = csv.split("\r\n");
        assertEquals(2, rows.length, csv);
        String filled = rows[0] + "\r\n"
                + rows[1].replaceFirst("(,\"\"){6}$", ",\"1\",\"21/11/2026\",\"07:00\",\"\",\"\",\"\"") + "\r\n";
        assertFalse(filled.contains(rows[1]));
        office.clock.pass(Duration.ofMinutes(5));
        HttpResponse<String> back = office.fine(clerk.upload(
                HiddenFields.of(clerk.get(CallOffice.LISTS).body()),
                CallOffice.LISTS + "/results",
                Map.of(),
                "nord.csv",
                filled.getBytes(StandardCharsets.UTF_8)));
        assertTrue(back.body().contains("1 résultats notés, 0 déjà notés"), back.body());
        office.fine(clerk.send(CallOffice.LISTS, CallOffice.LISTS + "/" + list.group(1) + "/back", Map.of()));
        assertTrue(office.fine(office.pages.pc("director").get(CallOffice.LISTS))
                .body()
                .contains("1 le savent, 1 pas encore"));
    }

    @Test
    void lettersAreOnePageEachAndMessagesCarryNothingMedical() throws Exception {
        office.booked("R8", "8", "MÜLLER^HANS", "19500505", "", "202611270900");
        office.booked("R7", "7", "SANS^NUMERO", "19500506", "", "202611260900");
        for (String one : List.of("R1", "R7", "R8")) {
            office.decided(one, one.substring(1), Verdict.CANCEL);
        }
        var clerk = office.pages.pc("clerk");
        Map<String, String> form = HiddenFields.of(clerk.get(CallOffice.LISTS).body());
        String lists =
                office.fine(office.pages.pc("director").get(CallOffice.LISTS)).body();
        assertTrue(lists.contains("Aucun numéro de téléphone utilisable"), lists);
        assertTrue(lists.contains("MÜLLER, HANS") && !lists.contains("DUPONT"), lists);
        String text = clerk.send(form, CallOffice.DESK + "/texts", Map.of()).body();
        assertTrue(text.contains("\"+32470111111\",\"Message de l’hôpital. Votre rendez-vous du 24/11/2026"), text);
        for (String secret : List.of("DUPONT", "Prothese", "BLOC", "OPERATION")) {
            assertFalse(text.contains(secret), secret);
        }
        assertEquals(
                text, clerk.send(form, CallOffice.DESK + "/texts", Map.of()).body(), "the same again, filed once");
        assertEquals(1, office.pages.facts("agenda.call-written", "patient/CHR/1"));
        byte[] pdf =
                clerk.sendForFile(HiddenFields.of(clerk.get(CallOffice.LISTS).body()), CallOffice.DESK + "/letters");
        Sheet sheet = new Sheet(pdf);
        assertEquals(2, sheet.pages());
        assertTrue(sheet.text(1).contains("NUMERO") || sheet.text(2).contains("NUMERO"));
        assertFalse(sheet.text().contains("Prothese"));
    }

    @Test
    void theEntranceKnowsWhoWasNotReachedByDayAndHour() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        office.decided("R2", "2", Verdict.GO);
        var director = office.pages.pc("director");
        String page = office.fine(director.get("/agenda/entrance")).body();
        assertTrue(page.contains("DUPONT, MARTINE") && page.contains("08:00") && page.contains("24/11/2026"), page);
        assertFalse(page.contains("LAMBERT"), "hers takes place");
        Sheet sheet = new Sheet(director.file("/agenda/entrance/pdf").body());
        assertTrue(sheet.text().contains("DUPONT"), sheet.text());
        var clerk = office.pages.pc("clerk");
        office.begun(clerk);
        HttpResponse<String> said = office.fine(office.identified(clerk, "3/11/1957"));
        office.fine(clerk.send(
                CallOffice.form(said, CallOffice.DESK + "/outcome"),
                CallOffice.DESK + "/outcome",
                Map.of("outcome", "PROXY_REACHED")));
        assertTrue(office.fine(director.get("/agenda/entrance")).body().contains("tous sont prévenus"));
    }

    @Test
    void aDoctorCallsBackWhoWantsOne() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        office.begun(clerk);
        HttpResponse<String> said = office.fine(office.identified(clerk, "3/11/1957"));
        office.fine(clerk.send(
                CallOffice.form(said, CallOffice.DESK + "/outcome"),
                CallOffice.DESK + "/outcome",
                Map.of("outcome", "WANTS_CLINICIAN", "note", "douleurs")));
        var doctor = office.pages.pc("doctor");
        HttpResponse<String> lists = office.fine(doctor.get(CallOffice.LISTS));
        assertTrue(lists.body().contains("douleurs"), lists.body());
        HttpResponse<String> done = office.fine(doctor.send(
                CallOffice.form(lists, CallOffice.LISTS + "/advised"),
                CallOffice.LISTS + "/advised",
                Map.of("note", "rassurée")));
        assertFalse(done.body().contains("douleurs"), done.body());
    }
}
