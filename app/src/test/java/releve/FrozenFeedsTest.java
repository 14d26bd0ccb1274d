package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import releve.access.SessionTimes;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;
import releve.paper.Sheet;

/**
 * The night the feeds freeze: four feeds that say every five minutes that they live, of which one falls silent at 03:31. All people are
 * synthetic; no clock but the movable one decides.
 */
class FrozenFeedsTest {
    /** 03:31 in Brussels: what a feed said last before it froze. */
    private static final Instant CUT = Instant.parse("2026-11-21T02:31:00Z");

    private static final Duration BEAT = Duration.ofMinutes(5);
    private static final Duration NOTICED = Duration.ofMinutes(2);
    private static final Duration ALARM = Duration.ofMinutes(30);
    private static final Duration RED = Duration.ofHours(2);

    private static final String BOARD = "/ward/CITADELLE/CARD";
    private static final String CHART = "/patient/CHR/1";
    private static final String PID = "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F";

    /** Each feed, and the pages that show something from it. */
    private static final Map<String, Set<String>> PAGES = Map.of(
            "adt", Set.of(BOARD, "/wards", "/sites", "/site/CITADELLE", BOARD + "/beds", CHART + "/stays"),
            "lab", Set.of(BOARD, CHART, CHART + "/results"),
            "pharm", Set.of(BOARD, CHART, CHART + "/drugs"),
            "ris", Set.of(BOARD, CHART + "/imaging"));

    @TempDir
    private Path data;

