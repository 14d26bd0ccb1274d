package releve.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser of one person does: keeps its cookies, reads and sends forms, fetches parts, listens to a page's stream. For many threads. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*class=\"record\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input(?![^>]*type=\"(?:radio|checkbox)\")[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client;
    private final String address;
    private final Map<String, String> cookies = new HashMap<>();
    private String cookieHeader = "";

    Browser(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** A page, or a part of one. */
    record Answer(String path, int status, String body, String version) {
        /** The first group of what is found in it; it has to be there. */
        String find(Pattern pattern) {
            Matcher found = pattern.matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("not on the page (status " + status + "): " + pattern);
            }
            return found.group(1);
        }

        String token() {
            return find(TOKEN);
        }

        /** What the form that records would send as it stands. */
        Map<String, String> form() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(find(FORM));
            while (field.find()) {
                fields.put(field.group(1), field.group(2));
            }
            return fields;
        }
    }

    void signIn(Person person) throws IOException, InterruptedException {
        String token = get("/sign-in").token();
        Answer answer = post(
                "/sign-in", Map.of("_token", token, "name", person.name(), "secret", person.secret(), "place", ""));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new IOException(person.name() + " was not let in: " + answer.status());
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /** As a page fetches a part of itself again: 304 when what it shows still holds. */
    Answer refresh(String path, String version) throws IOException, InterruptedException {
        return answer(request(path)
                .header("HX-Request", "true")
                .header("Releve-Refresh", "yes")
                .header("If-None-Match", version)
                .GET()
                .build());
    }

    Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** The stream of a page's news. The caller closes it. */
    BufferedReader listen(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").GET().build();
        HttpResponse<java.io.InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("no stream: " + response.statusCode());
        }
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        String held = held();
        return held.isEmpty() ? builder : builder.header("Cookie", held);
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Answer(
                request.uri().getPath(),
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""));
    }

    private synchronized String held() {
        return cookieHeader;
    }

    private synchronized void keep(String set) {
        String pair = set.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair);
        cookieHeader = String.join("; ", cookies.values());
    }
}
