package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How services work, who is master, and how a declaration is changed: from the form to every page, through a real server. */
class StatusPagesTest {
    private static final String LABORATORY = "/crisis/status/CITADELLE/laboratory";
    private static final String EMERGENCY = "/crisis/status/CITADELLE/emergency";
    private static final String MASTER = "/crisis/master/CITADELLE";

    @TempDir
    private Path data;

    private OpenPages pages;
    private OpenPages.Pc director;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
        director = pages.pc("director");
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static Map<String, String> state(String state, String hour, String reason) {
        return new HashMap<>(Map.of("state", state, "day", "21/11/2026", "hour", hour, "reason", reason));
    }

    private static void ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** The cell of the grid, from its opening to its end. */
    private static String cell(String body, String path) {
        Matcher cell = Pattern.compile(
                        "<td class=\"([^\"]*)\"[^>]*><a href=\"" + path + "\">(.*?)</td>", Pattern.DOTALL)
                .matcher(body);
        assertTrue(cell.find(), body);
        return cell.group(1) + " " + cell.group(2).replaceAll("<[^>]+>", "").strip();
    }

    @Test
    void whatIsSaidOfAServiceStandsInTheGridInTheFrameAndOnTheBoardsOfItsSite() throws Exception {
        var nurse = pages.pc("nurse");
        String before = nurse.get("/crisis/status").body();
        assertEquals("state-unsaid · non précisé", cell(before, LABORATORY));
        ok(director.send(LABORATORY, LABORATORY, state("DEGRADED", "04:00", "chiffré <2 h")));
        String grid = nurse.get("/crisis/status").body();
        assertTrue(cell(grid, LABORATORY).startsWith("state-degraded ▲ Dégradé"), grid);
        assertTrue(grid.contains("chiffré &lt;2 h"), grid);
        assertTrue(nurse.get("/wards").body().contains("Services : CITADELLE Laboratoire ▲ Dégradé"));
        String board = nurse.get("/ward/CITADELLE/CARD").body();
        assertTrue(board.contains("Services à CITADELLE : Laboratoire ▲ Dégradé"), board);
        assertTrue(nurse.get("/crisis/services/CITADELLE").body().contains("Laboratoire ▲ Dégradé"));
        String history = nurse.get(LABORATORY).body();
        assertTrue(history.contains("Synthetic director") && history.contains("chiffré &lt;2 h"), history);
        assertFalse(history.contains("name=\"state\""), "a nurse only looks");
        ok(director.send(LABORATORY, LABORATORY, state("NORMAL", "14:00", "revenu")));
        assertFalse(nurse.get("/wards").body().contains("Services :"));
    }