    private final MovableClock clock = new MovableClock(CUT.minus(Duration.ofHours(1)));
    private OpenPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(
                data, clock, new SessionTimes(Duration.ofHours(20), Duration.ofHours(20), Duration.ofHours(20)));
        String at = "202611210300";
        pages.say(
                "lab",
                "ORU^R01",
                at,
                PID,
                "OBR|1|P1|F1|K^Potassium|||" + at + "||||||||||||||" + at + "|||F",
                "OBX|1|NM|K^Potassium||6.9|mmol/l|3.5-5.1|HH|||F");
        pages.say("pharm", "RDE^O11", at, PID, "ORC|NW|RX1", "TQ1|1||Q8H", "RXE||D1^Bisoprolol^L|2.5||mg", "RXR|PO");
        pages.say(
                "ris",
                "ORU^R01",
                at,
                PID,
                "OBR|1|P2|F2|RX^Thorax|||" + at + "||||||||||||||" + at + "||RAD|F",
                "OBX|1|TX|RX^Thorax||Pas d’opacité|||||||F");
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    /** What the mirror's clerk journals of a feed that says that it lives. */
    private void beat(String feed) {
        String tally = "{\"feed\":\"%s\",\"repeats\":0,\"refused\":{},\"heartbeat\":\"%s\",\"alone\":\"%s\"}"
                .formatted(feed, clock.instant(), clock.instant());
        pages.journal()
                .append(new Fact(
                        new Kind("mirror.tally", 1),
                        "feed/" + feed,
                        new Caller("releve", "mirror"),
                        tally.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        pages.journal().settle();
    }

    /** Time goes by until then, and of these feeds every five minutes a sign of life. */
    private void until(Instant then, Set<String> alive) {
        while (clock.instant().plus(BEAT).isBefore(then)) {
            clock.pass(BEAT);
            alive.forEach(this::beat);
        }
        clock.moveTo(then);
    }

    private void untilTheCut() {
        until(CUT, PAGES.keySet());
        PAGES.keySet().forEach(this::beat);
    }

    private static Set<String> all() {
        Set<String> paths = new TreeSet<>();
        PAGES.values().forEach(paths::addAll);
        return paths;
    }

    private String page(OpenPages.Pc pc, String path) throws Exception {
        HttpResponse<String> answer = pc.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertFalse(answer.body().contains("[web."), "a text is missing");
        return answer.body();
    }

    /** Who may open it: beds of sites are the bed manager's, charts a doctor's. */
    private String page(String path) throws Exception {
        return page(pages.pc(path.startsWith("/site") ? "beds" : "doctor"), path);
    }

    private void claims(String page, String path, String feed, String claim) {
        Set<String> of = PAGES.get(feed);
        assertEquals(of.contains(path), page.contains("Flux " + feed + " " + claim), path + " of " + feed + " " + page);
        PAGES.keySet().stream()
                .filter(other -> !other.equals(feed))
                .forEach(other -> assertFalse(page.contains("Flux " + other + " "), path + " of " + other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adt", "lab", "pharm", "ris"})
    void aFrozenFeedIsNamedOnItsPagesAndPrintsWithinTwoMinutesAndOnNoOthers(String feed) throws Exception {
        untilTheCut();
        assertFalse(new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text().contains("Flux "), "all is fresh");
        Set<String> others = new TreeSet<>(PAGES.keySet());
        others.remove(feed);

        until(CUT.plus(ALARM).plus(NOTICED), others);
        assertTrue(page("/").contains("▲</span> <a href=\"/age\">Données en retard : " + feed + " depuis 03:31<"));
        for (String path : all()) {
            claims(page(path), path, feed, "en retard depuis 03:31");
        }

        until(CUT.plus(RED).plus(NOTICED), others);
        for (String path : List.of("/", "/age", "/crisis", "/keys", BOARD, CHART)) {
            assertTrue(
                    page(path).contains("■</span> <a href=\"/age\">Données figées : " + feed + " depuis 03:31<"), path);
        }
        for (String path : all()) {
            claims(page(path), path, feed, "figé depuis 03:31");
        }
        prints(feed);
    }

    private void prints(String feed) throws Exception {
        Sheet pack = new Sheet(pages.pc("nurse").file(BOARD + "/pack").body());
        for (int page = 1; page <= pack.pages(); page++) {
            assertTrue(
                    pack.text(page).contains("■ Données figées : " + feed + " depuis 21/11/2026 03:31"), "page " + page);
        }
        String whole = pack.text().replaceAll("\\s+", " ");
        boolean ofASheet = !feed.equals("ris"); // imaging has no sheet of its own in a pack
        assertEquals(ofASheet, whole.contains("■ Flux " + feed + " figé depuis 21/11/2026 03:31"), whole);
        PAGES.keySet().stream()
                .filter(other -> !other.equals(feed))
                .forEach(other -> assertFalse(whole.contains("Flux " + other + " "), other));
    }

    @Test
    void aQuietNightWithSignsOfLifeRaisesNothing() throws Exception {
        untilTheCut();
        until(CUT.plus(Duration.ofHours(5)), PAGES.keySet());
        for (String path : all()) {
            String page = page(path);
            assertFalse(page.contains("Flux "), path);
            assertTrue(page.contains("Données à jour"), path);
        }
        String pack = new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text();
        assertFalse(pack.contains("Flux ") || pack.contains("figé"), pack);
    }

    @Test
    void fiveFrozenFeedsAreThreeNamesAndTwoMore() throws Exception {
        pages.say("letters", "ZZZ^Z01", "202611210300", PID);
        untilTheCut();
        until(CUT.plus(Duration.ofHours(3)), Set.of());
        String start = page("/");
        assertTrue(start.contains("Données figées : adt depuis"), start);
        assertTrue(start.contains("(+ 2)"), start);
        assertFalse(start.contains("ris depuis"), "the rest are counted");
    }

    @Test
    @Timeout(60)
    void openPagesAreToldByTheClockAlone() throws Exception {
        untilTheCut();
        try (Stream<String> lines = pages.pc("nurse").news("age").body()) {
            until(CUT.plus(ALARM).plus(NOTICED), Set.of("adt", "lab", "pharm"));
            List<String> heard = new ArrayList<>();
            Iterator<String> line = lines.iterator();
            while (line.hasNext()) {
                String next = line.next();
                heard.add(next);
                if (next.equals("event: age") || next.equals("event:age")) {
                    break;
                }
            }
            assertTrue(heard.getLast().contains("age"), heard.toString());
        }
        assertTrue(page(CHART + "/imaging").contains("▲ Flux ris en retard depuis 03:31"));
    }

    @Test
    void aPackKeptFromBeforeTheFreezeIsNotHandedOut() throws Exception {
        untilTheCut();
        byte[] before = pages.pc("nurse").file(BOARD + "/pack").body();
        assertFalse(new Sheet(before).text().contains("lab depuis"));
        until(CUT.plus(ALARM).plus(NOTICED), Set.of("adt", "pharm", "ris"));
        String after = new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text();
        assertTrue(after.contains("▲ Données en retard : lab depuis 21/11/2026 03:31"), after);
    }

    private void declare() throws Exception {
        assertEquals(
                200,
                pages.pc("beds")
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
        pages.tell("A08", PID, "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR", "AL1|1|DA|^Aucune allergie connue");
        pages.say(
                "lab",
                "ORU^R01",
                at,
                PID,
                "OBR|1|P3|F3|NA^Sodium|||" + at + "||||||||||||||" + at + "|||F",
                "OBX|1|NM|NA^Sodium||111|mmol/l|135-145|LL|||F");
        pages.say("pharm", "RDE^O11", at, PID, "ORC|NW|RX2", "TQ1|1||TID", "RXE||D2^Furosémide^L|40||mg");
    }

    @Test
    void whatAFeedBroughtAfterT0IsMarkedWhereverItStandsAndNothingElseIs() throws Exception {
        until(CUT, PAGES.keySet());
        toldAfterT0();
        pages.journal().settle();
        for (String path : all()) {
            assertFalse(page(path).contains("après T0, non fiable</"), path + ": nothing is declared");
        }
        String first = new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text();
        assertFalse(first.contains("après T0"), first);

        declare();
        assertTrue(row(page(CHART + "/drugs"), "Furosémide").contains(MARK));
        assertFalse(row(page(CHART + "/drugs"), "Bisoprolol").contains(MARK), "known before T0");
        assertTrue(row(page(CHART + "/results"), "Sodium").contains(MARK));
        assertFalse(row(page(CHART + "/results"), "Potassium").contains(MARK));
        assertFalse(row(page(CHART + "/imaging"), "Thorax").contains(MARK), "nothing new");
        assertTrue(page(CHART + "/stays").contains(MARK), "the stay was said again");
        assertTrue(page(CHART).contains(MARK));
        String board = page(BOARD);
        assertTrue(board.contains("◇</span> après T0, non fiable"), board);

        String pack = new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text().replaceAll("\\s+", " ");
        assertTrue(pack.contains("Furosémide " + MARK), pack);
        assertTrue(pack.contains("Sodium " + MARK), pack);
        assertFalse(pack.contains("Potassium " + MARK) || pack.contains("Bisoprolol " + MARK), pack);
        assertTrue(pack.contains("◇ T0 : les données sont sûres jusqu’au 21/11/2026 03:20"), "the cover says it");
    }

    private static String row(String page, String what) {
        int at = page.indexOf("<th scope=\"row\">" + what);
        assertTrue(at >= 0, what + " is not on " + page);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    void whatPeopleRecordHereAfterT0IsNotMarked() throws Exception {
        until(CUT, PAGES.keySet());
        declare();
        var nurse = pages.pc("nurse");
        HttpResponse<String> noted = nurse.send(
                CHART + "/record/note", CHART + "/record/note", Map.of("sort", "NURSING", "text", "Dort bien"));
        assertEquals(200, noted.statusCode(), noted.body());
        String observations = page(CHART + "/observations");
        assertTrue(observations.contains("Dort bien"), observations);
        assertFalse(observations.contains(MARK), observations);
    }

    @Test
    void theMarksGoWhenTheDeclarationHasEnded() throws Exception {
        until(CUT, PAGES.keySet());
        toldAfterT0();
        declare();
        assertTrue(page(CHART + "/drugs").contains(MARK));
        var director = pages.pc("director");
        String crisis = director.get("/crisis").body();
        int at = crisis.indexOf("/crisis/", crisis.indexOf("/end") - 60);
        String end = crisis.substring(at, crisis.indexOf("/end", at) + 4);
        assertEquals(
                200,
                director.send(end, end, Map.of("day", "21/11/2026", "hour", "03:31", "words", "tout est revenu"))
                        .statusCode());
        assertFalse(page(CHART + "/drugs").contains(MARK));
        assertFalse(page(BOARD).contains("◇</span> après T0"));
        assertFalse(new Sheet(pages.pc("nurse").file(BOARD + "/pack").body()).text().contains("après T0"));
    }
}
