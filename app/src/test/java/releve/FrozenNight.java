package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import releve.access.SessionTimes;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;
import releve.paper.Sheet;

/**
 * The night the feeds freeze: four feeds that say every five minutes that they live, of which some fall silent at 03:31. All people are
 * synthetic; no clock but the movable one decides.
 */
final class FrozenNight implements AutoCloseable {
    /** 03:31 in Brussels: what a feed said last before it froze. */
    static final Instant CUT = Instant.parse("2026-11-21T02:31:00Z");

    private static final Duration BEAT = Duration.ofMinutes(5);

    static final String BOARD = "/ward/CITADELLE/CARD";
    static final String CHART = "/patient/CHR/1";
    static final String PID = "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F";

    /** Each feed, and the pages that show something from it. */
    static final Map<String, Set<String>> PAGES = Map.of(
            "adt", Set.of(BOARD, "/wards", "/sites", "/site/CITADELLE", BOARD + "/beds", CHART + "/stays"),
            "lab", Set.of(BOARD, CHART, CHART + "/results"),
            "pharm", Set.of(BOARD, CHART, CHART + "/drugs"),
            "ris", Set.of(BOARD, CHART, CHART + "/imaging"));

    final MovableClock clock = new MovableClock(CUT.minus(Duration.ofHours(1)));
    final OpenPages pages;
    private final Map<String, OpenPages.Pc> pcs = new HashMap<>();

    FrozenNight(Path data) throws Exception {
        pages = new OpenPages(
                data, clock, new SessionTimes(Duration.ofHours(20), Duration.ofHours(20), Duration.ofHours(20)));
        String at = "202611210300";
        pages.say(
                "lab",
                "ORU^R01",
                at,
                PID,
                "OBR|1|P1|F1|K^Potassium|||" + at + "|||||||||||||||" + at + "|||F",
                "OBX|1|NM|K^Potassium||6.9|mmol/l|3.5-5.1|HH|||F");
        pages.say("pharm", "RDE^O11", at, PID, "ORC|NW|RX1", "TQ1|1||Q8H", "RXE||D1^Bisoprolol^L|2.5||mg", "RXR|PO");
        pages.say(
                "ris",
                "ORU^R01",
                at,
                PID,
                "OBR|1|P2|F2|RX^Thorax|||" + at + "|||||||||||||||" + at + "||RAD|F",
                "OBX|1|TX|RX^Thorax||Pas d’opacité|||||||F");
    }

    @Override
    public void close() throws IOException {
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
                        tally.getBytes(StandardCharsets.UTF_8)));
        pages.journal().settle();
    }

    /** Time goes by until then, and of these feeds every five minutes a sign of life. */
    void until(Instant then, Set<String> alive) {
        while (clock.instant().plus(BEAT).isBefore(then)) {
            clock.pass(BEAT);
            alive.forEach(this::beat);
        }
        clock.moveTo(then);
    }

    void untilTheCut() {
        until(CUT, PAGES.keySet());
        PAGES.keySet().forEach(this::beat);
    }

    static Set<String> all() {
        Set<String> paths = new TreeSet<>();
        PAGES.values().forEach(paths::addAll);
        return paths;
    }

    private static String page(OpenPages.Pc pc, String path) throws Exception {
        HttpResponse<String> answer = pc.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertFalse(answer.body().contains("[web."), "a text is missing");
        return answer.body();
    }

    /** Signed in once a night. */
    private OpenPages.Pc pc(String name) throws Exception {
        OpenPages.Pc known = pcs.get(name);
        if (known == null) {
            known = pages.pc(name);
            pcs.put(name, known);
        }
        return known;
    }

    /** Who may open it: beds of sites are the bed manager's, charts a doctor's. */
    String page(String path) throws Exception {
        return page(pc(path.startsWith("/site") ? "beds" : "doctor"), path);
    }

    /** The ward's pack as it would be printed now. */
    Sheet pack() throws Exception {
        return new Sheet(pc("nurse").file(BOARD + "/pack").body());
    }
}