    @Test
    void onlyTheMedicalDirectorClosesAnEmergencyDepartment() throws Exception {
        var cell = pages.pc("cell");
        assertFalse(cell.get(EMERGENCY).body().contains("value=\"DIVERTED\""), "it is not even offered");
        HttpResponse<String> refused = cell.send(EMERGENCY, EMERGENCY, state("DIVERTED", "04:00", "plein"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("seule la direction médicale ferme ou dévie"), refused.body());
        assertEquals(0, pages.facts("crisis.status-set", "crisis/status/CITADELLE/emergency"));
        ok(cell.send(EMERGENCY, EMERGENCY, state("DEGRADED", "03:50", "papier")));
        ok(director.send(EMERGENCY, EMERGENCY, state("DIVERTED", "04:00", "plein")));
        assertTrue(pages.pc("nurse").get("/").body().contains("CITADELLE Urgences ➜ Dévié"));
        Map<String, String> back = new HashMap<>(
                HiddenFields.of(director.get(EMERGENCY).body().replaceAll("(?s)<h2>Fixer.*?</form>", "")));
        assertTrue(back.containsKey("form"));
        Map<String, String> asCell =
                new HashMap<>(HiddenFields.of(cell.get(EMERGENCY).body()));
        asCell.put("form", back.get("form"));
        assertEquals(
                422,
                cell.send(asCell, EMERGENCY + "/withdraw", Map.of("reason", "erreur"))
                        .statusCode(),
                "what is taken back may close it again");
        assertEquals(
                403,
                pages.pc("nurse")
                        .send("/my-secret", EMERGENCY, state("NORMAL", "05:00", "x"))
                        .statusCode());
    }

    @Test
    void aPastMinuteIsShownAsKnownTodayAndAsKnownThen() throws Exception {
        ok(director.send(LABORATORY, LABORATORY, state("CLOSED", "04:00", "panne")));
        String minute = "/crisis/status?at=21/11/2026+05:00&seen=";
        String truth = director.get(minute + "now").body();
        assertTrue(cell(truth, LABORATORY).startsWith("state-closed ■ Fermé"), truth);
        assertTrue(truth.contains("Ce qui était vrai le 21/11/2026 05:00, tel qu’on le sait aujourd’hui"));
        String known = director.get(minute + "then").body();
        assertTrue(cell(known, LABORATORY).startsWith("state-unsaid"), "it was said days later");
        assertTrue(known.contains("Ce que l’on savait le 21/11/2026 05:00"));
        assertFalse(truth.contains("hx-trigger=\"sse:crisis, every 60s\""), "the past does not move");
        String day = director.get("/crisis/status?day=21/11/2026").body();
        assertTrue(cell(day, LABORATORY).contains("04:00 ■ Fermé"), day);
        HttpResponse<String> nonsense = director.get("/crisis/status?at=hier");
        assertEquals(422, nonsense.statusCode());
        assertTrue(nonsense.body().contains("Écrivez la minute comme"));
    }

    @Test
    void aMistakeIsTakenBackWithItsReasonAndStaysReadable() throws Exception {
        ok(director.send(LABORATORY, LABORATORY, state("CLOSED", "04:00", "panne")));
        String page = director.get(LABORATORY).body().replaceAll("(?s)<h2>Fixer.*?</form>", "");
        Map<String, String> hidden = HiddenFields.of(page);
        assertEquals(
                422,
                director.send(hidden, LABORATORY + "/withdraw", Map.of("reason", " "))
                        .statusCode());
        ok(director.send(hidden, LABORATORY + "/withdraw", Map.of("reason", "mauvais site")));
        String after = director.get(LABORATORY).body();
        assertTrue(after.contains("<del>Fermé</del>") && after.contains("mauvais site"), after);
        assertTrue(cell(director.get("/crisis/status").body(), LABORATORY).startsWith("state-unsaid"));
    }

    @Test
    void aFormSentAgainAfterTheServerWasStoppedIsFiledOnce() throws Exception {
        Map<String, String> form = HiddenFields.of(director.get(LABORATORY).body());
        ok(director.send(form, LABORATORY, state("CLOSED", "04:00", "panne")));
        ok(director.send(form, LABORATORY, state("CLOSED", "04:00", "panne")));
        pages.restart();
        var later = pages.pc("director");
        Map<String, String> again =
                new HashMap<>(HiddenFields.of(later.get(LABORATORY).body()));
        again.put("_once", form.get("_once"));
        ok(later.send(again, LABORATORY, state("CLOSED", "04:00", "panne")));
        assertEquals(1, pages.facts("crisis.status-set", "crisis/status/CITADELLE/laboratory"));
    }

    @Test
    void whatIsSaidIsPushedToOpenPages() throws Exception {
        String address =
                pages.pc("nurse").get("/crisis/status").body().replaceAll("(?s).*sse-connect=\"([^\"]+)\".*", "$1");
        try (var news = new BufferedReader(
                new InputStreamReader(pages.pc("nurse").live(address.replace("&amp;", "&")), StandardCharsets.UTF_8))) {
            ok(director.send(LABORATORY, LABORATORY, state("CLOSED", "04:00", "panne")));
            String line = news.readLine();
            int beats = 0;
            while (line != null && !line.equals("event: crisis") && beats < 6) {
                line = news.readLine();
                beats += "event: beat".equals(line) ? 1 : 0;
            }
            assertEquals("event: crisis", line, "the page is told before its connection ends");
        }
    }

    @Test
    void aWallScreenHasTheGridAndNoMenus() throws Exception {
        ok(director.send(LABORATORY, LABORATORY, state("CLOSED", "04:00", "panne")));
        String wall = director.get("/crisis/status?wall=yes").body();
        assertTrue(wall.contains("<body class=\"wall\"") && wall.contains("hx-get=\"/crisis/status?wall=yes\""), wall);
        assertTrue(cell(wall, LABORATORY).startsWith("state-closed"));
        assertTrue(wall.contains("id=\"age\"") && wall.contains("id=\"standing\""), "age and state stay");
        assertFalse(wall.contains("class=\"menu") || wall.contains("action=\"/sign-out\"") || wall.contains("<footer"));
    }

    @Test
    void whatCannotBeIsAskedAgain() throws Exception {
        Map<String, String> said = state("", "quatre heures", "");
        HttpResponse<String> again = director.send(LABORATORY, LABORATORY, said);
        assertEquals(422, again.statusCode());
        for (String mistake : new String[] {"Choisissez l’état", "Écrivez le moment comme", "Dites la raison"}) {
            assertTrue(again.body().contains(mistake), mistake);
        }
        said = state("CLOSED", "04:00", "panne");
        said.put("day", "21/11/2062");
        assertEquals(422, director.send(LABORATORY, LABORATORY, said).statusCode(), "a slip of the pen");
        assertEquals(404, director.get("/crisis/status/CITADELLE/astrology").statusCode());
        assertEquals(404, director.get("/crisis/status/NOWHERE/laboratory").statusCode());
    }

    private String declare() throws Exception {
        Map<String, String> said = new HashMap<>(CrisisPagesTest.night());
        said.put("site", "CITADELLE");
        said.put("review-day", "21/11/2026");
        said.put("review-hour", "09:00");
        ok(pages.pc("beds").send("/crisis/declare", "/crisis/declare", said));
        Matcher path = Pattern.compile("/crisis/[0-9a-f-]{36}")
                .matcher(director.get("/crisis").body());
        assertTrue(path.find());
        return path.group();
    }

    @Test
    void aServiceComesBackAndTheTableSaysWhoIsMaster() throws Exception {
        String path = declare();
        String table = pages.pc("nurse").get("/crisis").body();
        assertTrue(table.contains("<strong><span aria-hidden=\"true\">▤</span> Papier</strong>"), table);
        assertTrue(table.contains("Prochaine réévaluation") && table.contains("21/11/2026 09:00"), table);
        Map<String, String> back = new HashMap<>(Map.of(
                "site",
                "CITADELLE",
                "service",
                "laboratory",
                "day",
                "21/11/2026",
                "hour",
                "14:00",
                "words",
                "automates reliés"));
        assertEquals(403, pages.pc("beds").get(path + "/back").statusCode());
        ok(director.send(path + "/back", path + "/back", back));
        String after = director.get("/crisis").body();
        assertTrue(after.contains("Laboratoire à CITADELLE à partir du 21/11/2026 14:00 : automates reliés"), after);
        assertTrue(after.matches(
                "(?s).*<th scope=\"row\">Laboratoire</th><td><span aria-hidden=\"true\">▣</span> Écran.*"));
        ok(director.send(
                MASTER, MASTER, Map.of("unit", "CARD", "master", "SCREEN", "day", "21/11/2026", "hour", "16:00")));
        assertTrue(director.get("/crisis").body().contains("<th scope=\"row\">CARD</th>"));
        assertTrue(director.get(MASTER).body().contains("automates reliés"));
        assertEquals(
                422,
                director.send(MASTER, MASTER, Map.of("unit", "NOWARD", "day", "x", "hour", ""))
                        .statusCode());
    }

    @Test
    void aDeclarationIsChangedKeepsItsVersionsAndAnOldFormDoesNotOverwrite() throws Exception {
        String path = declare();
        ok(director.send("/crisis", path + "/confirm", Map.of()));
        var beds = pages.pc("beds");
        Map<String, String> old = HiddenFields.of(beds.get(path + "/update").body());
        Map<String, String> said = new HashMap<>(CrisisPagesTest.night());
        said.put("trusted-hour", "01:15");
        ok(director.send(path + "/update", path + "/update", said));
        String frame = pages.pc("nurse").get("/").body();
        assertTrue(frame.contains("jusqu’au 21/11/2026 01:15") && !frame.contains("à confirmer"), frame);
        String shown = director.get("/crisis").body();
        assertTrue(shown.contains("Ce qui était déclaré avant") && shown.contains("21/11/2026 03:28"), shown);
        HttpResponse<String> late = beds.send(old, path + "/update", CrisisPagesTest.night());
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Quelqu’un a modifié la déclaration entre-temps"));
        assertEquals(1, pages.facts("crisis.updated", path.substring(1)));
        said.put("trusted-hour", "00:10");
        ok(beds.send(path + "/update", path + "/update", said));
        assertTrue(pages.pc("nurse").get("/").body().contains("à confirmer"), "nobody stands by these words yet");
    }
}
