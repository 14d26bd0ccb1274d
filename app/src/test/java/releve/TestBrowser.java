package releve;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of its own that follows no redirect, so that a test sees each answer. */
public final class TestBrowser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea name=\"([^\"]+)\" hidden[^>]*>([^<]*)</textarea>");

    private final String address;
    private final HttpClient client;

    public TestBrowser(String address) {
        this(address, HttpClient.newBuilder());
    }

    /** For a server whose certificate no machine knows. */
    TestBrowser(String address, HttpClient.Builder client) {
        this.address = address.replaceAll("/$", "");
        this.client = client.cookieHandler(new CookieManager()).build();
    }

    public static TestBrowser signedIn(String address, String name, String secret)
            throws IOException, InterruptedException {
        var browser = new TestBrowser(address);
        HttpResponse<String> in = browser.signIn(name, secret);
        if (in.statusCode() != 303) {
            throw new AssertionError(name + " does not come in: " + in.body());
        }
        return browser;
    }

    public HttpResponse<String> signIn(String name, String secret) throws IOException, InterruptedException {
        return fill("/sign-in", "/sign-in", Map.of("name", name, "secret", secret));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "fr");
    }

    public HttpResponse<String> post(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address)
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Opens the page and sends its form of this action: what it holds hidden, and these fields. */
    public HttpResponse<String> fill(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(get(page).body(), action, fields);
    }

    /** The same from a page that is open already. */
    public HttpResponse<String> send(String body, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = hidden(body, action);
        all.putAll(fields);
        return post(action, all);
    }

    String token() throws IOException, InterruptedException {
        return hidden(get("/keys").body(), "/language").getOrDefault("_token", "");
    }

    public static Map<String, String> hidden(String body, String action) {
        int begins = body.indexOf("<form method=\"post\" action=\"" + action + "\"");
        if (begins < 0) {
            throw new AssertionError("no form for " + action + " on the page: " + body);
        }
        String form = body.substring(begins, body.indexOf("</form>", begins));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : List.of(HIDDEN, TEXT)) {
            Matcher field = pattern.matcher(form);
            while (field.find()) {
                fields.putIfAbsent(field.group(1), field.group(2));
            }
        }
        return fields;
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
