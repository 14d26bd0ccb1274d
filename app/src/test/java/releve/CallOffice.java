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
import java.util.Map;
import releve.access.SessionTimes;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Verdict;
import releve.agenda.calls.OpenCalls;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.identity.PatientRef;

/** The pages of a real server with two synthetic patients who are booked, and what the telephone teams do on them. */
final class CallOffice implements AutoCloseable {
    static final String DESK = "/agenda/calls";
    static final String LISTS = "/agenda/calls/lists";
    static final String CALLER = "/agenda/caller";
    static final Verdict LATER = Verdict.defer(LocalDate.of(2026, 12, 20));

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    final OpenPages pages;
    private final Council council;

    CallOffice(Path data) throws Exception {
        pages = new OpenPages(data, clock, SessionTimes.DEFAULT);
        council = new Council(pages.journal(), new Crisis(pages.journal()), clock, ZoneId.of("Europe/Brussels"));
        booked("R1", "1", "DUPONT^MARTINE", "19571103", "0470/11.11.11", "202611240800");
        booked("R2", "2", "LAMBERT^ÉLISE", "19840229", "04 222 33 44", "202611241000");
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    void booked(String order, String number, String name, String birth, String phone, String start, String... more) {
        pages.said(
                "SIU^S12",
                "SCH|" + order + "|F" + order + "|||||OPERATION||30|MIN|^^^" + start + "\rPID|||" + number
                        + "^^^CHR^MR||" + name + "||" + birth + "|F|||||" + phone + "||" + "\rAIS|1|A|HIP^Prothese^L|"
                        + start + "\rAIL|1|A|BLOC^^^CITADELLE" + (more.length == 0 ? "" : "\r" + more[0]));
    }

    void decided(String order, String number, Verdict verdict) {
        pages.journal().settle();
        OpenCalls.decided(
                council, new CaseRef(new PatientRef("CHR", number), new OrderRef(order, "F" + order)), verdict);
        clock.pass(Duration.ofSeconds(1));
    }

    /** Nobody does two things within a millisecond, in which what was filed has no order. */
    HttpResponse<String> fine(HttpResponse<String> answer) {
        clock.pass(Duration.ofSeconds(1));
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[agenda."), "a text is missing: " + answer.body());
        return answer;
    }

    HttpResponse<String> begun(OpenPages.Pc clerk) throws Exception {
        return fine(clerk.send(DESK, DESK + "/next", Map.of()));
    }

    HttpResponse<String> identified(OpenPages.Pc clerk, String birth) throws Exception {
        return clerk.send(DESK, DESK + "/identified", Map.of("name", "yes", "birth", birth));
    }

    /** The hidden fields of the form that goes there. */
    static Map<String, String> form(HttpResponse<String> page, String action) {
        int from = page.body().indexOf("action=\"" + action + "\"");
        assertTrue(from >= 0, page.body());
        String form = page.body().substring(from, page.body().indexOf("</form>", from));
        return HiddenFields.of("<main><form method=\"post\" " + form + "</main>");
    }
}
