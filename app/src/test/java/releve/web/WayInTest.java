package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WayInTest {
    private final Path data;

    WayInTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void theSessionCookieIsForThisSiteAndTheServerOnly() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            HttpResponse<String> in = house.browser().signIn("u1");
            String cookie = Browser.cookieLine(in, "releve").orElseThrow();
            assertTrue(cookie.contains("; HttpOnly"), cookie);
            assertTrue(cookie.contains("; SameSite=Strict"), cookie);
            assertTrue(cookie.contains("; Path=/"), cookie);
            assertFalse(in.body().contains("token-of-a-test-session"), "a page told the session's token");
        }
    }

    @Test
    void aWrongNameAndAWrongSecretAreToldAlike() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            HttpResponse<String> name =
                    house.browser().fill("/sign-in", "/sign-in", Map.of("name", "u7", "secret", "x"));
            HttpResponse<String> secret =
                    house.browser().fill("/sign-in", "/sign-in", Map.of("name", "u1", "secret", "x"));
            String told = "Le nom ou le code n’est pas correct";
            assertEquals(422, name.statusCode());
            assertEquals(422, secret.statusCode());
            assertTrue(name.body().contains(told) && secret.body().contains(told), name.body());
            assertTrue(name.body().contains("<a href=\"#name\">"), "the summary leads to the field");
            assertTrue(secret.body().contains("value=\"u1\""), "the name need not be typed again");
            assertFalse(secret.body().contains("value=\"x\""), "a secret is never sent back");
        }
    }

    @Test
    void tooManyAttemptsAreToldHowLongToWait() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            var answer = house.browser().fill("/sign-in", "/sign-in", Map.of("name", "slow", "secret", "x"));
            assertTrue(answer.body().contains("Recommencez dans 8 secondes"), answer.body());
        }
    }

    @Test
    void aLockedSessionShowsNothingUntilItIsOpened() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            Browser nurse = house.nurse();
            assertEquals("/locked", Browser.header(nurse.fill("/", "/lock", Map.of()), "Location"));
            assertEquals("/locked?back=%2Fsample%2F3A", Browser.header(nurse.get("/sample/3A"), "Location"));
            assertTrue(nurse.get("/locked").body().contains("La session de Aline Exemple est verrouillée"));
            assertEquals(
                    422,
                    nurse.fill("/locked", "/locked", Map.of("secret", "no")).statusCode());
            var open =
                    nurse.fill("/locked", "/locked", Map.of("secret", MemoryDoorkeeper.SECRET, "back", "/sample/3A"));
            assertEquals("/sample/3A", Browser.header(open, "Location"));
            assertEquals(200, nurse.get("/sample/3A").statusCode());
        }
    }

    @Test
    void anotherUserTakesOverThePc() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            Browser pc = house.nurse();
            assertEquals("/sign-in", Browser.header(pc.fill("/", "/change", Map.of()), "Location"));
            assertEquals(List.of(), house.doorkeeper.tokens());
            pc.signIn("u2");
            assertTrue(pc.get("/").body().contains("Bruno Exemple"));
        }
    }

    @Test
    void thePcRemembersItsName() throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            Browser pc = house.browser();
            pc.fill(
                    "/sign-in",
                    "/sign-in",
                    Map.of("name", "u1", "secret", MemoryDoorkeeper.SECRET, "place", "3A – pièce é"));
            assertTrue(pc.get("/").body().contains("3A – pièce é"));
            pc.fill("/", "/sign-out", Map.of());
            assertTrue(pc.get("/sign-in").body().contains("value=\"3A – pièce é\""));
        }
    }

    @Test
    void aRestartSignsNobodyOutAndFormsOnScreenStillFit() throws IOException, InterruptedException {
        var doorkeeper = MemoryDoorkeeper.staffed();
        Browser before;
        String token;
        try (OpenHouse house = new OpenHouse(doorkeeper, OpenHouse.settings(data))) {
            before = house.nurse();
            token = before.tokenOn("/");
        }
        try (OpenHouse house = new OpenHouse(doorkeeper, OpenHouse.settings(data))) {
            Browser after = house.browser();
            after.cookies.putAll(before.cookies);
            assertEquals(200, after.get("/sample/3A").statusCode());
            assertEquals(token, after.tokenOn("/"));
        }
    }

    @Test
    void theFirstAdministratorComesInWithTheCodeOfTheTerminal() throws IOException, InterruptedException {
        try (OpenHouse house = new OpenHouse(new MemoryDoorkeeper(), OpenHouse.settings(data))) {
            Browser browser = house.browser();
            assertEquals("/first", Browser.header(browser.get("/"), "Location"));
            assertEquals("/first", Browser.header(browser.get("/sign-in"), "Location"));
            String phrase = "une phrase assez longue";
            var wrong = browser.fill(
                    "/first", "/first", Map.of("code", "x", "name", "adm", "secret", phrase, "again", phrase));
            assertTrue(wrong.body().contains("Recopiez-le du terminal"), wrong.body());
            var differ = browser.fill(
                    "/first", "/first", Map.of("code", "one-time", "name", "adm", "secret", phrase, "again", "other"));
            assertTrue(differ.body().contains("ne sont pas identiques"), differ.body());
            var weak = browser.fill(
                    "/first", "/first", Map.of("code", "one-time", "name", "adm", "secret", "short", "again", "short"));
            assertTrue(weak.body().contains("Au moins 12 caractères"), weak.body());
            var in = browser.fill(
                    "/first", "/first", Map.of("code", "one-time", "name", "adm", "secret", phrase, "again", phrase));
            assertEquals("/", Browser.header(in, "Location"));
            assertEquals(200, browser.get("/").statusCode());
            assertEquals("/sign-in", Browser.header(house.browser().get("/first"), "Location"));
        }
    }
}
