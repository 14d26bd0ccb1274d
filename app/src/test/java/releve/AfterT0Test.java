package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.chart.CensusText;
import releve.chart.ChartText;
import releve.chart.PatientChart;
import releve.crisis.Trust;
import releve.ward.Wards;

/** While a declaration stands, what feeds brought after T0 is marked wherever it stands, and nothing else is. */
class AfterT0Test {
    @TempDir
    private Path data;

    private FrozenNight night;

    @BeforeEach
    void open() throws Exception {
        night = new FrozenNight(data);
    }

    @AfterEach
    void close() throws Exception {
        night.close();
    }

    private void declare() throws Exception {
        assertEquals(
                200,
                night.pages
                        .pc("beds")
                        .send(
                                "/crisis/declare",
                                "/crisis/declare",
                                Map.of(
                                        "level", "GROUP",
                                        "scope", "",
                                        "cause", "rançongiciel",
                                        "start-day", "21/11/2026",
                                        "start-hour", "03:31",
                                        "trusted-day", "21/11/2026",
                                        "trusted-hour", "03:20",
                                        "channels", "DECT",
                                        "told", "chefs"))
                        .statusCode());
    }

    private static final String MARK = "◇ après T0, non fiable";

    private void toldAfterT0() {
        String at = "202611210330";
        night.pages.tell(
                "A08",
                FrozenNight.PID,
                "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR",
                "AL1|1|DA|^Aucune allergie connue");
        night.pages.say(
                "lab",
                "ORU^R01",
                at,
                FrozenNight.PID,
                "OBR|1|P3|F3|NA^Sodium|||" + at + "|||||||||||||||" + at + "|||F",
                "OBX|1|NM|NA^Sodium||111|mmol/l|135-145|LL|||F");
        night.pages.say(
                "pharm", "RDE^O11", at, FrozenNight.PID, "ORC|NW|RX2", "TQ1|1||TID", "RXE||D2^Furosémide^L|40||mg");
    }

    @Test
    void whatAFeedBroughtAfterT0IsMarkedWhereverItStandsAndNothingElseIs() throws Exception {
        night.until(FrozenNight.CUT, FrozenNight.PAGES.keySet());
        toldAfterT0();
        night.pages.journal().settle();
        for (String path : FrozenNight.all()) {
            String page = night.page(path);
            assertFalse(page.contains("class=\"after-t0\"") || page.contains("◇</span> après T0"), path);
        }
        assertFalse(night.page("/search?q=dupont").contains(MARK));
        assertFalse(night.page(FrozenNight.BOARD + "/beds").contains(MARK));
        String first = night.pack().text();
        assertFalse(first.contains("après T0"), first);

        declare();
        assertTrue(row(night.page(FrozenNight.CHART + "/drugs"), "Furosémide").contains(MARK));
        assertFalse(row(night.page(FrozenNight.CHART + "/drugs"), "Bisoprolol").contains(MARK), "known before T0");
        assertTrue(row(night.page(FrozenNight.CHART + "/results"), "Sodium").contains(MARK));
        assertFalse(row(night.page(FrozenNight.CHART + "/results"), "Potassium").contains(MARK));
        assertFalse(row(night.page(FrozenNight.CHART + "/imaging"), "Thorax").contains(MARK), "nothing new");
        assertTrue(night.page(FrozenNight.CHART + "/stays").contains(MARK), "the stay was said again");
        assertTrue(night.page(FrozenNight.CHART).contains(MARK));
        assertTrue(night.page("/search?q=dupont").contains(MARK), "where she lies was said after T0");
        String beds = night.page(FrozenNight.BOARD + "/beds");
        assertTrue(row(beds, "12").contains(MARK), beds);
        assertEquals(2, beds.split(MARK, -1).length, "of nobody else was anything said");
        String board = night.page(FrozenNight.BOARD);
        assertTrue(board.contains("◇</span> après T0<span class=\"hidden-text\"> (Après T0, non fiable"), board);

        String pack = night.pack().text().replaceAll("\\s+", " ");
        assertTrue(pack.contains("Furosémide ◇ après T0"), pack);
        assertTrue(pack.contains("Sodium ◇ après T0"), pack);
        assertFalse(pack.contains("Potassium ◇") || pack.contains("Bisoprolol ◇"), pack);
        assertTrue(pack.contains("◇ T0 : les données sont sûres jusqu’au 21/11/2026 03:20"), "the cover says it");
    }

