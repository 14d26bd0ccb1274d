package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.FormFields.press;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hospital's tables edited part by part from their pages, through a real server. */
class RulePagesTest {
    private static final String TABLES = "/agenda/tables";
    private static final String SAVE = TABLES + "/save";
    private static final String RULES = TABLES + "/part/rules";
    private static final String TIMES = TABLES + "/part/times";
    private static final String GROUPS = TABLES + "/part/groups";

    @TempDir
    private Path data;

    private OpenAgenda agenda;
    private OpenPages.Pc theatre;
    private OpenPages.Pc director;

    @BeforeEach
    void open() throws Exception {
        agenda = new OpenAgenda(data);
        theatre = agenda.pages.pc("theatre");
        director = agenda.pages.pc("director");
    }

    @AfterEach
    void close() throws Exception {
        agenda.close();
    }

    private static String preview(OpenPages.Pc pc, String part, Map<String, String> changed) throws Exception {
        return OpenAgenda.ok(press(pc, OpenAgenda.page(pc, part), part, "preview", changed));
    }

    private static HttpResponse<String> save(OpenPages.Pc pc, String preview) throws Exception {
        return pc.send(FormFields.of(preview, SAVE), SAVE, Map.of());
    }

    private long saved() {
        return agenda.pages.facts("agenda.tables-set", "agenda");
    }

    private String klass(String number, String patient) throws Exception {
        String body = OpenAgenda.page(theatre, OpenAgenda.path(number, patient));
        Matcher code =
                Pattern.compile("Classe et limite</dt><dd><strong>([^<]*)<").matcher(body);
        assertTrue(code.find(), body);
        return code.group(1);
    }

