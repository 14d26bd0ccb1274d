package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import releve.paper.Sheet;

/** Cases decided by three people from their own pages, through a real server. */
class AgendaPagesTest extends InTheAgenda {
    @Test
    void theListOpensOnTheNextDayWithCasesAndSaysWhatEachIsAndRestsOn() throws Exception {
        String list = OpenAgenda.page(agenda.pages.pc("theatre"), "/agenda");
        assertTrue(list.contains("Cas du 24/11/2026"), list);
        for (String one : List.of(
                "EXEMPLE, ALBERT",
                "01/01/1950",
                "Prothèse de hanche",
                "P4",
                "proposé",
                "NCEPOD",
                "Faisable ici",
                "Chef infirmier",
                "À décider : 4")) {
            assertTrue(list.contains(one), one + list);
        }
        String theatre = OpenAgenda.page(agenda.pages.pc("theatre"), OpenAgenda.LIST + "&unit=BLOC&order=time");
        assertFalse(theatre.contains("DELPHINE"), "a consultation");
        assertTrue(theatre.indexOf("ALBERT") < theatre.indexOf("BERTHE")
                && theatre.indexOf("BERTHE") < theatre.indexOf("CÉSAR"));
        String urgent = OpenAgenda.page(agenda.pages.pc("theatre"), OpenAgenda.LIST + "&unit=BLOC");
        assertTrue(urgent.indexOf("CÉSAR") < urgent.indexOf("ALBERT"), "a fracture before a hip");
    }

