package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
import releve.paper.Sheet;

/** A feed that freezes is named on everything that shows something from it, and on nothing else; a quiet night raises nothing. */
class FrozenFeedsTest {
    private static final Duration NOTICED = Duration.ofMinutes(2);
    private static final Duration ALARM = Duration.ofMinutes(30);
    private static final Duration RED = Duration.ofHours(2);

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

    private void claims(String page, String path, String feed, String claim) {
        Set<String> of = FrozenNight.PAGES.getOrDefault(feed, Set.of());
        assertEquals(of.contains(path), page.contains("Flux " + feed + " " + claim), path + " of " + feed + " " + page);
        FrozenNight.PAGES.keySet().stream()
                .filter(other -> !other.equals(feed))
                .forEach(other -> assertFalse(page.contains("Flux " + other + " "), path + " of " + other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adt", "lab", "pharm", "ris"})
    void aFrozenFeedIsNamedOnItsPagesAndPrintsWithinTwoMinutesAndOnNoOthers(String feed) throws Exception {
        night.untilTheCut();
        assertFalse(night.pack().text().contains("Flux "), "all is fresh");
        Set<String> others = new TreeSet<>(FrozenNight.PAGES.keySet());
        others.remove(feed);

        night.until(FrozenNight.CUT.plus(ALARM).plus(NOTICED), others);
        assertTrue(
                night.page("/").contains("▲</span> <a href=\"/age\">Données en retard : " + feed + " depuis 03:31<"));
        for (String path : FrozenNight.all()) {
            claims(night.page(path), path, feed, "en retard depuis 03:31");
        }

        night.until(FrozenNight.CUT.plus(RED).plus(NOTICED), others);
        for (String path : List.of("/", "/age", "/crisis", "/keys", FrozenNight.BOARD, FrozenNight.CHART)) {
            assertTrue(
                    night.page(path).contains("■</span> <a href=\"/age\">Données figées : " + feed + " depuis 03:31<"),
                    path);
        }
        for (String path : FrozenNight.all()) {
            claims(night.page(path), path, feed, "figé depuis 03:31");
        }
        prints(feed);
    }

    private void prints(String feed) throws Exception {
        Sheet pack = night.pack();
        for (int page = 1; page <= pack.pages(); page++) {
            assertTrue(
                    pack.text(page).contains("■ Données figées : " + feed + " depuis 21/11/2026 03:31"),
                    "page " + page);
        }
        String whole = pack.text().replaceAll("\\s+", " ");
        boolean ofASheet = !feed.equals("ris"); // imaging has no sheet of its own in a pack
        assertEquals(ofASheet, whole.contains("■ Flux " + feed + " figé depuis 21/11/2026 03:31"), whole);
        FrozenNight.PAGES.keySet().stream()
                .filter(other -> !other.equals(feed))
                .forEach(other -> assertFalse(whole.contains("Flux " + other + " "), other));
    }

    @Test
    void aQuietNightWithSignsOfLifeRaisesNothing() throws Exception {
        night.untilTheCut();
        night.until(FrozenNight.CUT.plus(Duration.ofHours(5)), FrozenNight.PAGES.keySet());
        for (String path : FrozenNight.all()) {
            String page = night.page(path);
            assertFalse(page.contains("Flux "), path);
            assertTrue(page.contains("Données à jour"), path);
        }
        String pack = night.pack().text();
        assertFalse(pack.contains("Flux ") || pack.contains("figé"), pack);
    }

    @Test
    void fiveFrozenFeedsAreThreeNamesAndTwoMore() throws Exception {
        night.pages.say("letters", "ZZZ^Z01", "202611210300", FrozenNight.PID);
        night.untilTheCut();
        night.until(FrozenNight.CUT.plus(Duration.ofHours(3)), Set.of());
        String start = night.page("/");
        assertTrue(start.contains("Données figées : adt depuis"), start);
        assertTrue(start.contains("(+ 2)"), start);
        assertFalse(start.contains("ris depuis"), "the rest are counted");
    }

    @Test
    @Timeout(60)
    void openPagesAreToldByTheClockAlone() throws Exception {
        night.untilTheCut();
        try (Stream<String> lines = night.pages.pc("nurse").news("age").body()) {
            night.until(FrozenNight.CUT.plus(ALARM).plus(NOTICED), Set.of("adt", "lab", "pharm"));
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
        assertTrue(night.page(FrozenNight.CHART + "/imaging").contains("▲ Flux ris en retard depuis 03:31"));
    }

    @Test
    void aPackKeptFromBeforeTheFreezeIsNotHandedOut() throws Exception {
        night.untilTheCut();
        byte[] before =
                night.pages.pc("nurse").file(FrozenNight.BOARD + "/pack").body();
        assertFalse(new Sheet(before).text().contains("lab depuis"));
        night.until(FrozenNight.CUT.plus(ALARM).plus(NOTICED), Set.of("adt", "pharm", "ris"));
        String after = night.pack().text();
        assertTrue(after.contains("▲ Données en retard : lab depuis 21/11/2026 03:31"), after);
    }
}
