package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Role;
import releve.access.SessionTimes;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Verdict;
import releve.agenda.calls.OpenCalls;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.identity.PatientRef;

/** The pages of a real server on Saturday 21 November 2026 with operations of the week after it that were put off; everybody is synthetic. */
final class OpenPlan implements AutoCloseable {
    static final String PLAN = "/agenda/plan";
    static final String WAITING = "/agenda/waiting";
    static final String SESSIONS = "/agenda/sessions";

    /** The week that is planned. */
    static final String WEEK = "?week=2026-11-30";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    final OpenPages pages;
    private final Council council;

    OpenPlan(Path data) throws Exception {
        pages = new OpenPages(data, clock, SessionTimes.DEFAULT);
        pages.join("theatre", Role.THEATRE_MANAGER);
        council = new Council(pages.journal(), new Crisis(pages.journal()), clock, ZoneId.of("Europe/Brussels"));
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    /** An operation at CITADELLE, of so many minutes, put off. */
    void putOff(String number, String patient, String name, String procedure, int minutes, String... more) {
        booked(number, patient, name, procedure, minutes, "202611240800", more);
        clock.pass(Duration.ofSeconds(10));
        decided(number, patient, Verdict.defer(LocalDate.of(2026, 12, 20)));
    }

    void booked(
            String number, String patient, String name, String procedure, int minutes, String start, String... more) {
        pages.say(
                "rdv",
                "SIU^S12",
                "202611010800",
                "SCH|" + number + "|F" + number + "|||||OPERATION||" + minutes + "|MIN|^^^" + start,
                "PID|||" + patient + "^^^CHR^MR||" + name + "||19500101|F|||||0470/11.22." + patient,
                "AIS|1|A|" + procedure + "|" + start,
                "AIL|1|A|BLOC^^^CITADELLE" + (more.length == 0 ? "" : "\r" + String.join("\r", more)));
        pages.journal().settle();
    }

    void decided(String number, String patient, Verdict verdict) {
        OpenCalls.decided(
                council, new CaseRef(new PatientRef("CHR", patient), new OrderRef(number, "F" + number)), verdict);
        clock.pass(Duration.ofSeconds(10));
    }

    static String ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[agenda."), () -> "a text is missing: " + answer.body());
        return answer.body();
    }

    static String page(OpenPages.Pc pc, String path) throws Exception {
        return ok(pc.get(path));
    }

    static String path(String number, String patient) {
        return PLAN + "/case/CHR/" + patient + "/" + number;
    }

    /** Hours of operations in room 2, Monday 30 November to Friday, for a week. */
    static Map<String, String> hours(String room, String start, String end, String weekday) {
        Map<String, String> hours = new LinkedHashMap<>();
        hours.put("room", room);
        hours.put("site", "CITADELLE");
        hours.put("sort", "OPERATION");
        hours.put("start", start);
        hours.put("end", end);
        hours.put("turnover", "15");
        hours.put("weekday", weekday);
        hours.put("first", "30/11/2026");
        hours.put("weeks", "1");
        hours.put("takes", "");
        hours.put("surgeons", "");
        return hours;
    }

    String opened(OpenPages.Pc pc, Map<String, String> hours) throws Exception {
        String body = page(pc, SESSIONS + WEEK);
        String answer = ok(pc.send(OpenAgenda.hidden(body, SESSIONS + "/open"), SESSIONS + "/open", hours));
        clock.pass(Duration.ofSeconds(1));
        return answer;
    }

    /** Asks for a proposal and waits for it; a search that cannot end by itself is stopped. */
    String proposed(OpenPages.Pc pc) throws Exception {
        String action = PLAN + "/propose";
        ok(pc.send(OpenAgenda.hidden(page(pc, PLAN), action), action, Map.of("site", "", "sort", "", "further", "")));
        boolean stopped = false;
        for (int i = 0; i < 200; i++) {
            String body = page(pc, PLAN + WEEK);
            if (!body.contains("id=\"search\"")) {
                return body;
            }
            if (!stopped && i > 4) {
                String stop = PLAN + "/stop";
                ok(pc.send(OpenAgenda.hidden(body, stop), stop, Map.of()));
                stopped = true;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the search did not end");
    }

    /** The case's row of the proposal, without its tags. */
    static String row(String plan, String who) {
        Matcher row = Pattern.compile("<tr><th scope=\"row\" class=\"number\">(?:(?!</tr>)[\\s\\S])*?" + who
                        + "(?:(?!</tr>)[\\s\\S])*?</tr>")
                .matcher(plan);
        assertTrue(row.find(), () -> who + " is not in " + plan);
        return row.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    String accepted(OpenPages.Pc pc, String page, Map<String, String> what) throws Exception {
        String action = PLAN + "/accept";
        Map<String, String> form = OpenAgenda.hidden(page, action);
        form.remove("group");
        form.remove("case");
        Map<String, String> all = new LinkedHashMap<>(Map.of("reason", ""));
        all.putAll(what);
        String answer = ok(pc.send(form, action, all));
        clock.pass(Duration.ofSeconds(1));
        return answer;
    }
}
