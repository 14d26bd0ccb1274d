package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import releve.agenda.Verdict;

/** The call desk and who calls in, through a real server. */
class CallPagesTest extends AtTheCallOffice {
    @Test
    void theDeskRevealsNothingBeforeNameAndBirthDateAreSaidThenFilesAndOpensTheNext() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        office.decided("R2", "2", Verdict.GO);
        var clerk = office.pages.pc("clerk");
        assertTrue(office.fine(clerk.get(CallOffice.DESK)).body().contains("Appel suivant"));
        String dial = office.begun(clerk).body();
        assertTrue(dial.contains("DUPONT, MARTINE") && dial.contains("0470/11.11.11"), dial);
        for (String secret : List.of("24/11/2026", "reporté", "Prothese", "BLOC", "1957")) {
            assertFalse(dial.replace("3/11/1957", "").contains(secret), secret);
        }
        HttpResponse<String> wrong = office.identified(clerk, "4/11/1957");
        assertEquals(422, wrong.statusCode());
        assertFalse(wrong.body().contains("24/11/2026"), "nothing after a wrong date either");
        HttpResponse<String> said = office.fine(office.identified(clerk, "3/11/1957"));
        assertTrue(said.body().contains("Votre rendez-vous du 24/11/2026 à 08:00 n’a pas lieu"), said.body());
        assertFalse(said.body().contains("Prothese"), "no procedure");
        Map<String, String> form = CallOffice.form(said, CallOffice.DESK + "/outcome");
        Map<String, String> told =
                Map.of("outcome", "REACHED", "agreed-0", "22/12/2026", "ticked", "PHYSICIAN", "note", "merci");
        HttpResponse<String> next = office.fine(clerk.send(form, CallOffice.DESK + "/outcome", told));
        assertTrue(next.body().contains("LAMBERT, ÉLISE"), "the next opens by itself");
        office.fine(clerk.send(form, CallOffice.DESK + "/outcome", told));
        assertEquals(1, office.pages.facts("agenda.call-made", "patient/CHR/1"), "sent twice, filed once");
    }

    @Test
    void theNextOfKinThatTheRegistrationKeepsStandsOnTheDesk() throws Exception {
        office.pages.tell(
                "A08", "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F", "NK1|1|EXEMPLE^JULES|SPO^Époux||0470/22.22.22");
        office.decided("R1", "1", CallOffice.LATER);
        String dial = office.begun(office.pages.pc("clerk")).body();
        assertTrue(dial.contains("EXEMPLE, JULES") && dial.contains("0470/22.22.22"), dial);
    }

    @Test
    void aLongCallsOutcomeCountsAlsoWhenTheDesksTimeIsOver() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        office.begun(clerk);
        HttpResponse<String> said = office.fine(office.identified(clerk, "3/11/1957"));
        for (int quarter = 0; quarter < 6; quarter++) {
            office.clock.pass(Duration.ofMinutes(4));
            office.fine(clerk.get("/agenda/caller"));
        }
        office.fine(clerk.send(
                CallOffice.form(said, CallOffice.DESK + "/outcome"),
                CallOffice.DESK + "/outcome",
                Map.of("outcome", "REACHED", "note", "")));
        assertEquals(1, office.pages.facts("agenda.call-made", "patient/CHR/1"));
        assertTrue(office.begun(clerk).body().contains("Appel suivant"), "told: nobody calls them again");
    }

    @Test
    void whatIsFiledAsReachedWithoutTheBirthDateIsRefusedAndADecisionThatChangesMeanwhileIsNoticed() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        office.begun(clerk);
        HttpResponse<String> said = office.fine(office.identified(clerk, "03111957"));
        Map<String, String> form = new HashMap<>(CallOffice.form(said, CallOffice.DESK + "/outcome"));
        form.put("birth", "1/1/1950");
        assertEquals(
                422,
                clerk.send(form, CallOffice.DESK + "/outcome", Map.of("outcome", "REACHED"))
                        .statusCode());
        form.put("birth", "03111957");
        office.decided("R1", "1", Verdict.CANCEL);
        HttpResponse<String> changed = clerk.send(form, CallOffice.DESK + "/outcome", Map.of("outcome", "REACHED"));
        assertEquals(422, changed.statusCode());
        assertTrue(
                changed.body().contains("La décision a changé")
                        && changed.body().contains("est annulé"),
                changed.body());
        assertEquals(0, office.pages.facts("agenda.call-made", "patient/CHR/1"));
    }

    @Test
    void whoDidNotAnswerIsFiledInOneStepAndCanBeTakenBack() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        HttpResponse<String> dial = office.begun(clerk);
        HttpResponse<String> none = office.fine(clerk.send(
                CallOffice.form(dial, CallOffice.DESK + "/outcome"),
                CallOffice.DESK + "/outcome",
                Map.of("outcome", "UNREACHABLE")));
        assertTrue(none.body().contains("Personne n’est à appeler maintenant"), none.body());
        assertTrue(none.body().contains("Patient 1 : Pas de réponse"), none.body());
        office.fine(clerk.send(
                CallOffice.form(none, CallOffice.DESK + "/withdraw"),
                CallOffice.DESK + "/withdraw",
                Map.of("reason", "mauvais bouton")));
        assertTrue(office.begun(clerk).body().contains("DUPONT, MARTINE"), "free again at once");
    }

    @Test
    void anOutcomeOfAWindowWhoseCallIsOverIsNotFiledForThePatientWhoIsOpenNow() throws Exception {
        office.decided("R1", "1", CallOffice.LATER);
        office.decided("R2", "2", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        HttpResponse<String> first = office.begun(clerk);
        office.fine(clerk.send(
                CallOffice.form(first, CallOffice.DESK + "/outcome"),
                CallOffice.DESK + "/outcome",
                Map.of("outcome", "UNREACHABLE")));
        Map<String, String> left = new HashMap<>(CallOffice.form(first, CallOffice.DESK + "/outcome"));
        left.put("_once", UUID.randomUUID().toString());
        HttpResponse<String> late = clerk.send(left, CallOffice.DESK + "/outcome", Map.of("outcome", "DECEASED"));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Cet appel n’est plus celui que ce poste a ouvert"), late.body());
        assertEquals(0, office.pages.facts("agenda.call-made", "patient/CHR/2"), "another patient is open now");
        assertEquals(1, office.pages.facts("agenda.call-made", "patient/CHR/1"));
        assertTrue(late.body().contains("LAMBERT, ÉLISE"), "whose call stays open");
    }

    @Test
    void aBrowserThatCouldNotSendFindsTheDeskAgain() throws Exception {
        var clerk = office.pages.pc("clerk");
        for (String form : List.of("/next", "/identified", "/outcome")) {
            assertTrue(office.fine(clerk.get(CallOffice.DESK + form)).body().contains("Appel suivant"), form);
        }
        assertTrue(office.fine(clerk.get(CallOffice.CALLER + "/told")).body().contains("Que dire ?"));
    }

    @Test
    void theScriptSpeaksThePatientsLanguage() throws Exception {
        office.pages.said(
                "SIU^S12",
                "SCH|R9|FR9|||||OPERATION||30|MIN|^^^202611240700\rPID|||9^^^CHR^MR||PEETERS^JAN||19600101|M|||||0470 99 99 99||NL^Dutch"
                        + "\rAIS|1|A|HIP^Prothese^L|202611240700\rAIL|1|A|BLOC^^^CITADELLE");
        office.decided("R9", "9", Verdict.CANCEL);
        var clerk = office.pages.pc("clerk");
        String dial = office.begun(clerk).body();
        assertTrue(dial.contains("lang=\"nl\"") && dial.contains("Goedendag"), dial);
        assertTrue(office.fine(office.identified(clerk, "1.1.1960"))
                .body()
                .contains("Uw afspraak van 24/11/2026 om 07:00 is geannuleerd"));
    }

    private HttpResponse<String> looked(OpenPages.Pc clerk, String who, String birth, String more) throws Exception {
        return clerk.send(CallOffice.CALLER, CallOffice.CALLER, Map.of("who", who, "birth", birth, "more", more));
    }

    @Test
    void whoCallsInIsAnsweredByNameAndBirthDateAndNobodyElseIsShown() throws Exception {
        office.pages.admitted("3", "DUPONT^MARTIN", "19571104", "CARD^13^A^CITADELLE");
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        HttpResponse<String> found = office.fine(looked(clerk, "Martine Dupont", "3/11/1957", ""));
        assertTrue(found.body().contains("Votre rendez-vous du 24/11/2026 à 08:00 n’a pas lieu"), found.body());
        assertFalse(found.body().contains("MARTIN<") || found.body().contains("LAMBERT"));
        HttpResponse<String> other = office.fine(looked(clerk, "Martine Dupont", "4/11/1957", ""));
        assertTrue(other.body().contains("Personne ne correspond exactement"), other.body());
        assertFalse(other.body().contains("24/11/2026"));
        assertEquals(422, looked(clerk, "Dupont", "1957", "").statusCode(), "a whole birth date");
        assertEquals(422, looked(clerk, "3/11/1957", "3/11/1957", "").statusCode(), "a name");
        office.fine(clerk.send(
                CallOffice.form(found, CallOffice.CALLER + "/told"),
                CallOffice.CALLER + "/told",
                Map.of("outcome", "REACHED")));
        assertTrue(
                office.begun(clerk).body().contains("Personne n’est à appeler maintenant"), "nobody calls them again");
        assertTrue(office.fine(looked(clerk, "Dupont Martine", "3/11/1957", ""))
                .body()
                .contains("Déjà dit"));
    }

    @Test
    void twoWhoFitAreToldApartByANumberWithoutBeingShown() throws Exception {
        office.booked("R7", "7", "DUPONT^MARTINE", "19571103", "0477/77.77.77", "202611250900");
        office.decided("R1", "1", CallOffice.LATER);
        office.decided("R7", "7", Verdict.GO);
        var clerk = office.pages.pc("clerk");
        HttpResponse<String> two = office.fine(looked(clerk, "Martine Dupont", "3/11/1957", ""));
        assertTrue(two.body().contains("Plusieurs personnes correspondent"), two.body());
        assertFalse(two.body().contains("24/11/2026") || two.body().contains("25/11/2026"), two.body());
        HttpResponse<String> one = office.fine(looked(clerk, "Martine Dupont", "3/11/1957", "7"));
        assertTrue(one.body().contains("25/11/2026") && !one.body().contains("24/11/2026"), one.body());
    }

    @Test
    void aConfidentialPatientIsOnNoListNotFoundAndShownByNumberOnly() throws Exception {
        office.pages.tell(
                "A31",
                "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F",
                "PD1||||||||||||Y",
                "PV1||I|CARD^12^A^CITADELLE");
        office.decided("R1", "1", CallOffice.LATER);
        var clerk = office.pages.pc("clerk");
        assertTrue(office.begun(clerk).body().contains("Personne n’est à appeler maintenant"));
        assertTrue(office.fine(looked(clerk, "Martine Dupont", "3/11/1957", ""))
                .body()
                .contains("Personne ne correspond"));
        office.fine(clerk.send(CallOffice.LISTS, CallOffice.LISTS, Map.of("teams", "Nord", "most", "40")));
        String entrance = office.fine(clerk.get("/agenda/entrance")).body();
        assertFalse(entrance.contains("DUPONT") || entrance.contains("1957"), entrance);
        assertTrue(entrance.contains("<td>1</td>"), entrance);
        assertFalse(office.fine(clerk.get(CallOffice.LISTS)).body().contains("/csv"));
    }

    @Test
    void whoMayNotCallOrReadIsRefused() throws Exception {
        var nurse = office.pages.pc("nurse");
        for (String path : List.of(
                CallOffice.DESK, CallOffice.LISTS, CallOffice.CALLER, "/agenda/entrance", "/agenda/entrance/pdf")) {
            assertEquals(403, nurse.get(path).statusCode(), path);
        }
        assertEquals(403, office.pages.pc("director").get(CallOffice.CALLER).statusCode());
        assertEquals(
                404,
                office.pages.pc("clerk").get(CallOffice.LISTS + "/never/pdf").statusCode());
    }
}
