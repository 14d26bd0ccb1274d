package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersTest {
    private final OpenHouse house;

    HeadersTest(@TempDir Path data) throws IOException {
        this.house = OpenHouse.staffed(data);
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    /** Every page there is, for a nurse, and some that are not. */
    private List<HttpResponse<String>> answers() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        Browser nobody = house.browser();
        var answers = new ArrayList<HttpResponse<String>>();
        for (String route : house.web.routes()) {
            String path = route.split(" ")[1]
                    .replace("{ward}", "3A")
                    .replace("{file}", "releve.css")
                    .replaceAll("[{}]", "");
            if (!path.equals("/live")) {
                answers.add(
                        route.startsWith("GET")
                                ? nurse.get(path)
                                : nurse.send(nurse.form(path, Map.of()).build()));
                answers.add(nobody.get(path));
            }
        }
        answers.add(nurse.get("/no-such-page"));
        answers.add(nurse.get("/sample/none"));
        return answers;
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws IOException, InterruptedException {
        for (HttpResponse<String> answer : answers()) {
            String policy = Browser.header(answer, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src '"), answer.uri() + " " + policy);
            assertTrue(policy.contains("frame-ancestors"), answer.uri() + " " + policy);
            assertFalse(policy.contains("script-src 'unsafe-inline'"), policy);
            assertEquals(
                    "nosniff",
                    Browser.header(answer, "X-Content-Type-Options"),
                    answer.uri().toString());
            assertEquals("same-origin", Browser.header(answer, "Referrer-Policy"));
            assertEquals("same-origin", Browser.header(answer, "Cross-Origin-Opener-Policy"));
            assertEquals("same-origin", Browser.header(answer, "Cross-Origin-Resource-Policy"));
            assertTrue(Browser.header(answer, "Permissions-Policy").contains("camera=()"));
            assertTrue(answer.headers().firstValue("Server").isEmpty(), "the server tells its name");
        }
    }

    @Test
    void nothingButFilesIsKeptByBrowsersOrProxies() throws IOException, InterruptedException {
        for (HttpResponse<String> answer : answers()) {
            boolean file = answer.uri().getPath().startsWith("/static/") && answer.statusCode() == 200;
            String expected = file ? "public, max-age=31536000, immutable" : "no-store";
            assertEquals(
                    expected,
                    Browser.header(answer, "Cache-Control"),
                    answer.uri().toString());
        }
    }

    @Test
    void noPageHasInlineScriptOrStyle() throws IOException, InterruptedException {
        for (HttpResponse<String> answer : answers()) {
            if (Browser.header(answer, "Content-Type").startsWith("text/html")) {
                assertFalse(
                        answer.body().matches("(?s).*<[a-z]+[^>]* on[a-z]+=.*"),
                        answer.uri().toString());
                assertFalse(
                        answer.body().matches("(?s).*<[a-z]+[^>]* style=.*"),
                        answer.uri().toString());
                assertFalse(
                        answer.body().matches("(?s).*<script(?![^>]* src=).*"),
                        answer.uri().toString());
            }
        }
    }

    @Test
    void noPageAndNoFileAsksAnotherHost() throws IOException, InterruptedException {
        for (HttpResponse<String> answer : answers()) {
            if (answer.uri().getPath().startsWith("/document")) {
                continue;
            }
            assertFalse(
                    answer.body()
                            .matches("(?s).*(src|href|action|srcset|data|hx-get|hx-post|sse-connect)=\"(https?:)?//.*"),
                    answer.uri().toString());
        }
        new Statics().files().forEach((name, file) -> {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            assertFalse(text.matches("(?s).*(url\\(|@import)\\s*['\"]?(https?:)?//.*"), name);
            assertFalse(text.matches("(?s).*(src|href)=['\"](https?:)?//.*"), name);
        });
    }

    @Test
    void aDocumentOfADangerousTypeIsKeptNotShown() throws IOException, InterruptedException {
        HttpResponse<String> answer = house.nurse().get("/document");
        assertEquals("application/octet-stream", Browser.header(answer, "Content-Type"));
        assertEquals(
                "attachment; filename=\"__x.html\"; filename*=UTF-8''%C3%A9%22x.html",
                Browser.header(answer, "Content-Disposition"));
    }
}
