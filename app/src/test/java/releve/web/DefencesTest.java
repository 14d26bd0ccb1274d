package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefencesTest {
    private static final String ONCE = "0f0e0d0c-0b0a-4908-8706-050403020100";

    private final OpenHouse house;

    DefencesTest(@TempDir Path data) throws IOException {
        house = OpenHouse.staffed(data);
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private static Map<String, String> note(String token) {
        return Map.of("note", "eats well", "_once", ONCE, "_token", token);
    }

    @Test
    void aFormWithItsTokenIsFiled() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        HttpResponse<String> answer =
                nurse.send(nurse.form("/sample/3A", note(nurse.tokenOn("/"))).build());
        assertEquals(303, answer.statusCode());
        assertEquals("/sample/3A", Browser.header(answer, "Location"));
        assertEquals(List.of("eats well"), house.pages.filed);
        assertEquals(ONCE, nurse.cookies.get("releve-filed"), "the page's script drops the draft of this form");
    }

    @Test
    void theTokenMayComeInAHeader() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String token = nurse.tokenOn("/");
        HttpResponse<String> answer = nurse.send(nurse.form("/sample/3A", Map.of("note", "x", "_once", ONCE))
                .header("Releve-Form", token)
                .header("HX-Request", "true")
                .build());
        assertEquals("/sample/3A", Browser.header(answer, "HX-Redirect"));
        assertEquals(List.of("x"), house.pages.filed);
    }

    @Test
    void aFormSentTwiceIsFiledOnce() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String token = nurse.tokenOn("/");
        nurse.send(nurse.form("/sample/3A", note(token)).build());
        HttpResponse<String> again =
                nurse.send(nurse.form("/sample/3A", note(token)).build());
        assertEquals("/sample/3A", Browser.header(again, "Location"));
        assertEquals(1, house.pages.filed.size());
    }

    @Test
    void aFormWithoutATokenIsRefused() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        HttpResponse<String> answer = nurse.send(
                nurse.form("/sample/3A", Map.of("note", "x", "_once", ONCE)).build());
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("une session qui n’est plus la vôtre"), answer.body());
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String strange = house.nurse().tokenOn("/");
        assertEquals(
                403, nurse.send(nurse.form("/sample/3A", note(strange)).build()).statusCode());
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void evenSigningInAsksForAToken() throws IOException, InterruptedException {
        Browser browser = house.browser();
        browser.get("/sign-in");
        HttpResponse<String> answer =
                browser.send(browser.form("/sign-in", Map.of("name", "u1", "secret", MemoryDoorkeeper.SECRET))
                        .build());
        assertEquals(403, answer.statusCode());
        assertEquals(List.of(), house.doorkeeper.tokens());
    }

    @Test
    void aFormFromAnotherSiteIsRefusedWhateverItCarries() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String token = nurse.tokenOn("/");
        for (String[] header : new String[][] {
            {"Origin", "http://evil.example"},
            {"Origin", "null"},
            {"Origin", "https://localhost:" + house.web.port()},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            HttpResponse<String> answer = nurse.send(nurse.form("/sample/3A", note(token))
                    .header(header[0], header[1])
                    .build());
            assertEquals(403, answer.statusCode(), header[0] + " " + header[1]);
        }
        assertEquals(List.of(), house.pages.filed);
        HttpResponse<String> ours = nurse.send(nurse.form("/sample/3A", note(token))
                .header("Origin", "http://localhost:" + house.web.port())
                .header("Sec-Fetch-Site", "same-origin")
                .build());
        assertEquals(303, ours.statusCode());
    }

    @Test
    void aFormTooLargeIsRefused() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        var large = new LinkedHashMap<>(note(nurse.tokenOn("/")));
        large.put("note", "x".repeat(Routes.FORM_LIMIT));
        assertEquals(413, nurse.send(nurse.form("/sample/3A", large).build()).statusCode());
        var chunked = nurse.to("/sample/3A")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(Browser.encoded(large).getBytes(StandardCharsets.UTF_8))));
        assertEquals(413, nurse.send(chunked.build()).statusCode());
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void aFormOfAnotherTypeIsRefused() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        var json = nurse.to("/sample/3A")
                .header("Content-Type", "application/json")
                .header("Releve-Form", nurse.tokenOn("/"))
                .POST(BodyPublishers.ofString("{}"));
        assertEquals(415, nurse.send(json.build()).statusCode());
    }

    @Test
    void aRequestThatNamesAnotherHostIsRefused() throws IOException {
        for (String host : List.of("evil.example", "localhost.evil.example:" + house.web.port(), "", "[::2]")) {
            String answer = raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 421") || answer.startsWith("HTTP/1.1 400"), host + ": " + answer);
            assertFalse(answer.contains("<form"), answer);
        }
        String ours =
                raw("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + house.web.port() + "\r\nConnection: close\r\n\r\n");
        assertTrue(ours.startsWith("HTTP/1.1 200"), ours);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", house.web.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReturnAddressLeadsNowhereElse() throws IOException, InterruptedException {
        for (String back :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            HttpResponse<String> answer = house.browser()
                    .fill(
                            "/sign-in",
                            "/sign-in",
                            Map.of("name", "u1", "secret", MemoryDoorkeeper.SECRET, "back", back));
            assertEquals("/", Browser.header(answer, "Location"), back);
        }
        HttpResponse<String> ours = house.browser()
                .fill(
                        "/sign-in",
                        "/sign-in",
                        Map.of("name", "u1", "secret", MemoryDoorkeeper.SECRET, "back", "/age?a=1"));
        assertEquals("/age?a=1", Browser.header(ours, "Location"));
    }

    @Test
    void whatARoomShowsIsEscaped() throws IOException, InterruptedException {
        String body = house.nurse().get("/sample/3A").body();
        assertTrue(body.contains("&lt;script&gt;alert(1)"), body);
        assertFalse(body.contains("<script>alert"), body);
        assertTrue(body.contains("Ward &lt;3A"), body);
    }

    @Test
    void aPathThatClimbsFindsNoFile() throws IOException, InterruptedException {
        for (String path :
                List.of("/static/..%2f..%2fRoutes.class", "/static/%2e%2e/messages_fr.properties", "/static/x")) {
            int status = house.browser().get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + ": " + status);
        }
    }
}