    /** The number of the rule whose words hold this one. */
    private static int row(Map<String, String> fields, String word) {
        return fields.entrySet().stream()
                .filter(each ->
                        each.getKey().endsWith("-words") && each.getValue().contains(word))
                .map(each -> Integer.parseInt(each.getKey().replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleIsChangedAfterItsEffectOnTheComingCasesWasSeen() throws Exception {
        assertEquals("P4", klass("R1", "11"));
        int p3 = row(FormFields.of(OpenAgenda.page(theatre, RULES), RULES), "HERNIE");
        String preview = preview(theatre, RULES, Map.of("r" + p3 + "-words", "Hernie, prothèse de hanche"));
        assertTrue(preview.contains("Cas qui seraient autrement : 1 sur 4"), preview);
        assertTrue(preview.contains("1 cas aurait une autre classe") && preview.contains("P4 → P3"), preview);
        assertTrue(preview.contains("EXEMPLE, ALBERT") && !preview.contains("EXEMPLE, BERTHE"), preview);
        assertTrue(preview.contains("CHOLECYSTECTOMIE") && preview.contains("− avant :"), "what goes is shown");
        assertEquals(0, saved());
        assertEquals("P4", klass("R1", "11"), "nothing is saved yet");
        String done = OpenAgenda.ok(save(theatre, preview));
        assertTrue(done.contains("✓ Enregistré") && done.contains("Synthetic theatre"), done);
        assertTrue(done.contains("Règles qui proposent une classe</td><td><strong>● en vigueur"), done);
        assertEquals("P3", klass("R1", "11"));
        OpenAgenda.ok(save(theatre, preview));
        assertEquals(1, saved(), "sent twice");
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutAnythingBeingSaved() throws Exception {
        String body = OpenAgenda.page(theatre, GROUPS);
        assertEquals("4", FormFields.of(body, GROUPS).get("rows"));
        body = OpenAgenda.ok(press(theatre, body, GROUPS, "remove-1", Map.of()));
        body = OpenAgenda.ok(press(theatre, body, GROUPS, "add", Map.of()));
        body = OpenAgenda.ok(press(theatre, body, GROUPS, "up-3", Map.of("r3-fr", "Enfants de moins d’un an")));
        HttpResponse<String> asked = press(theatre, body, GROUPS, "preview", Map.of());
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("<a href=\"#r2-words\">Écrivez au moins un mot</a>"), asked.body());
        String preview = OpenAgenda.ok(press(
                theatre, asked.body(), GROUPS, "preview", Map.of("r2-words", "Nourrisson, Nourrisson; Cardiologie")));
        assertTrue(preview.contains("1 cas entrerait dans un groupe protégé"), preview);
        String again = OpenAgenda.ok(press(theatre, preview, GROUPS, "edit", Map.of()));
        assertEquals("Nourrisson, Cardiologie", FormFields.of(again, GROUPS).get("r2-words"));
        OpenAgenda.ok(save(theatre, preview));
        assertEquals("A lieu sans vote", agenda.stage("C1", "14"));
        String json = new String(
                theatre.file(TABLES + "/file/" + version(OpenAgenda.page(theatre, TABLES), 0))
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(json.contains("\"enfants-de-moins-d-un-an\"") && !json.contains("\"oncology\""), json);
    }

    private static String version(String overview, int row) {
        Matcher file =
                Pattern.compile("/agenda/tables/file/([^\"]+)\" download").matcher(overview);
        for (int i = 0; file.find(); i++) {
            if (i == row) {
                return file.group(1);
            }
        }
        throw new AssertionError(overview);
    }

    @Test
    void wrongEntriesAreSaidBesideTheirFieldsAndKept() throws Exception {
        String classes = TABLES + "/part/classes";
        HttpResponse<String> asked = press(
                theatre,
                OpenAgenda.page(theatre, classes),
                classes,
                "preview",
                Map.of("r0-limit", "demain", "r1-code", "P2", "r2-source", "", "r3-code", "P9"));
        assertEquals(422, asked.statusCode());
        for (String said : List.of(
                "<a href=\"#r0-limit\">Écrivez un nombre entier de 1 à 720</a>",
                "<a href=\"#r2-code\">La classe P2 figure deux fois</a>",
                "<a href=\"#r2-source\">Écrivez d’où vient cette limite",
                "Une règle propose la classe P3, qui n’est pas dans la table")) {
            assertTrue(asked.body().contains(said), said + asked.body());
        }
        assertEquals("demain", FormFields.of(asked.body(), classes).get("r0-limit"), "kept as typed");
        assertEquals(
                422,
                press(theatre, OpenAgenda.page(theatre, TIMES), TIMES, "preview", Map.of("r0-hours", "0"))
                        .statusCode());
        assertEquals(
                422,
                press(theatre, OpenAgenda.page(theatre, RULES), RULES, "preview", Map.of("r0-words", ""))
                        .statusCode(),
                "all further rules of the sort would never be reached");
        assertEquals(0, saved());
    }

    @Test
    void ofTwoWhoEditTheSecondKeepsWhatTheyTypedAndSeesWhatHoldsBeforeSavingAgain() throws Exception {
        String mine = preview(theatre, TIMES, Map.of("r0-hours", "12"));
        String opened = OpenAgenda.page(director, TIMES);
        int p3 = row(FormFields.of(OpenAgenda.page(director, RULES), RULES), "HERNIE");
        OpenAgenda.ok(save(director, preview(director, RULES, Map.of("r" + p3 + "-words", "Hernie, hanche"))));
        agenda.clock.pass(Duration.ofMinutes(1));
        HttpResponse<String> refused = save(theatre, mine);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Synthetic director a changé les tables le 21/11/2026"), refused.body());
        assertTrue(refused.body().contains("12 · 3") && !refused.body().contains("HERNIE"), "only mine differs");
        assertEquals(1, saved());
        OpenAgenda.ok(save(theatre, refused.body()));
        assertEquals("P3", klass("R1", "11"), "the other's rule holds still");
        assertTrue(OpenAgenda.page(theatre, TIMES).contains("value=\"12\""));
        HttpResponse<String> late = press(director, opened, TIMES, "preview", Map.of("r0-hours", "48"));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Synthetic theatre a changé les tables"), late.body());
        assertTrue(late.body().contains("12 · 3") && late.body().contains("48 · 3"), "theirs goes, and says so");
        assertEquals(2, saved());
        OpenAgenda.ok(save(director, late.body()));
        assertEquals(3, saved());
    }

    @Test
    void aClassThatAnotherEditorsRuleNeedsIsNotLost() throws Exception {
        String classes = TABLES + "/part/classes";
        String added = OpenAgenda.ok(press(theatre, OpenAgenda.page(theatre, classes), classes, "add", Map.of()));
        Map<String, String> p5 = Map.of("r5-code", "P5", "r5-limit", "300", "r5-source", "maison");
        OpenAgenda.ok(save(theatre, OpenAgenda.ok(press(theatre, added, classes, "preview", p5))));
        agenda.clock.pass(Duration.ofMinutes(1));
        String without = OpenAgenda.ok(press(
                theatre,
                OpenAgenda.ok(press(theatre, OpenAgenda.page(theatre, classes), classes, "remove-5", Map.of())),
                classes,
                "preview",
                Map.of()));
        OpenAgenda.ok(save(director, preview(director, RULES, Map.of("r0-class", "P5"))));
        HttpResponse<String> refused = save(theatre, without);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Une règle propose la classe P5"), refused.body());
        assertEquals("5", FormFields.of(refused.body(), classes).get("rows"), "what was typed is kept");
        assertEquals(2, saved());
    }

    @Test
    void anEarlierVersionAndTheProgramsOwnComeBack() throws Exception {
        OpenAgenda.ok(save(theatre, preview(theatre, TIMES, Map.of("r0-hours", "12"))));
        agenda.clock.pass(Duration.ofMinutes(1));
        OpenAgenda.ok(save(director, preview(director, TIMES, Map.of("r0-hours", "48"))));
        agenda.clock.pass(Duration.ofMinutes(1));
        String overview = OpenAgenda.page(theatre, TABLES);
        String earlier = OpenAgenda.page(theatre, TABLES + "/version/" + version(overview, 1));
        assertTrue(earlier.contains("48 · 3") && earlier.contains("12 · 3"), earlier);
        OpenAgenda.ok(save(theatre, earlier));
        assertTrue(OpenAgenda.page(theatre, TIMES).contains("value=\"12\""));
        agenda.clock.pass(Duration.ofMinutes(1));
        OpenAgenda.ok(save(theatre, OpenAgenda.page(theatre, TABLES + "/version/original")));
        assertTrue(OpenAgenda.page(theatre, TIMES).contains("value=\"24\""));
        assertTrue(OpenAgenda.page(theatre, TABLES + "/version/original").contains("Rien ne changerait"));
        assertEquals(4, saved(), "taking back is a new fact");
        assertEquals(404, theatre.get(TABLES + "/version/none").statusCode());
        assertEquals(404, theatre.get(TABLES + "/part/none").statusCode());
    }

    @Test
    void aFileIsCheckedShownAndSavedAndABadOneSaysWhatIsWrong() throws Exception {
        String original = new String(theatre.file(TABLES + "/file/original").body(), StandardCharsets.UTF_8);
        HttpResponse<String> bad = upload(original.replace("\"P3\"", "\"P33\"").replaceFirst("\"P33\"", "\"P3\""));
        assertEquals(422, bad.statusCode());
        assertTrue(bad.body().contains("Une règle propose la classe P33"), bad.body());
        assertTrue(bad.body().contains("les tables en vigueur restent"), "what was kept");
        assertEquals(422, upload("classe;limite\nP1;2").statusCode());
        assertEquals(422, upload("").statusCode());
        String preview =
                OpenAgenda.ok(upload(original.replace("\"countersignHours\" : 24", "\"countersignHours\" : 8")));
        assertTrue(preview.contains("24 · 3") && preview.contains("8 · 3"), preview);
        assertEquals(0, saved());
        OpenAgenda.ok(save(theatre, preview));
        assertEquals(1, saved());
        Map<String, String> forged = new LinkedHashMap<>(FormFields.of(preview, SAVE));
        forged.put("carried", "e30");
        assertEquals(404, theatre.send(forged, SAVE, Map.of()).statusCode(), "none of ours");
    }

    private HttpResponse<String> upload(String file) throws Exception {
        String action = TABLES + "/file";
        return theatre.upload(
                FormFields.of(OpenAgenda.page(theatre, TABLES), action),
                action,
                Map.of(),
                "tables.json",
                file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoMayNotChangeTheTablesSeesAndSavesNothing() throws Exception {
        OpenPages.Pc doctor = agenda.pages.pc("doctor");
        for (String route : List.of(TABLES, TIMES, TABLES + "/version/original", TABLES + "/file/original")) {
            assertEquals(403, doctor.get(route).statusCode(), route);
        }
        assertFalse(OpenAgenda.page(doctor, "/agenda").contains(TABLES));
        String preview = preview(theatre, TIMES, Map.of("r0-hours", "12"));
        Map<String, String> own = OpenAgenda.hidden(
                OpenAgenda.page(doctor, OpenAgenda.path("R1", "11")), OpenAgenda.path("R1", "11") + "/doctor");
        Map<String, String> forged = new LinkedHashMap<>(FormFields.of(preview, SAVE));
        forged.put("_token", own.getOrDefault("_token", ""));
        assertEquals(403, doctor.send(forged, SAVE, Map.of()).statusCode());
        assertEquals(0, saved());
    }

    @Test
    void aConfidentialPatientIsNamedByNoPreview() throws Exception {
        String confidential = "/patient/CHR/11/confidential";
        director.send(confidential, confidential, Map.of("reason", "menaces"));
        int p3 = row(FormFields.of(OpenAgenda.page(theatre, RULES), RULES), "HERNIE");
        String preview = preview(theatre, RULES, Map.of("r" + p3 + "-words", "Hernie, hanche"));
        assertTrue(preview.contains("Patient confidentiel") && !preview.contains("ALBERT"), preview);
    }

    @Test
    void everyPageSaysItAllInFourLanguages() throws Exception {
        for (String language : List.of("nl", "de", "en", "fr")) {
            theatre.send("/my-secret", "/language", Map.of("language", language, "back", "/agenda"));
            assertTrue(OpenAgenda.page(theatre, TABLES).contains("lang=\"" + language + "\""), language);
            for (String part :
                    List.of("classes", "rules", "groups", "words", "rests", "workarounds", "partners", "times")) {
                OpenAgenda.page(theatre, TABLES + "/part/" + part);
            }
            assertFalse(preview(theatre, TIMES, Map.of("r0-hours", "12")).contains("[agenda."), language);
        }
    }
}
