package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes for programs of ours: a token and nothing else. */
class MachineTest {
    private final OpenHouse house;
    private final HttpClient client = HttpClient.newHttpClient();

    MachineTest(@TempDir Path data) throws IOException {
        house = OpenHouse.staffed(data);
    }

    @AfterEach
    void closeHouse() {
        house.close();
        client.close();
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + house.web.port() + path));
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return client.send(
                call("/machine")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aProgramIsAnsweredInJsonUnderTheHeadersOfEveryAnswer() throws Exception {
        HttpResponse<String> answer = client.send(
                call("/machine").header("Authorization", "Bearer abc").build(), BodyHandlers.ofString());
        assertEquals("{\"token\":\"abc\"}", answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), "no session begins here");
        assertEquals(204, post("application/json", "{\"said\":\"x\"}").statusCode());
        assertEquals(List.of("x"), house.pages.filed);
    }

    @Test
    void aBrowserIsRefusedWhateverItsSession() throws Exception {
        Browser nurse = house.nurse();
        String token = nurse.tokenOn("/");
        HttpResponse<String> form = nurse.send(
                nurse.form("/machine", Map.of("said", "x", "_token", token)).build());
        assertEquals(403, form.statusCode());
        assertEquals("{\"code\":\"no-browser\"}", form.body());
        for (String header : List.of("Cookie: releve=x", "Origin: http://localhost", "Sec-Fetch-Site: same-origin")) {
            String[] parts = header.split(": ");
            HttpResponse<String> answer =
                    client.send(call("/machine").header(parts[0], parts[1]).build(), BodyHandlers.ofString());
            assertEquals(403, answer.statusCode(), header);
        }
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void aFormCannotBeForgedFromAnotherSite() throws Exception {
        assertEquals(415, post("application/x-www-form-urlencoded", "said=x").statusCode());
        assertEquals(415, post("text/plain", "{\"said\":\"x\"}").statusCode());
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void whatIsTooLargeOrNoJsonIsRefusedWithAStableCode() throws Exception {
        HttpResponse<String> large = post("application/json", "{\"said\":\"" + "x".repeat(200) + "\"}");
        assertEquals(413, large.statusCode());
        assertEquals("{\"code\":\"too-large\"}", large.body());
        byte[] body = ("{\"said\":\"" + "x".repeat(200) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = call("/machine")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();
        assertEquals(413, client.send(chunked, BodyHandlers.ofString()).statusCode(), "length not said beforehand");
        for (String junk : List.of("", "{", "null", "[1]", "\u0000", "{\"said\":{}}")) {
            HttpResponse<String> answer = post("application/json", junk);
            assertEquals(400, answer.statusCode(), junk);
            assertEquals("{\"code\":\"not-json\"}", answer.body());
        }
        assertEquals(List.of(), house.pages.filed);
    }

    @Test
    void aFaultSaysNothingOfItselfAndARefusalItsCode() throws Exception {
        HttpResponse<String> broken = client.send(call("/machine/broken").build(), BodyHandlers.ofString());
        assertEquals(500, broken.statusCode());
        assertFalse(broken.body().contains("secret"));
        HttpResponse<String> none = client.send(call("/machine/other").build(), BodyHandlers.ofString());
        assertEquals("404 {\"code\":\"no-such-thing\"}", none.statusCode() + " " + none.body());
    }

    @Test
    void aStrangeHostIsRefusedHereToo() throws Exception {
        try (var socket = new java.net.Socket("localhost", house.web.port())) {
            socket.getOutputStream()
                    .write("GET /machine HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
    }
}
