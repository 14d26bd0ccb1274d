package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.drill.Pace;
import releve.journal.Caller;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** The pages over what a small drill left, through a real server: who comes in, what they see, and that it is remembered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontTest {
    private static final String SECRET = "quatre mots pour essayer";

    @TempDir
    private static Path data;

    private Mirror mirror;
    private Front front;

    @BeforeAll
    void open() throws Exception {
        try (var exercise = new Exercise(1, 0.01, new Pace(0), data)) {
            assertTrue(exercise.run().passed());
        }
        mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
        front = Front.open(
                mirror.journal(), data, WebSettings.loopback(data, ZoneId.of("Europe/Brussels")), Clock.systemUTC());
        add("nurse", Role.NURSE, Set.of("H1-CARD"));
        add("beds", Role.BED_MANAGER, Set.of());
        add("auditor", Role.AUDITOR, Set.of());
    }

    private void add(String name, Role role, Set<String> wards) {
        var person = new NewPerson(name, "Synthetic " + name, Set.of(role), wards, "fr");
        Changed changed = front.access().add(person, SECRET, true, new Caller("test", "test"));
        assertTrue(changed instanceof Changed.Done, changed.toString());
    }

    @AfterAll
    void close() throws IOException {
        front.close();
        mirror.close();
    }

    /** A browser of its own, signed in. */
    private final class Pc {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        private Pc(String name) throws IOException, InterruptedException {
            String form = get("/sign-in").body();
            Matcher token =
                    Pattern.compile("name=\"_token\" value=\"([^\"]+)\"").matcher(form);
            assertTrue(token.find(), form);
            String body = "_token=" + encoded(token.group(1)) + "&name=" + name + "&secret=" + encoded(SECRET);
            HttpResponse<String> in = client.send(
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", front.web().address().replaceAll("/$", ""))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, in.statusCode(), in.body());
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(front.web().address().replaceAll("/$", "") + path))
                    .header("Accept-Language", "fr");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String firstPatient(String board) {
        Matcher link = Pattern.compile("href=\"(/patient/[^\"]+)\"").matcher(board);
        assertTrue(link.find(), board);
        return link.group(1);
    }

    @Test
    void aNurseSeesHerWardsBoardAndItsPatientsCharts() throws Exception {
        var pc = new Pc("nurse");
        String wards = pc.get("/wards").body();
        assertTrue(wards.contains("/ward/H1/H1-CARD"), wards);
        assertFalse(wards.contains("H1-CHIR"), "another ward is listed for a nurse");
        HttpResponse<String> board = pc.get("/ward/H1/H1-CARD");
        assertEquals(200, board.statusCode());
        HttpResponse<String> chart = pc.get(firstPatient(board.body()));
        assertEquals(200, chart.statusCode());
        assertTrue(chart.body().contains("Médicaments"), chart.body());
        assertFalse(chart.body().contains("[chart."), "a text is missing");
    }

    @Test
    void anotherWardsBoardAndPatientsAreRefusedToANurse() throws Exception {
        var beds = new Pc("beds");
        String patient = firstPatient(beds.get("/ward/H1/H1-CHIR").body());
        var nurse = new Pc("nurse");
        assertEquals(403, nurse.get("/ward/H1/H1-CHIR").statusCode());
        assertEquals(403, nurse.get(patient).statusCode());
    }

    @Test
    void aBedManagerSeesEveryWardButNothingClinical() throws Exception {
        var pc = new Pc("beds");
        String wards = pc.get("/wards").body();
        assertTrue(wards.contains("/ward/H1/H1-CARD") && wards.contains("H1-CHIR"), wards);
        String chart = pc.get(firstPatient(pc.get("/ward/H1/H1-CARD").body())).body();
        assertFalse(chart.contains("id=\"problems\""), chart);
        assertFalse(chart.contains("id=\"drugs\""), chart);
        assertTrue(chart.contains("Votre rôle ne montre pas"), chart);
    }

    @Test
    void whoSeesNoPatientsGetsNoPageOfThem() throws Exception {
        assertEquals(403, new Pc("auditor").get("/wards").statusCode());
    }

    @Test
    void everyChartThatIsSeenIsAFact() throws Exception {
        var pc = new Pc("nurse");
        String patient = firstPatient(pc.get("/ward/H1/H1-CARD").body());
        long before = mirror.journal().read().size();
        assertEquals(200, pc.get(patient).statusCode());
        long[] seen = {0};
        mirror.journal().read().entries(before, entry -> {
            if (entry.kind().name().equals("access.seen") && entry.subject().startsWith("patient/")) {
                seen[0]++;
            }
        });
        assertEquals(1, seen[0]);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        HttpClient nobody = HttpClient.newHttpClient();
        URI board = URI.create(front.web().address().replaceAll("/$", "") + "/ward/H1/H1-CARD");
        HttpResponse<String> answer =
                nobody.send(HttpRequest.newBuilder(board).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/sign-in"));
    }
}
