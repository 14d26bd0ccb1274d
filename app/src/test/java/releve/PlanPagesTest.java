package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back to normal through a real server: who waits, sessions, a proposal, what a person changes, and the dates that are given. */
class PlanPagesTest {
    private static final String HIP = "HIP^Prothèse de hanche^L";
    private static final String HERNIA = "HER^Hernie inguinale^L";
    private static final String BREAK = "FRA^Fracture du poignet^L";

    @TempDir
    private Path data;

    private OpenPlan plan;
    private OpenPages.Pc theatre;

    @BeforeEach
    void open() throws Exception {
        plan = new OpenPlan(data);
        plan.putOff("R1", "11", "EXEMPLE^ALBERT", HIP, 120);
        plan.putOff("R2", "12", "EXEMPLE^BERTHE", HERNIA, 60);
        plan.putOff("R3", "13", "EXEMPLE^CÉSAR", BREAK, 60);
        theatre = plan.pages.pc("theatre");
    }

    @AfterEach
    void close() throws Exception {
        plan.close();
    }

    @Test
    void theListIsInTheOrderOfNeedAndSaysWhy() throws Exception {
        String list = OpenPlan.page(theatre, OpenPlan.WAITING);
        assertTrue(list.indexOf("CÉSAR") < list.indexOf("BERTHE") && list.indexOf("BERTHE") < list.indexOf("ALBERT"));
        assertTrue(list.contains("connu depuis le 01/11/2026") && list.contains("20 jours"), list);
        assertTrue(list.contains("1 date perdue") && list.contains("Limite 24/11/2026"), list);
        String hernias = OpenPlan.page(theatre, OpenPlan.WAITING + "?class=P3");
        assertTrue(hernias.contains("BERTHE") && !hernias.contains("ALBERT"), hernias);
        String file = new String(theatre.file(OpenPlan.WAITING + "/csv").body(), StandardCharsets.UTF_8);
        assertEquals(4, file.lines().count(), file);
        byte[] paper = theatre.file(OpenPlan.WAITING + "/pdf").body();
        assertTrue(new String(paper, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    }

    @Test
    void fromPutOffToANewDateOnTheDaysListAndOnTheCallDesk() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "12:00", "1"));
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "12:00", "2"));
        String proposal = plan.proposed(theatre);
        assertTrue(proposal.contains("3 cas placés sur 3"), proposal);
        assertTrue(OpenPlan.row(proposal, "CÉSAR").contains("6 jours après sa limite"), proposal);
        assertTrue(proposal.contains("lun. 30/11/2026 · Salle 2 · CITADELLE"), proposal);
        String done = plan.accepted(theatre, proposal, Map.of());
        assertTrue(done.contains("3 nouvelles dates écrites"), done);
        assertEquals(1, plan.pages.facts("agenda.rebooked", "agenda"), "one form, one fact");
        assertTrue(OpenPlan.page(theatre, OpenPlan.WAITING).contains("Personne n’attend"));
        String day = OpenPlan.page(theatre, "/agenda?day=2026-11-30");
        assertTrue(day.contains("CÉSAR") && day.contains("Nouvelle date"), day);
        assertFalse(OpenPlan.page(theatre, "/agenda?day=2026-11-24").contains("CÉSAR"));
        String history = OpenPlan.page(theatre, "/agenda/case/CHR/13/R3");
        assertTrue(history.contains("auparavant : 24/11/2026 08:00") && history.contains("reporté au 20/12/2026"));
        var clerk = plan.pages.pc("clerk");
        OpenPlan.ok(clerk.send("/agenda/calls", "/agenda/calls/next", Map.of()));
        String said = OpenPlan.ok(
                clerk.send("/agenda/calls", "/agenda/calls/identified", Map.of("name", "yes", "birth", "01/01/1950")));
        assertTrue(
                said.contains("Votre rendez-vous du 24/11/2026 à 08:00 est déplacé. Venez le 30/11/2026 à 08:00."),
                said);
        String entrance = OpenPlan.page(clerk, "/agenda/entrance");
        assertTrue(entrance.contains("24/11/2026") && entrance.contains("EXEMPLE, CÉSAR"), "they may come in vain");
    }

    @Test
    void eachDateIsExplainedByWhatComesFirst() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "9:30", "1"));
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "9:30", "3"));
        String proposal = plan.proposed(theatre);
        String second = OpenPlan.row(proposal, "BERTHE");
        assertTrue(
                second.contains(
                        "Pas plus tôt : lun. 30/11/2026 08:00 Salle 2 (CITADELLE) – plein : P1b EXEMPLE, CÉSAR"),
                second);
        assertTrue(proposal.contains("120 minutes, plus long que la séance (90)"), proposal);
        assertTrue(proposal.contains("2 cas placés sur 3"), proposal);
        String own = OpenPlan.page(theatre, OpenPlan.path("R1", "11"));
        assertTrue(own.contains("Sans place") && own.contains("Séances d’avant et ce qui s’y oppose (2)"), own);
    }

    private String put(String number, String patient, String session, String hour) throws Exception {
        String page = OpenPlan.page(theatre, OpenPlan.path(number, patient));
        String action = OpenPlan.path(number, patient) + "/put";
        int at = page.indexOf("<option value=\"", page.indexOf("id=\"session\""));
        while (!page.substring(at, page.indexOf("</option>", at)).contains(session)) {
            at = page.indexOf("<option value=\"", at + 1);
            assertTrue(at > 0, () -> session + " is not in " + page);
        }
        String value = page.substring(at + "<option value=\"".length(), page.indexOf("\"", at + 15));
        String answer = OpenPlan.ok(theatre.send(
                OpenAgenda.hidden(page, action), action, Map.of("session", value, "hour", hour, "reason", "essai")));
        plan.clock.pass(Duration.ofSeconds(1));
        return answer;
    }

    @Test
    void whatIsSetByHandStaysTheOthersMakeRoomAndABrokenConstraintIsSaid() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "10:15", "1"));
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "10:15", "3"));
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "10:15", "5"));
        plan.proposed(theatre);
        String moved = put("R3", "13", "mer. 02/12/2026", "");
        assertTrue(moved.contains("Placé à la main") && moved.contains("mer. 02/12/2026"), moved);
        String over = put("R1", "11", "ven. 04/12/2026", "9:30");
        assertTrue(over.contains("▲ Déborde des heures de la séance"), over);
        String page = OpenPlan.page(theatre, OpenPlan.PLAN + OpenPlan.WEEK);
        assertTrue(page.contains("1 cas placé à la main enfreint une contrainte"), page);
        String free = OpenPlan.path("R1", "11") + "/free";
        String undone = OpenPlan.ok(theatre.send(
                OpenAgenda.hidden(
                        OpenPlan.page(theatre, OpenPlan.path("R1", "11")), OpenPlan.path("R1", "11") + "/put"),
                free,
                Map.of("reason", "")));
        assertFalse(undone.contains("Déborde"), undone);
        String off = OpenPlan.path("R2", "12") + "/off";
        OpenPlan.ok(theatre.send(
                OpenAgenda.hidden(
                        OpenPlan.page(theatre, OpenPlan.path("R2", "12")), OpenPlan.path("R2", "12") + "/put"),
                off,
                Map.of("reason", "attend un avis")));
        String again = plan.proposed(theatre);
        assertTrue(again.contains("Tenu hors du plan à la main"), "what was said by hand holds for the next search");
        assertTrue(OpenPlan.row(again, "CÉSAR").contains("Placé à la main"), again);
    }

    @Test
    void aCaseThatChangedMeanwhileIsNamedAndTheOthersAreKept() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        String proposal = plan.proposed(theatre);
        plan.pages.say(
                "rdv",
                "SIU^S15",
                "202611210900",
                "SCH|R2|FR2|||||OPERATION||60|MIN|^^^202611240800",
                "PID|||12^^^CHR^MR||EXEMPLE^BERTHE||19500101|F",
                "AIS|1|A|" + HERNIA + "|202611240800");
        plan.pages.journal().settle();
        String done = plan.accepted(theatre, proposal, Map.of());
        assertTrue(done.contains("2 nouvelles dates écrites"), done);
        assertTrue(done.contains("▲ P3 EXEMPLE, BERTHE (12) a changé entre-temps"), done);
        String again = plan.accepted(theatre, proposal, Map.of());
        assertTrue(again.contains("rien n’a été écrit deux fois"), "the same form again");
        assertEquals(1, plan.pages.facts("agenda.rebooked", "agenda"));
    }

    @Test
    void aSessionThatIsClosedMeanwhileGivesNoDate() throws Exception {
        String open = plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        String proposal = plan.proposed(theatre);
        String close = OpenPlan.SESSIONS + "/close";
        String week = OpenPlan.ok(theatre.send(OpenAgenda.hidden(open, close), close, Map.of()));
        assertTrue(week.contains("■ fermée"), week);
        String done = plan.accepted(theatre, proposal, Map.of());
        assertTrue(done.contains("0 nouvelle date écrite") && done.contains("BERTHE (12) a changé"), done);
        String back = OpenPlan.SESSIONS + "/back";
        OpenPlan.ok(theatre.send(OpenAgenda.hidden(week, back), back, Map.of()));
        String now = OpenPlan.page(theatre, OpenPlan.PLAN + OpenPlan.WEEK);
        assertTrue(plan.accepted(theatre, now, Map.of()).contains("3 nouvelles dates écrites"));
    }

    @Test
    void oneCaseOrOneDayIsAcceptedAloneAndADateIsTakenBack() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "10:15", "1"));
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "10:15", "3"));
        String proposal = plan.proposed(theatre);
        String one = plan.accepted(theatre, proposal, Map.of("case", "CHR/13/R3"));
        assertTrue(one.contains("1 nouvelle date écrite"), one);
        String day = plan.accepted(theatre, one, Map.of("group", "2026-11-30 Salle 2 · CITADELLE"));
        assertTrue(day.contains("1 nouvelle date écrite"), day);
        String page = OpenPlan.page(theatre, OpenPlan.path("R3", "13"));
        String withdraw = OpenPlan.path("R3", "13") + "/withdraw";
        var form = OpenAgenda.hidden(page, withdraw);
        assertEquals(
                422, theatre.send(form, withdraw, Map.of("withdraw-reason", "")).statusCode());
        var director = plan.pages.pc("director");
        var another = OpenAgenda.hidden(OpenPlan.page(director, OpenPlan.path("R3", "13")), withdraw);
        OpenPlan.ok(director.send(another, withdraw, Map.of("withdraw-reason", "chirurgien malade")));
        assertTrue(OpenPlan.page(theatre, OpenPlan.WAITING).contains("CÉSAR"));
    }

    @Test
    void aRestartLosesTheProposalAndSaysSoAndKeepsWhatWasWritten() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        String proposal = plan.proposed(theatre);
        plan.pages.restart();
        theatre = plan.pages.pc("theatre");
        String page = OpenPlan.page(theatre, OpenPlan.PLAN);
        assertTrue(page.contains("Il n’y a pas de proposition") && page.contains("un redémarrage la perd"), page);
        assertTrue(OpenPlan.page(theatre, OpenPlan.SESSIONS + OpenPlan.WEEK).contains("08:00–16:00"));
        Map<String, String> form = OpenAgenda.hidden(proposal, OpenPlan.PLAN + "/accept");
        form.remove("_token");
        HttpResponse<String> stale = theatre.send(OpenPlan.PLAN, OpenPlan.PLAN + "/accept", form(form));
        assertEquals(422, stale.statusCode());
        assertTrue(stale.body().contains("rien n’a été écrit"), stale.body());
    }

    private static Map<String, String> form(Map<String, String> old) {
        return Map.of("stamp", old.getOrDefault("stamp", ""), "reason", "");
    }

    @Test
    void whoIsAwayIsNotPlacedAndTheCallDeskCanNoteIt() throws Exception {
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        var clerk = plan.pages.pc("clerk");
        String path = OpenPlan.path("R3", "13");
        String action = path + "/away";
        Map<String, String> form = OpenAgenda.hidden(OpenPlan.page(clerk, path), action);
        assertEquals(
                422,
                clerk.send(form, action, Map.of("first", "31/31/2026", "last", "", "note", ""))
                        .statusCode());
        assertEquals(
                422,
                clerk.send(form, action, Map.of("first", "02/12/2026", "last", "01/12/2026", "note", ""))
                        .statusCode());
        String noted = OpenPlan.ok(
                clerk.send(form, action, Map.of("first", "30/11/2026", "last", "06/12/2026", "note", "voyage")));
        assertTrue(noted.contains("du 30/11/2026 au 06/12/2026 voyage"), noted);
        String proposal = plan.proposed(theatre);
        assertTrue(proposal.contains("2 cas placés sur 3") && proposal.contains("le patient ne peut pas venir"));
    }

    @Test
    void whoHasTwoAppointmentsComesOnTwoDays() throws Exception {
        plan.putOff("R4", "13", "EXEMPLE^CÉSAR", HERNIA, 60);
        plan.booked("R5", "11", "EXEMPLE^ALBERT", HERNIA, 30, "202611301400");
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "12:00", "1"));
        String proposal = plan.proposed(theatre);
        assertTrue(proposal.contains("2 cas placés sur 4"), proposal);
        assertTrue(proposal.contains("même patient ce jour : P1b EXEMPLE, CÉSAR"), proposal);
        assertTrue(proposal.contains("le patient a un autre rendez-vous ce jour"), proposal);
    }

    @Test
    void whoMayNotPlanReadsAndChangesNothing() throws Exception {
        var nurse = plan.pages.pc("nurse");
        for (String path : List.of(OpenPlan.WAITING, OpenPlan.PLAN, OpenPlan.SESSIONS, OpenPlan.path("R1", "11"))) {
            assertEquals(403, nurse.get(path).statusCode(), path);
        }
        var doctor = plan.pages.pc("doctor");
        String page = OpenPlan.page(doctor, OpenPlan.PLAN);
        assertFalse(page.contains("/propose"), page);
        Map<String, String> own =
                OpenAgenda.hidden(OpenPlan.page(doctor, "/agenda/case/CHR/11/R1"), "/agenda/case/CHR/11/R1/doctor");
        for (String action : List.of("/agenda/plan/propose", "/agenda/plan/accept", "/agenda/sessions/open")) {
            assertEquals(403, doctor.send(own, action, Map.of()).statusCode(), action);
        }
        assertEquals(404, theatre.get(OpenPlan.path("R9", "99")).statusCode());
    }
}
