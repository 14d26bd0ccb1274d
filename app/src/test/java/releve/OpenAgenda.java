package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Role;
import releve.access.SessionTimes;

/** The pages of a hospital with some synthetic bookings on 24 November 2026, three days after its systems were lost. */
final class OpenAgenda implements AutoCloseable {
    static final String LIST = "/agenda?day=2026-11-24";
    private static final String OPERATION = "OPERATION";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    final OpenPages pages;

    OpenAgenda(Path data) throws Exception {
        pages = new OpenPages(data, clock, SessionTimes.DEFAULT);
        pages.join("theatre", Role.THEATRE_MANAGER);
        pages.join("surgeon", Role.PHYSICIAN);
        operation("R1", "11", "EXEMPLE^ALBERT", "0800", "HIP^Prothèse de hanche^L");
        operation("R2", "12", "EXEMPLE^BERTHE", "0930", "HER^Hernie inguinale^L");
        operation("R3", "13", "EXEMPLE^CÉSAR", "1100", "FRA^Fracture du poignet^L");
        booked("C1", "14", "EXEMPLE^DELPHINE", "1000", "CONSULTATION", "CARD^Cardiologie^L", "POLI");
        pages.journal().settle();
    }

    private void operation(String number, String patient, String name, String hour, String procedure) {
        booked(number, patient, name, hour, OPERATION, procedure, "BLOC");
    }

    private void booked(
            String number, String patient, String name, String hour, String reason, String procedure, String unit) {
        String start = "20261124" + hour;
        pages.say(
                "rdv",
                "SIU^S12",
                "202611200800",
                "SCH|" + number + "|F" + number + "|||||" + reason + "||30|MIN|^^^" + start,
                "PID|||" + patient + "^^^CHR^MR||" + name + "||19500101|F|||||04/22" + patient,
                "AIS|1|A|" + procedure + "|" + start,
                "AIL|1|A|" + unit + "^^^CITADELLE");
    }

    static String path(String number, String patient) {
        return "/agenda/case/CHR/" + patient + "/" + number;
    }

    static Map<String, String> said(String choice, String until, String reason) {
        return Map.of("choice", choice, "until", until, "to", "", "reason", reason);
    }

    /** What the form that is sent to this address carries unseen, and what the page's live part adds to it. */
    static Map<String, String> hidden(String body, String action) {
        int at = body.indexOf("action=\"" + action);
        assertTrue(at > 0, () -> "no form goes to " + action + body);
        String form = body.substring(at, body.indexOf("</form>", at));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        Matcher seen = Pattern.compile("name=\"seen\" form=\"[^\"]+\" value=\"([^\"]*)\"")
                .matcher(body);
        if (seen.find()) {
            fields.put("seen", seen.group(1));
        }
        return fields;
    }

    /** Speaks on a case's own page, as the page offers it. */
    HttpResponse<String> speak(String who, String voice, String number, String patient, Map<String, String> said)
            throws Exception {
        OpenPages.Pc pc = pages.pc(who);
        String body = page(pc, path(number, patient));
        String action = path(number, patient) + "/" + voice;
        return pc.send(hidden(body, action), action, said);
    }

    void all(String number, String patient, Map<String, String> said) throws Exception {
        ok(speak("doctor", "doctor", number, patient, said));
        ok(speak("beds", "nurse", number, patient, said));
        ok(speak("director", "director", number, patient, said));
    }

    static String ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    static String page(OpenPages.Pc pc, String path) throws IOException, InterruptedException {
        String body = ok(pc.get(path));
        assertFalse(body.contains("[agenda."), () -> "a text is missing: " + body);
        return body;
    }

    /** What stands, as a case's own page says it. */
    String stage(String number, String patient) throws Exception {
        String body = page(pages.pc("theatre"), path(number, patient));
        Matcher stage = Pattern.compile(
                        "<section id=\"state\"[\\s\\S]*?<span class=\"tag[^>]*><span[^>]*>[^<]*</span> ([^<]*)</span>")
                .matcher(body);
        assertTrue(stage.find(), body);
        return stage.group(1);
    }

    /** The boxes of a list, each with whether it is ticked. */
    static Map<String, Boolean> boxes(String list) {
        Map<String, Boolean> boxes = new LinkedHashMap<>();
        Matcher box =
                Pattern.compile("name=\"case\" value=\"([^\"]*)\"( checked)?").matcher(list);
        while (box.find()) {
            boxes.put(box.group(1), box.group(2) != null);
        }
        return boxes;
    }

    /** The fields of a form with several boxes of one name. */
    static Map<String, String> ticked(List<String> cases, Map<String, String> said) {
        Map<String, String> fields = new LinkedHashMap<>(said);
        List<String> rest = new ArrayList<>(cases);
        String last = rest.removeLast();
        StringBuilder name = new StringBuilder();
        rest.forEach(each -> name.append("case=")
                .append(URLEncoder.encode(each, StandardCharsets.UTF_8))
                .append('&'));
        fields.put(name + "case", last);
        return fields;
    }

    /** The medical director says how a service of the site works from now on. */
    void state(String service, String state) throws Exception {
        String path = "/crisis/status/CITADELLE/" + service;
        OpenPages.Pc director = pages.pc("director");
        String now = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
                .format(clock.instant().atZone(ZoneId.of("Europe/Brussels")));
        ok(director.send(
                path,
                path,
                Map.of("state", state, "day", now.substring(0, 10), "hour", now.substring(11), "reason", "exercice")));
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
