package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is in front of the medical director each morning: limits, bypasses, disagreements, decisions that are open again. */
class AgendaMorningTest extends InTheAgenda {
    @Test
    void aDecisionIsOpenAgainWhenAServiceItRestedOnChanges() throws Exception {
        agenda.all("R1", "11", GO);
        agenda.clock.pass(Duration.ofMinutes(1));
        agenda.state("theatre", "CLOSED");
        assertEquals("Rouvert", agenda.stage("R1", "11"));
        String body = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(body.contains("Décisions rouvertes (1)") && body.contains("« Fermé »"), body);
        assertTrue(body.contains("Infaisable"), body);
    }

    @Test
    void whoDoesNotAgreeIsBroughtToTheCrisisCellWhichSettles() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        OpenAgenda.ok(agenda.speak("beds", "nurse", "R1", "11", OpenAgenda.said("CANCEL", "", "personne")));
        OpenAgenda.ok(agenda.speak("director", "director", "R1", "11", GO));
        assertEquals("Désaccord", agenda.stage("R1", "11"));
        assertTrue(OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director")
                .contains("Désaccords, à la cellule de crise (1)"));
        assertEquals(422, agenda.speak("cell", "settle", "R1", "11", GO).statusCode(), "with a reason");
        agenda.clock.pass(Duration.ofMinutes(1));
        OpenAgenda.ok(agenda.speak("cell", "settle", "R1", "11", OpenAgenda.said("GO", "", "renfort trouvé")));
        assertEquals("A lieu", agenda.stage("R1", "11"));
    }

    @Test
    void aBypassIsChasedUntilSomebodyElseStandsByIt() throws Exception {
        String path = OpenAgenda.path("R3", "13");
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        String action = path + "/bypass";
        OpenAgenda.ok(doctor.send(
                OpenAgenda.hidden(OpenAgenda.page(doctor, path), action), action, Map.of("bypass-reason", "ischémie")));
        assertEquals("Passé outre", agenda.stage("R3", "13"));
        assertFalse(OpenAgenda.page(doctor, path).contains(path + "/countersign"), "not one's own");
        agenda.clock.pass(Duration.ofHours(25));
        String morning = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(morning.contains("Passés outre, à contresigner (1)") && morning.contains("en retard"), morning);
        OpenPages.Pc surgeon = agenda.pages.pc("surgeon");
        String sign = path + "/countersign";
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(surgeon, path), sign);
        assertEquals(
                422,
                surgeon.send(form, sign, Map.of("agreed", "no", "countersign-reason", ""))
                        .statusCode());
        OpenAgenda.ok(surgeon.send(form, sign, Map.of("agreed", "yes", "countersign-reason", "")));
        assertTrue(OpenAgenda.page(surgeon, path).contains("Contresigné par Synthetic surgeon"));
    }

    @Test
    void theDirectorsPageListsWhatIsNearItsLimitEachMorning() throws Exception {
        String classify = OpenAgenda.path("R2", "12") + "/class/doctor";
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        OpenAgenda.ok(doctor.send(
                OpenAgenda.hidden(OpenAgenda.page(doctor, OpenAgenda.path("R2", "12")), classify),
                classify,
                Map.of("class", "P2", "class-reason", "incarcération récente")));
        agenda.all("R2", "12", OpenAgenda.said("DEFER", "+14", "lits"));
        agenda.all("R1", "11", OpenAgenda.said("DEFER", "+14", "lits"));
        String calm = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(calm.contains("limite proche ou dépassée (0)"), calm);
        agenda.clock.pass(Duration.ofDays(26));
        String near = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(near.contains("limite proche ou dépassée (1)"), near);
        assertTrue(near.contains("BERTHE") && near.contains("▲ Limite proche") && !near.contains("ALBERT"), near);
        agenda.clock.pass(Duration.ofDays(5));
        assertTrue(
                OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director").contains("■ Limite dépassée"));
    }

    @Test
    void aCasePutOffBeyondItsLimitIsSaidAtOnce() throws Exception {
        agenda.all("R3", "13", OpenAgenda.said("DEFER", "+30", "matériel"));
        String body = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(body.contains("limite proche ou dépassée (1)") && body.contains("au-delà de sa limite"), body);
    }
}
