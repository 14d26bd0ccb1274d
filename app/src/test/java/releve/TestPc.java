package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of its own, signed in; it finds the server again when that was restarted on another port. */
final class TestPc {
    private final Supplier<String> address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    TestPc(Supplier<String> address, String name, String secret) throws IOException, InterruptedException {
        this.address = address;
        var in = fill("/sign-in", "/sign-in", Map.of("name", name, "secret", secret));
        assertEquals(200, in.statusCode(), in.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.get() + path)).header("Accept-Language", "fr");
    }

    HttpResponse<String> fill(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return fill(path, path, fields);
    }

    /** Opens the page and sends its form with all hidden fields, and these. */
    HttpResponse<String> fill(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = hidden(get(page).body());
        all.putAll(fields);
        return post(action, all);
    }

    HttpResponse<String> post(String action, Map<String, String> fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address.get())
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The hidden fields of the page's own form, by name. */
    static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page.substring(Math.max(0, page.indexOf("<main"))));
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }
}
