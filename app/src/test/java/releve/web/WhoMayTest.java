package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WhoMayTest {
    private final OpenHouse house;

    WhoMayTest(@TempDir Path data) throws IOException {
        house = OpenHouse.staffed(data);
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    @Test
    void everyRouteDeclaresAPermission() {
        for (String route : house.web.routes()) {
            assertTrue(route.matches("(GET|POST) /\\S* [a-z][a-z0-9-]*(\\.[a-z0-9-]+)+"), route);
        }
        assertThrows(IllegalArgumentException.class, () -> Permission.of(""));
    }

    @Test
    void aPageOfAnotherRoleIsRefusedInWordsAndTold() throws IOException, InterruptedException {
        HttpResponse<String> answer = house.clerk().get("/sample/3A");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Deze pagina staat niet open voor uw rol"), answer.body());
        assertEquals(List.of("u2 web.sample /sample/{ward}"), house.doorkeeper.refusals);
    }

    @Test
    void aPageMayRefuseWhatItsRouteAllows() throws IOException, InterruptedException {
        HttpResponse<String> answer = house.nurse().get("/sample/4B");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Cette page n’est pas ouverte à votre rôle"), answer.body());
        assertEquals(1, house.doorkeeper.refusals.size());
    }

    @Test
    void whatIsNotThereIsAPageInWords() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        for (String path : List.of("/nowhere", "/sample/none")) {
            HttpResponse<String> answer = nurse.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("Page introuvable"), answer.body());
        }
        assertEquals(405, nurse.send(nurse.to("/age").DELETE().build()).statusCode());
    }

    @Test
    void nobodyIsSentToTheWayInAndBack() throws IOException, InterruptedException {
        HttpResponse<String> answer = house.browser().get("/sample/3A?day=1");
        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in?back=%2Fsample%2F3A%3Fday%3D1", Browser.header(answer, "Location"));
        Browser browser = house.browser();
        HttpResponse<String> part =
                browser.send(browser.to("/age/now").header("HX-Request", "true").build());
        assertEquals("/sign-in", Browser.header(part, "HX-Redirect"));
    }

    @Test
    void theStartPageListsOnlyWhatTheVisitorMayOpen() throws IOException, InterruptedException {
        assertTrue(house.nurse().get("/").body().contains("href=\"/sample\""));
        assertFalse(house.clerk().get("/").body().contains("href=\"/sample\""));
    }

    @Test
    void aFaultShowsItsNumberAndNothingElse() throws IOException, InterruptedException {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Faults.class);
        logger.addAppender(lines);
        try {
            HttpResponse<String> answer = house.nurse().get("/broken");
            assertEquals(500, answer.statusCode());
            assertFalse(answer.body().contains("secret of this fault"), answer.body());
            assertFalse(answer.body().contains("IllegalState"), answer.body());
            Matcher number =
                    Pattern.compile("Numéro de l’erreur : ([A-Z0-9]{6})").matcher(answer.body());
            assertTrue(number.find(), answer.body());
            assertTrue(lines.list.getFirst().getFormattedMessage().contains(number.group(1)));
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void updatesThatAPageFetchesByItselfAreNoActivity() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        int before = house.doorkeeper.activities.get();
        nurse.send(nurse.to("/age/now")
                .header("HX-Request", "true")
                .header(Visit.REFRESH, "yes")
                .build());
        assertEquals(before, house.doorkeeper.activities.get());
        nurse.get("/age");
        assertEquals(before + 1, house.doorkeeper.activities.get());
    }

    @Test
    void theAgeOfTheDataStandsOnEveryPageInWordAndShape() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        for (String path : List.of("/", "/sample/3A", "/age", "/keys", "/nowhere", "/sample/4B")) {
            String body = nurse.get(path).body();
            assertTrue(body.contains("Données figées : adt depuis 07/02/2026 03:30 · ▲ Données en retard : lab"), path);
            assertTrue(body.contains("■"), path);
        }
        assertTrue(nurse.get("/age").body().contains("Données en retard"), "feed by feed");
    }

    @Test
    void everyPageHasItsSkipLinkOneTitleAndALanguage() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        for (String path : List.of("/", "/age", "/keys", "/sample/3A", "/nowhere")) {
            String body = nurse.get(path).body();
            assertTrue(body.contains("<a class=\"skip\" href=\"#main\">"), path);
            assertTrue(body.contains("<html lang=\"fr\">"), path);
            assertEquals(2, body.split("<h1", -1).length, path);
            assertTrue(body.contains("<main id=\"main\""), path);
        }
    }
}