    @Test
    void threeRolesDecideACaseFromTheirOwnPagesAndGoNeedsAllThree() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        assertEquals("Voix manquantes", agenda.stage("R1", "11"));
        OpenAgenda.ok(agenda.speak("beds", "nurse", "R1", "11", GO));
        assertEquals("Voix manquantes", agenda.stage("R1", "11"));
        OpenAgenda.ok(agenda.speak("director", "director", "R1", "11", GO));
        assertEquals("A lieu", agenda.stage("R1", "11"));
        String body = OpenAgenda.page(agenda.pages.pc("theatre"), OpenAgenda.path("R1", "11"));
        assertTrue(body.contains("Les trois : a lieu") && body.contains("Synthetic beds"), body);
    }

    @Test
    void afterAWordTheNextOpenCaseOfTheSameListOpensByItself() throws Exception {
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        String query = "?day=2026-11-24&unit=BLOC&order=time";
        String body = OpenAgenda.page(doctor, OpenAgenda.path("R1", "11") + query);
        for (String expected : List.of("Hernie inguinale", "Fracture du poignet")) {
            Matcher action = Pattern.compile("action=\"(/agenda/case/[^\"?]+/doctor)([^\"]*)\"")
                    .matcher(body);
            assertTrue(action.find(), body);
            HttpResponse<String> next = doctor.send(
                    OpenAgenda.hidden(body, action.group(1)),
                    action.group(1) + action.group(2).replace("&amp;", "&"),
                    GO);
            body = OpenAgenda.ok(next);
            assertTrue(body.contains("<h1>Cas : " + expected), expected + body);
            assertTrue(body.contains("✓ Écrit pour EXEMPLE"), "the confirmation names the patient");
        }
    }

    @Test
    void whatDoesNotGoAheadHasAReasonAndADeferralADay() throws Exception {
        HttpResponse<String> asked = agenda.speak("doctor", "doctor", "R1", "11", OpenAgenda.said("DEFER", "", ""));
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Écrivez la raison") && asked.body().contains("Écrivez le jour du report"));
        assertEquals(
                422,
                agenda.speak("doctor", "doctor", "R1", "11", OpenAgenda.said("DEFER", "20/11/2026", "x"))
                        .statusCode());
        assertEquals(
                422,
                agenda.speak("doctor", "doctor", "R1", "11", OpenAgenda.said("", "", ""))
                        .statusCode());
        assertEquals(0, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", OpenAgenda.said("DEFER", "+14", "lits")));
        assertTrue(OpenAgenda.page(agenda.pages.pc("doctor"), OpenAgenda.path("R1", "11"))
                .contains("reporté au 05/12/2026"));
    }

    @Test
    void aServiceThatChangedSinceThePageWasShownIsExplainedAndNothingIsFiled() throws Exception {
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        String action = OpenAgenda.path("R1", "11") + "/doctor";
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(doctor, OpenAgenda.path("R1", "11")), action);
        agenda.state("theatre", "CLOSED");
        HttpResponse<String> asked = doctor.send(form, action, GO);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Un service a changé depuis"), asked.body());
        assertTrue(asked.body().contains("■ Fermé maintenant ; quand la page a été montrée : Normal"), asked.body());
        assertEquals(0, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
        assertEquals(
                200,
                doctor.send(OpenAgenda.hidden(asked.body(), action), action, GO).statusCode());
    }

    @Test
    void aWordThatCountsNoMoreIsNotTakenForSilence() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        agenda.clock.pass(Duration.ofMinutes(1));
        agenda.state("theatre", "DEGRADED");
        assertEquals("À décider", agenda.stage("R1", "11"));
        String body = OpenAgenda.page(agenda.pages.pc("beds"), OpenAgenda.path("R1", "11"));
        assertTrue(body.contains("avait dit : a lieu (Synthetic doctor) – ne compte plus"), body);
        assertTrue(body.contains("programme et feuille de salle sur papier"), "the work-around");
    }

    @Test
    void aFormOfACaseMayWaitForTheNode() throws Exception {
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        HttpResponse<String> page = doctor.get(OpenAgenda.path("R1", "11"));
        assertTrue(page.headers().firstValue("Releve-Keep").isPresent(), "the page is kept");
        String action = OpenAgenda.path("R1", "11") + "/doctor";
        Map<String, String> form = OpenAgenda.hidden(page.body(), action);
        assertTrue(form.getOrDefault("_what", "").contains("EXEMPLE, ALBERT"), form.toString());
        assertEquals("Synthetic doctor", form.get("_name"));
        HttpResponse<String> sent = doctor.send(form, action, GO, "Releve-Queued", "yes");
        assertEquals(
                form.get("_once"), sent.headers().firstValue("Releve-Filed").orElse(""));
        doctor.send(form, action, GO, "Releve-Queued", "yes");
        assertEquals(1, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
        assertTrue(
                OpenAgenda.page(doctor, action).contains("action=\"" + action), "opened again where it was to be sent");
        assertEquals(403, agenda.pages.pc("theatre").get(action).statusCode());
    }

    @Test
    void onlyOnesOwnWordIsWithdrawnAndItStaysReadable() throws Exception {
        String path = OpenAgenda.path("R1", "11");
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", OpenAgenda.said("CANCEL", "", "erreur de nom")));
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        String action = path + "/withdraw";
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(doctor, path), action);
        OpenPages.Pc beds = agenda.pages.pc("beds");
        assertFalse(OpenAgenda.page(beds, path).contains(action), "another's word");
        Map<String, String> forged = OpenAgenda.hidden(OpenAgenda.page(beds, path), path + "/nurse");
        forged.put("form", form.get("form"));
        assertEquals(
                403, beds.send(forged, action, Map.of("withdraw-reason", "x")).statusCode());
        assertEquals(
                422, doctor.send(form, action, Map.of("withdraw-reason", "")).statusCode());
        OpenAgenda.ok(doctor.send(form, action, Map.of("withdraw-reason", "autre patient")));
        assertEquals("À décider", agenda.stage("R1", "11"));
        String body = OpenAgenda.page(doctor, path);
        assertTrue(body.contains("Médecin : annulé – erreur de nom") && body.contains("<strong>retiré</strong>"), body);
        assertTrue(body.contains("autre patient"), body);
    }

    @Test
    void aPhysicianJudgesTheHarmOfADelayAndItStandsOnTheListTheMorningAndPaper() throws Exception {
        String path = OpenAgenda.path("R1", "11");
        String action = path + "/harm";
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(doctor, path), action);
        HttpResponse<String> nothing = doctor.send(form, action, harm("", "", ""));
        assertEquals(422, nothing.statusCode());
        assertTrue(nothing.body().contains("Choisissez le dommage pour au moins un délai"), nothing.body());
        HttpResponse<String> lessens = doctor.send(form, action, harm("SERIOUS", "", "NONE"));
        assertEquals(422, lessens.statusCode());
        assertTrue(lessens.body().contains("ne peut pas être moindre"), lessens.body());
        assertTrue(lessens.body().contains("value=\"SERIOUS\" selected"), "what was chosen is kept");
        assertEquals(422, doctor.send(form, action, harm("7", "", "")).statusCode());
        assertEquals(0, agenda.pages.facts("agenda.harm-judged", "patient/CHR/11"));
        OpenAgenda.ok(doctor.send(form, action, harm("NONE", "SERIOUS", "")));
        doctor.send(form, action, harm("NONE", "SERIOUS", ""));
        assertEquals(1, agenda.pages.facts("agenda.harm-judged", "patient/CHR/11"), "sent twice");
        String mark = "Dommage si reporté, jugé : 1 sem. ○ aucun · 4 sem. ▲ sérieux";
        agenda.all("R1", "11", OpenAgenda.said("DEFER", "+200", "lits"));
        for (String page : List.of(path, OpenAgenda.LIST, "/agenda/director")) {
            assertTrue(OpenAgenda.page(agenda.pages.pc("director"), page).contains(mark), page);
        }
        String paper = new Sheet(agenda.pages
                        .pc("theatre")
                        .file("/agenda/pdf?day=2026-11-24")
                        .body())
                .text()
                .replaceAll("\\s+", " ");
        assertTrue(paper.contains("4 sem. ▲ sérieux"), paper);
        OpenPages.Pc beds = agenda.pages.pc("beds");
        assertFalse(OpenAgenda.page(beds, path).contains(action), "a physician's to judge");
        Map<String, String> forged = OpenAgenda.hidden(OpenAgenda.page(beds, path), path + "/nurse");
        assertEquals(403, beds.send(forged, action, harm("NONE", "", "")).statusCode());
    }

    private static Map<String, String> harm(String one, String four, String twelve) {
        return Map.of(
                "harm-one-week", one, "harm-four-weeks", four, "harm-twelve-weeks", twelve, "harm-reason", "douleurs");
    }

    @Test
    void whoMayNotIsRefusedAndThatIsAFact() throws Exception {
        OpenPages.Pc nurse = agenda.pages.pc("nurse");
        for (String route : List.of(
                "/agenda",
                "/agenda/director",
                "/agenda/scribe",
                "/agenda/pdf",
                "/agenda/case/{authority}/{number}/{booking}")) {
            String path = route.contains("{") ? OpenAgenda.path("R1", "11") : route;
            assertEquals(403, nurse.get(path).statusCode(), path);
            assertEquals(1, agenda.pages.facts("access.refused", "page" + route), path);
        }
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        Map<String, String> form = OpenAgenda.hidden(
                OpenAgenda.page(doctor, OpenAgenda.path("R1", "11")), OpenAgenda.path("R1", "11") + "/doctor");
        for (String voice : List.of("nurse", "director", "settle")) {
            assertEquals(
                    403,
                    doctor.send(form, OpenAgenda.path("R1", "11") + "/" + voice, GO)
                            .statusCode(),
                    voice);
        }
        OpenPages.Pc cell = agenda.pages.pc("cell");
        assertFalse(OpenAgenda.page(cell, OpenAgenda.path("R1", "11")).contains("name=\"choice\""), "no voice");
        assertEquals(404, doctor.get(OpenAgenda.path("R9", "11")).statusCode());
        assertEquals(404, doctor.get(OpenAgenda.path("R1", "12")).statusCode(), "another's booking");
    }

    @Test
    void aConfidentialPatientIsShownByNumberOnlyToWhoMayNotSeeThem() throws Exception {
        OpenPages.Pc director = agenda.pages.pc("director");
        String confidential = "/patient/CHR/11/confidential";
        director.send(confidential, confidential, Map.of("reason", "menaces"));
        for (String path : List.of(OpenAgenda.LIST, OpenAgenda.path("R1", "11"), "/agenda/scribe?day=2026-11-24")) {
            String body = OpenAgenda.page(agenda.pages.pc("theatre"), path);
            assertFalse(body.contains("ALBERT") || body.contains("04/2211"), path);
            assertTrue(body.contains("Patient confidentiel") && body.contains("11"), path);
        }
        assertTrue(OpenAgenda.page(director, OpenAgenda.LIST).contains("ALBERT"));
        String text = new Sheet(agenda.pages
                        .pc("theatre")
                        .file("/agenda/pdf?day=2026-11-24")
                        .body())
                .text();
        assertFalse(text.contains("ALBERT"), text);
    }

    @Test
    void everyPageSaysItAllInFourLanguages() throws Exception {
        agenda.all("R2", "12", OpenAgenda.said("DEFER", "+100", "lits"));
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        for (String language : List.of("nl", "de", "en", "fr")) {
            doctor.send("/my-secret", "/language", Map.of("language", language, "back", "/agenda"));
            for (String path :
                    List.of(OpenAgenda.LIST + "&tick=all", OpenAgenda.path("R2", "12"), "/agenda/director")) {
                assertTrue(OpenAgenda.page(doctor, path).contains("lang=\"" + language + "\""), language);
            }
        }
    }
}
