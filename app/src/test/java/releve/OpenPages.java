package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.access.SessionTimes;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** Every page of a real server over two synthetic patients, for a nurse, a clerk, a doctor and the medical director. */
final class OpenPages implements AutoCloseable {
    private static final String SECRET = "quatre mots pour essayer";

    private final Path data;
    private final Clock clock;
    private final SessionTimes times;

    private Mirror mirror;
    private Front front;
    private int told;

    OpenPages(Path data) throws Exception {
        this(data, Clock.systemUTC(), SessionTimes.DEFAULT);
    }

    /** By another clock: what pages say when time goes by and nothing else happens. */
    OpenPages(Path data, Clock clock, SessionTimes times) throws Exception {
        this.data = data;
        this.clock = clock;
        this.times = times;
        start();
        admitted("1", "DUPONT^MARTINE", "19571103", "CARD^12^A^CITADELLE");
        admitted("2", "LAMBERT^ÉLISE", "19840229", "CHIR^3^B^CITADELLE");
        add("nurse", Role.NURSE, Set.of("CARD"));
        add("clerk", Role.CLERK, Set.of());
        add("doctor", Role.PHYSICIAN, Set.of("CARD"));
        add("director", Role.MEDICAL_DIRECTOR, Set.of());
        add("beds", Role.BED_MANAGER, Set.of());
        add("cell", Role.CRISIS_CELL, Set.of());
    }

    void restart() throws IOException {
        close();
        start();
    }

    private void start() throws IOException {
        mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), clock);
        front = Front.open(
                mirror.journal(), data, WebSettings.loopback(data, ZoneId.of("Europe/Brussels")), times, clock);
    }

    @Override
    public void close() throws IOException {
        front.close();
        mirror.close();
    }

    void admitted(String number, String name, String birth, String place) {
        tell(
                "A01",
                "PID|||" + number + "^^^CHR^MR||" + name + "||" + birth + "|F",
                "PV1||I|" + place + "||||||||||||||||V" + number + "^^^CHR");
    }

    /** A message of the registration. */
    void tell(String event, String... segments) {
        say("ADT^" + event, "202611200800", "EVN|" + event + "|202611200800\r" + String.join("\r", segments));
    }

    /** Any message of that day. */
    void said(String type, String segments) {
        say(type, "202611200800", segments);
    }

    /** Any message, with its own time. */
    void say(String type, String time, String segments) {
        told++;
        String message =
                "MSH|^~\\&|APP|FAC|RELEVE|RELEVE|" + time + "||" + type + "|" + told + "|P|2.5.1\r" + segments + "\r";
        mirror.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/adt",
                        new Caller("adt", "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
    }

    Journal journal() {
        return mirror.journal();
    }

    /** A message of any type on any feed, sent at this local time. */
    void say(String feed, String type, String time, String... segments) {
        told++;
        String message = "MSH|^~\\&|" + feed + "|FAC|RELEVE|RELEVE|" + time + "||" + type + "|S" + told + "|P|2.5.1\r"
                + String.join("\r", segments) + "\r";
        mirror.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/" + feed,
                        new Caller(feed, "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
    }

    /** One more nurse, of that ward. */
    void join(String name, String ward) {
        add(name, Role.NURSE, Set.of(ward));
    }

    /** One more person, of no ward. */
    void join(String name, Role role) {
        add(name, role, Set.of());
    }

    /** One more person, of that ward. */
    void join(String name, String ward, Role role) {
        add(name, role, Set.of(ward));
    }

    String address() {
        return front.web().address().replaceAll("/$", "");
    }

    private void add(String name, Role role, Set<String> wards) {
        var person = new NewPerson(name, "Synthetic " + name, Set.of(role), wards, "fr");
        Changed changed = front.access().add(person, SECRET, true, new Caller("test", "test"));
        assertTrue(changed instanceof Changed.Done, changed.toString());
    }

    Pc pc(String name) throws IOException, InterruptedException {
        return new Pc(name);
    }

    /** A browser of its own, signed in. */
    final class Pc {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        private Pc(String name) throws IOException, InterruptedException {
            assertEquals(
                    200,
                    send("/sign-in", "/sign-in", Map.of("name", name, "secret", SECRET))
                            .statusCode());
        }

        /** A part that a page fetches again by itself, when it has this version of it. */
        HttpResponse<String> refresh(String path, String version) throws IOException, InterruptedException {
            return client.send(
                    request(path)
                            .header("HX-Request", "true")
                            .header("Releve-Refresh", "yes")
                            .header("If-None-Match", version)
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** A page with headers as the browser's worker sends them. */
        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            return client.send(request(path).headers(headers).GET().build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        }

        /** The news that an open page hears of. */
        InputStream live(String address) throws IOException, InterruptedException {
            return client.send(
                            request(address)
                                    .header("Accept", "text/event-stream")
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        }

        /** The news of open pages, line by line as they come. */
        HttpResponse<Stream<String>> news(String topics) throws IOException, InterruptedException {
            return client.send(
                    request("/live?t=" + topics)
                            .header("Accept", "text/event-stream")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
        }

        HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        String search(String typed) throws IOException, InterruptedException {
            HttpResponse<String> answer = get("/search?q=" + encoded(typed));
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains("[search."), "a text is missing");
            return answer.body();
        }

        /** Fills the form on a page: what its hidden fields hold, and these fields. */
        HttpResponse<String> send(String page, String action, Map<String, String> fields)
                throws IOException, InterruptedException {
            return send(HiddenFields.of(get(page).body()), action, fields);
        }

        HttpResponse<String> send(Map<String, String> hidden, String action, Map<String, String> fields)
                throws IOException, InterruptedException {
            return send(hidden, action, fields, "Accept", "text/html");
        }

        HttpResponse<String> send(
                Map<String, String> hidden, String action, Map<String, String> fields, String... headers)
                throws IOException, InterruptedException {
            Map<String, String> all = new LinkedHashMap<>(hidden);
            all.putAll(fields);
            return client.send(form(all, action).headers(headers).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** A form that is answered with a document. */
        byte[] sendForFile(Map<String, String> fields, String action) throws IOException, InterruptedException {
            return client.send(form(fields, action).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }

        private HttpRequest.Builder form(Map<String, String> fields, String action) {
            List<String> pairs = new ArrayList<>();
            fields.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
            return request(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", address())
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        }

        /** The same with a file, as a browser sends it. */
        HttpResponse<String> upload(
                Map<String, String> hidden, String action, Map<String, String> fields, String name, byte[] file)
                throws IOException, InterruptedException {
            Map<String, String> all = new LinkedHashMap<>(hidden);
            all.putAll(fields);
            return client.send(
                    request(action)
                            .header("Content-Type", MultipartBody.TYPE)
                            .header("Origin", front.web().address().replaceAll("/$", ""))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(MultipartBody.of(all, name, file)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(front.web().address().replaceAll("/$", "") + path))
                    .header("Accept-Language", "fr");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    long facts(String kind, String subject) {
        long[] count = {0};
        Journal journal = mirror.journal();
        journal.read().entries(0, entry -> {
            if (entry.kind().name().equals(kind) && entry.subject().equals(subject)) {
                count[0]++;
            }
        });
        return count[0];
    }
}
