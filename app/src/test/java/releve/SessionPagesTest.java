package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What theatres and clinics can take again, entered through a real server. */
class SessionPagesTest {
    private static final String HIP = "HIP^Prothèse de hanche^L";

    @TempDir
    private Path data;

    private OpenPlan plan;
    private OpenPages.Pc theatre;

    @BeforeEach
    void open() throws Exception {
        plan = new OpenPlan(data);
        theatre = plan.pages.pc("theatre");
    }

    @AfterEach
    void close() throws Exception {
        plan.close();
    }

    @Test
    void intensiveCareThatNobodyAnnouncedHasNoBed() throws Exception {
        plan.putOff("R6", "16", "EXEMPLE^FLORE", HIP, 60, "AIG|1|A|ICU^Lit de soins intensifs^L");
        plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        String without = plan.proposed(theatre);
        assertTrue(without.contains("aucun lit de soins intensifs annoncé, nuit du lun. 30/11/2026"), without);
        String beds = OpenPlan.SESSIONS + "/beds";
        OpenPlan.ok(theatre.send(
                OpenAgenda.hidden(OpenPlan.page(theatre, OpenPlan.SESSIONS + OpenPlan.WEEK), beds),
                beds,
                Map.of("beds-site", "CITADELLE", "beds-first", "30/11/2026", "beds-last", "", "beds-free", "1")));
        assertTrue(plan.proposed(theatre).contains("1 cas placés sur 1"));
    }

    @Test
    void hoursThatCannotBeAreSaidFieldByFieldAndNothingIsFiled() throws Exception {
        String open = OpenPlan.SESSIONS + "/open";
        String page = OpenPlan.page(theatre, OpenPlan.SESSIONS + OpenPlan.WEEK);
        for (Map<String, String> wrong : List.of(
                Map.of("start", "25:00"),
                Map.of("end", "7:00"),
                Map.of("weekday", ""),
                Map.of("turnover", "-1"),
                Map.of("turnover", "999"),
                Map.of("first", "demain"),
                Map.of("weeks", "0"),
                Map.of("room", ""),
                Map.of("site", "x".repeat(101)),
                Map.of("surgeons", "x,".repeat(20) + "y".repeat(101)))) {
            Map<String, String> hours = OpenPlan.hours("Salle 2", "8:00", "16:00", "1");
            hours.putAll(wrong);
            HttpResponse<String> answer = theatre.send(OpenAgenda.hidden(page, open), open, hours);
            assertEquals(422, answer.statusCode(), wrong.toString());
            assertFalse(answer.body().contains("[agenda."), answer.body());
        }
        assertEquals(0, plan.pages.facts("agenda.plan-opened", "agenda"));
    }

    @Test
    void aWeekIsCopiedOnceAndASeriesIsWithdrawn() throws Exception {
        String week = plan.opened(theatre, OpenPlan.hours("Salle 2", "8:00", "16:00", "1"));
        String copy = OpenPlan.SESSIONS + "/copy";
        OpenPlan.ok(theatre.send(OpenAgenda.hidden(week, copy), copy, Map.of("copies", "2")));
        String later = OpenPlan.page(theatre, OpenPlan.SESSIONS + "?week=2026-12-14");
        assertTrue(later.contains("08:00–16:00"), later);
        assertFalse(
                OpenPlan.page(theatre, OpenPlan.SESSIONS + "?week=2026-12-21").contains("08:00–16:00"));
        HttpResponse<String> doubled = theatre.send(
                OpenAgenda.hidden(OpenPlan.page(theatre, OpenPlan.SESSIONS + "?week=2026-12-07"), copy),
                copy,
                Map.of("copies", "1"));
        assertEquals(422, doubled.statusCode(), "they repeat there already");
        String end = OpenPlan.SESSIONS + "/end";
        String ended = OpenPlan.ok(theatre.send(OpenAgenda.hidden(later, end), end, Map.of()));
        assertTrue(ended.contains("■ fermée"), ended);
    }
}