    private static String row(String page, String what) {
        int at = page.indexOf("<th scope=\"row\">" + what);
        assertTrue(at >= 0, what + " is not on " + page);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    void whatPeopleRecordHereAfterT0IsNotMarked() throws Exception {
        night.until(FrozenNight.CUT, FrozenNight.PAGES.keySet());
        declare();
        var nurse = night.pages.pc("nurse");
        HttpResponse<String> noted = nurse.send(
                FrozenNight.CHART + "/record/note",
                FrozenNight.CHART + "/record/note",
                Map.of("sort", "NURSING", "text", "Dort bien"));
        assertEquals(200, noted.statusCode(), noted.body());
        String observations = night.page(FrozenNight.CHART + "/observations");
        assertTrue(observations.contains("Dort bien"), observations);
        assertFalse(observations.contains(MARK), observations);
    }

    @Test
    void theMarksGoWhenTheDeclarationHasEnded() throws Exception {
        night.until(FrozenNight.CUT, FrozenNight.PAGES.keySet());
        toldAfterT0();
        declare();
        assertTrue(night.page(FrozenNight.CHART + "/drugs").contains(MARK));
        var director = night.pages.pc("director");
        String crisis = director.get("/crisis").body();
        int at = crisis.indexOf("/crisis/", crisis.indexOf("/end") - 60);
        String end = crisis.substring(at, crisis.indexOf("/end", at) + 4);
        assertEquals(
                200,
                director.send(end, end, Map.of("day", "21/11/2026", "hour", "03:31", "words", "tout est revenu"))
                        .statusCode());
        assertFalse(night.page(FrozenNight.CHART + "/drugs").contains(MARK));
        assertFalse(night.page(FrozenNight.BOARD).contains("◇</span> après T0"));
        assertFalse(night.pack().text().contains("après T0"));
    }

    @Test
    void theTerminalsChartAndCensusSayWhatIsFrozenAndWhatCameAfterT0() throws Exception {
        night.until(FrozenNight.CUT, FrozenNight.PAGES.keySet());
        toldAfterT0();
        declare();
        night.until(FrozenNight.CUT.plus(Duration.ofHours(3)), Set.of("lab", "pharm", "ris"));
        Jdbi jdbi = night.pages.journal().read().jdbi();
        var stale = new FeedAges(jdbi, night.clock).stale();
        ZoneId zone = ZoneId.of("Europe/Brussels");
        PatientChart chart = PatientChart.of(jdbi, "1", null).getFirst();
        String text = ChartText.of(chart, zone, stale, Trust.of(jdbi).until(""));
        assertTrue(text.startsWith("■ feed adt FROZEN since 21/11/2026 03:31"), text);
        assertTrue(text.contains("◇ T0: data are trusted until 21/11/2026 03:20"), text);
        assertTrue(line(text, "Furosémide").endsWith("◇ after T0, not trusted"), text);
        assertFalse(line(text, "Bisoprolol").contains("◇"), text);
        String census = CensusText.of(new Wards(jdbi).census("CARD"), zone, stale, night.clock.instant());
        assertTrue(census.startsWith("■ feed adt FROZEN since 21/11/2026 03:31"), census);
    }

    private static String line(String text, String what) {
        return text.lines().filter(each -> each.contains(what)).findFirst().orElseThrow();
    }
}
