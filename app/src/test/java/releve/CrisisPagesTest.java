package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Degraded mode from the form to every page, through a real server. */
class CrisisPagesTest {
    private static final String DECLARE = "/crisis/declare";

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

    static Map<String, String> night() {
        return new HashMap<>(Map.of(
                "level", "GROUP",
                "scope", "H1 <et> H2",
                "cause", "rançongiciel",
                "start-day", "21/11/2026",
                "start-hour", "3:40",
                "trusted-day", "21/11/2026",
                "trusted-hour", "03:28",
                "channels", "DECT",
                "told", "chefs de service"));
    }

    private HttpResponse<String> declare(String who, Map<String, String> said) throws Exception {
        return pages.pc(who).send(DECLARE, DECLARE, said);
    }

    private String standing() throws Exception {
        Matcher path = Pattern.compile("/crisis/[0-9a-f-]{36}")
                .matcher(pages.pc("director").get("/crisis").body());
        assertTrue(path.find(), "no declaration stands");
        return path.group();
    }

    @Test
    void whatIsDeclaredStandsOnEveryPageUntilItEnds() throws Exception {
        var nurse = pages.pc("nurse");
        assertFalse(nurse.get("/wards").body().contains("class=\"standing\""));
        assertEquals(200, declare("beds", night()).statusCode());
        for (String page : new String[] {"/", "/wards", "/ward/CITADELLE/CARD", "/patient/CHR/1", "/age/now"}) {
            String body = nurse.get(page).body();
            assertTrue(
                    body.contains("Mode dégradé (Tout le groupe · H1 &lt;et&gt; H2) depuis le 21/11/2026 03:40"),
                    page + body);
            assertTrue(body.contains("à confirmer") && body.contains("jusqu’au 21/11/2026 03:28"), page);
        }
        String path = standing();
        assertEquals(
                200,
                pages.pc("director")
                        .send("/crisis", path + "/confirm", Map.of())
                        .statusCode());
        assertFalse(nurse.get("/wards").body().contains("à confirmer"));
        HttpResponse<String> silent = pages.pc("director")
                .send(path + "/end", path + "/end", Map.of("day", "21/11/2026", "hour", "14:00", "words", " "));
        assertEquals(422, silent.statusCode(), "an end that does not say what is back");
        assertEquals(
                200,
                pages.pc("director")
                        .send(
                                path + "/end",
                                path + "/end",
                                Map.of("day", "22/11/2026", "hour", "14:00", "words", "laboratoire revenu"))
                        .statusCode());
        assertFalse(nurse.get("/wards").body().contains("class=\"standing\""));
        String past = nurse.get("/crisis").body();
        assertTrue(past.contains("laboratoire revenu") && past.contains("22/11/2026 14:00"), past);
        assertEquals(404, pages.pc("director").get(path + "/end").statusCode(), "it has ended");
    }

    @Test
    void aDeclarationSurvivesTheServerAndIsKeptOnce() throws Exception {
        var director = pages.pc("director");
        Map<String, String> form = HiddenFields.of(director.get(DECLARE).body());
        assertEquals(200, director.send(form, DECLARE, night()).statusCode());
        String before = standing();
        String subject = before.substring(1);
        assertEquals(1, pages.facts("crisis.declared", subject));
        pages.restart();
        assertEquals(before, standing());
        assertTrue(pages.pc("nurse").get("/").body().contains("class=\"standing\""));
        var later = pages.pc("director");
        Map<String, String> again =
                new HashMap<>(HiddenFields.of(later.get(DECLARE).body()));
        again.put("_once", form.get("_once"));
        assertEquals(200, later.send(again, DECLARE, night()).statusCode());
        assertEquals(1, pages.facts("crisis.declared", subject), "the answer was lost, and the form was sent again");
    }

    @Test
    void whoMayNotDeclareOrConfirmIsRefused() throws Exception {
        assertEquals(403, pages.pc("nurse").get(DECLARE).statusCode());
        declare("beds", night());
        String path = standing();
        assertEquals(403, pages.pc("beds").get(path + "/end").statusCode());
        assertFalse(pages.pc("beds").get("/crisis").body().contains(path + "/confirm"));
    }

    @Test
    void whatCannotBeIsAskedAgain() throws Exception {
        Map<String, String> late = night();
        late.put("trusted-hour", "04:10");
        assertTrue(again(late).contains("La dernière heure sûre n’est pas après le début"));
        Map<String, String> ahead = night();
        ahead.put("start-day", "21/11/2099");
        assertTrue(again(ahead).contains("il n’est pas à venir"));
        Map<String, String> nonsense = night();
        nonsense.put("start-hour", "vers trois heures");
        nonsense.remove("level");
        String asked = again(nonsense);
        assertTrue(asked.contains("Choisissez l’étendue") && asked.contains("vers trois heures"), asked);
        assertTrue(pages.pc("nurse").get("/crisis").body().contains("Aucun mode dégradé"));
    }

    private String again(Map<String, String> said) throws Exception {
        HttpResponse<String> answer = declare("beds", said);
        assertEquals(422, answer.statusCode(), answer.body());
        return answer.body();
    }
}
