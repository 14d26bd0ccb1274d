package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import releve.paper.Sheet;

/** Cases decided by three people through a real server: from their own pages, as whole lists, on paper. */
class AgendaPagesTest {
    private static final Map<String, String> GO = OpenAgenda.said("GO", "", "");

    @TempDir
    private Path data;

    private OpenAgenda agenda;

    @BeforeEach
    void open() throws Exception {
        agenda = new OpenAgenda(data);
    }

    @AfterEach
    void close() throws Exception {
        agenda.close();
    }

    /** What stands, as a case's own page says it. */
    private String stage(String number, String patient) throws Exception {
        String body = OpenAgenda.page(agenda.pages.pc("theatre"), OpenAgenda.path(number, patient));
        Matcher stage = Pattern.compile(
                        "<section id=\"state\"[\\s\\S]*?<span class=\"tag[^>]*><span[^>]*>[^<]*</span> ([^<]*)</span>")
                .matcher(body);
        assertTrue(stage.find(), body);
        return stage.group(1);
    }

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
        assertEquals("Voix manquantes", stage("R1", "11"));
        OpenAgenda.ok(agenda.speak("beds", "nurse", "R1", "11", GO));
        assertEquals("Voix manquantes", stage("R1", "11"));
        OpenAgenda.ok(agenda.speak("director", "director", "R1", "11", GO));
        assertEquals("A lieu", stage("R1", "11"));
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
    void aWholeListIsDecidedAtOnceWithExceptionsAsOneFact() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        Map<String, Boolean> boxes = OpenAgenda.boxes(list);
        assertEquals(3, boxes.size());
        assertFalse(boxes.containsValue(false), "all are ticked");
        List<String> but = boxes.keySet().stream()
                .filter(each -> !each.contains("/12/R2/"))
                .toList();
        assertEquals(2, but.size());
        String action = "/agenda/speak/nurse";
        Map<String, String> form = OpenAgenda.hidden(list, action);
        var fields = OpenAgenda.ticked(but, OpenAgenda.said("DEFER", "+14", "stérilisation à l’arrêt"));
        OpenAgenda.ok(beds.send(form, action, fields));
        OpenAgenda.ok(beds.send(form, action, fields));
        assertEquals(1, agenda.pages.facts("agenda.voiced", "agenda"), "one form, one fact, sent twice");
        assertEquals("Voix manquantes", stage("R1", "11"));
        assertEquals("À décider", stage("R2", "12"), "the exception");
        String again = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        assertEquals(
                1,
                OpenAgenda.boxes(again).values().stream().filter(each -> each).count());
    }

    @Test
    void whatAListSaidOfOneCaseIsWithdrawnForThatCaseAlone() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        OpenAgenda.ok(beds.send(
                OpenAgenda.hidden(list, "/agenda/speak/nurse"),
                "/agenda/speak/nurse",
                OpenAgenda.ticked(List.copyOf(OpenAgenda.boxes(list).keySet()), GO)));
        String action = OpenAgenda.path("R1", "11") + "/withdraw";
        OpenAgenda.ok(beds.send(
                OpenAgenda.hidden(OpenAgenda.page(beds, OpenAgenda.path("R1", "11")), action),
                action,
                Map.of("withdraw-reason", "exception oubliée")));
        assertEquals("À décider", stage("R1", "11"));
        assertEquals("Voix manquantes", stage("R2", "12"));
    }

    @Test
    void aListWithAServiceThatChangedIsExplainedAndNothingOfItIsFiled() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&tick=all");
        Map<String, String> form = OpenAgenda.hidden(list, "/agenda/speak/nurse");
        agenda.state("consultations", "CLOSED");
        HttpResponse<String> asked = beds.send(
                form,
                "/agenda/speak/nurse?day=2026-11-24",
                OpenAgenda.ticked(List.copyOf(OpenAgenda.boxes(list).keySet()), GO));
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Consultations : ■ Fermé maintenant"), asked.body());
        assertEquals(0, agenda.pages.facts("agenda.voiced", "agenda"));
        assertEquals(
                4,
                OpenAgenda.boxes(asked.body()).values().stream()
                        .filter(each -> each)
                        .count(),
                "still ticked");
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
    void aDecisionIsOpenAgainWhenAServiceItRestedOnChanges() throws Exception {
        agenda.all("R1", "11", GO);
        agenda.clock.pass(Duration.ofMinutes(1));
        agenda.state("theatre", "CLOSED");
        assertEquals("Rouvert", stage("R1", "11"));
        String body = OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director");
        assertTrue(body.contains("Décisions rouvertes (1)") && body.contains("« Fermé »"), body);
        assertTrue(body.contains("Infaisable"), body);
    }

    @Test
    void aWordThatCountsNoMoreIsNotTakenForSilence() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        agenda.clock.pass(Duration.ofMinutes(1));
        agenda.state("theatre", "DEGRADED");
        assertEquals("À décider", stage("R1", "11"));
        String body = OpenAgenda.page(agenda.pages.pc("beds"), OpenAgenda.path("R1", "11"));
        assertTrue(body.contains("avait dit : a lieu (Synthetic doctor) – ne compte plus"), body);
        assertTrue(body.contains("programme et feuille de salle sur papier"), "the work-around");
    }

    @Test
    @Timeout(60)
    void openPagesAreToldWhenAWordIsFiled() throws Exception {
        try (Stream<String> lines = agenda.pages.pc("director").news("agenda").body()) {
            OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
            assertTrue(lines.anyMatch(line -> line.matches("event: ?agenda")));
        }
        String list = OpenAgenda.page(agenda.pages.pc("director"), OpenAgenda.LIST);
        assertTrue(list.contains("sse:agenda, sse:crisis"), list);
    }

    @Test
    void aFormOfACaseMayWaitForTheNode() throws Exception {
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        HttpResponse<String> page = doctor.get(OpenAgenda.path("R1", "11"));
        assertTrue(page.headers().firstValue("Releve-Keep").isPresent(), "the page is kept");
        String action = OpenAgenda.path("R1", "11") + "/doctor";
        Map<String, String> form = OpenAgenda.hidden(page.body(), action);
        assertTrue(form.get("_what").contains("EXEMPLE, ALBERT"), form.toString());
        assertEquals("Synthetic doctor", form.get("_name"));
        HttpResponse<String> sent = doctor.send(form, action, GO, "Releve-Queued", "yes");
        assertEquals(
                form.get("_once"), sent.headers().firstValue("Releve-Filed").orElse(""));
        doctor.send(form, action, GO, "Releve-Queued", "yes");
        assertEquals(1, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
    }

    @Test
    void whoDoesNotAgreeIsBroughtToTheCrisisCellWhichSettles() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        OpenAgenda.ok(agenda.speak("beds", "nurse", "R1", "11", OpenAgenda.said("CANCEL", "", "personne")));
        OpenAgenda.ok(agenda.speak("director", "director", "R1", "11", GO));
        assertEquals("Désaccord", stage("R1", "11"));
        assertTrue(OpenAgenda.page(agenda.pages.pc("director"), "/agenda/director")
                .contains("Désaccords, à la cellule de crise (1)"));
        assertEquals(422, agenda.speak("cell", "settle", "R1", "11", GO).statusCode(), "with a reason");
        agenda.clock.pass(Duration.ofMinutes(1));
        OpenAgenda.ok(agenda.speak("cell", "settle", "R1", "11", OpenAgenda.said("GO", "", "renfort trouvé")));
        assertEquals("A lieu", stage("R1", "11"));
    }

    @Test
    void aBypassIsChasedUntilSomebodyElseStandsByIt() throws Exception {
        String path = OpenAgenda.path("R3", "13");
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        String action = path + "/bypass";
        OpenAgenda.ok(doctor.send(
                OpenAgenda.hidden(OpenAgenda.page(doctor, path), action), action, Map.of("bypass-reason", "ischémie")));
        assertEquals("Passé outre", stage("R3", "13"));
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
        assertEquals("À décider", stage("R1", "11"));
        String body = OpenAgenda.page(doctor, path);
        assertTrue(body.contains("Médecin : annulé – erreur de nom") && body.contains("<strong>retiré</strong>"), body);
        assertTrue(body.contains("autre patient"), body);
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
    void theListIsOnPaperWithTelephonesLimitsAndWhatWasSaid() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        byte[] pdf =
                agenda.pages.pc("theatre").file("/agenda/pdf?day=2026-11-24").body();
        String text = new Sheet(pdf).text().replaceAll("\\s+", " ");
        for (String one : List.of(
                "CITADELLE · BLOC",
                "CITADELLE · POLI",
                "EXEMPLE, ALBERT",
                "04/2211",
                "Limite",
                "trois signatures",
                "a lieu · Synthetic",
                "page 1 / 2")) {
            assertTrue(text.contains(one), one + text);
        }
        assertEquals(1, agenda.pages.facts("access.seen", "agenda/2026-11-24"));
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
