package releve.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was true of each service at a minute, and what was known at it. */
class StatusTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:40:00Z");
    private static final List<String> SITES = List.of("H1", "H2", "H3");
    private static final List<String> SERVICES = List.of("emergency", "laboratory", "imaging", "pharmacy");
    private static final long DAYS = 10;

    @TempDir
    private Path data;

    private static UUID key(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    /** What somebody noted on a list of their own, in the order in which it was said. */
    private static final class OwnList {
        private final List<Line> lines = new ArrayList<>();

        private static final class Line {
            UUID form = new UUID(0, 0);
            String cell = "";
            ServiceState state = ServiceState.NORMAL;
            Instant from = NIGHT;
            Instant said = NIGHT;
            Instant gone = Instant.MAX;
        }

        /** Reads the list from top to bottom: what begins later, or is said later of the same moment, replaces what stood. */
        List<String> at(Instant at, Instant known) {
            var holds = new TreeMap<String, Line>();
            for (Line line : lines) {
                boolean heard = !line.said.isAfter(known) && line.gone.isAfter(known);
                if (heard && !line.from.isAfter(at)) {
                    Line before = holds.get(line.cell);
                    if (before == null || !line.from.isBefore(before.from)) {
                        holds.put(line.cell, line);
                    }
                }
            }
            return holds.values().stream()
                    .map(line -> line.cell + " " + line.state + " " + line.from)
                    .toList();
        }
    }

    private static List<String> told(List<StatusCell> cells) {
        return cells.stream()
                .map(each -> each.site() + "/" + each.service() + " " + each.state() + " " + each.from())
                .sorted()
                .toList();
    }

    /** 300 sayings over ten days: some in the same millisecond, some of hours past or ahead, some taken back later. */
    private static OwnList live(TestHospital hospital, Random chance) {
        var list = new OwnList();
        Instant now = NIGHT;
        for (int i = 0; i < 300; i++) {
            if (chance.nextInt(4) != 0) {
                now = now.plusSeconds(chance.nextInt((int) Duration.ofDays(DAYS).toSeconds() / 250));
            }
            hospital.itIs(now);
            OwnList.Line taken = list.lines.isEmpty() ? null : list.lines.get(chance.nextInt(list.lines.size()));
            if (taken != null && taken.gone.equals(Instant.MAX) && chance.nextInt(5) == 0) {
                hospital.say(new CrisisFact.StatusWithdrawn(key(chance), taken.form, "erreur"));
                taken.gone = now;
                continue;
            }
            var line = new OwnList.Line();
            line.form = key(chance);
            String site = SITES.get(chance.nextInt(SITES.size()));
            String service = SERVICES.get(chance.nextInt(SERVICES.size()));
            line.cell = site + "/" + service;
            line.state = ServiceState.values()[chance.nextInt(5)];
            line.from = taken != null && chance.nextInt(5) == 0
                    ? taken.from
                    : now.plusSeconds(60L * (chance.nextInt(1200) - 900));
            line.said = now;
            list.lines.add(line);
            hospital.say(new CrisisFact.StatusSet(line.form, site, service, line.state, line.from, "essai"));
        }
        return list;
    }

    @Test
    void theStateAtAThousandPastMinutesEqualsAListKeptApart() {
        long seed = 21112026;
        var chance = new Random(seed);
        try (var hospital = new TestHospital(data, NIGHT)) {
            OwnList list = live(hospital, chance);
            int differ = 0;
            for (int i = 0; i < 1000; i++) {
                Instant minute = NIGHT.plusSeconds(60L * chance.nextInt((int) (DAYS * 24 * 60)));
                List<String> truth = told(hospital.crisis().statusAt(minute));
                List<String> known = told(hospital.crisis().knownAt(minute));
                assertEquals(list.at(minute, hospital.now()), truth, "as we know it today: " + minute);
                assertEquals(list.at(minute, minute), known, "as it was known: " + minute);
                differ += truth.equals(known) ? 0 : 1;
            }
            assertTrue(differ > 100, "the two questions differed at " + differ + " minutes only");
        }
    }

    @Test
    void aRebuildGivesTheVerySameTablesAndAnswers() {
        try (var hospital = new TestHospital(data, NIGHT)) {
            live(hospital, new Random(7));
            UUID declaration = UUID.randomUUID();
            hospital.say(MasterTest.declared(declaration, Level.SITE, NIGHT, new Scope(List.of("H1"), List.of())));
            hospital.say(new CrisisFact.Back(UUID.randomUUID(), declaration, "H1", "laboratory", NIGHT, "revenu"));
            List<String> tables = hospital.tables();
            List<StatusCell> cells = hospital.crisis().statusAt(hospital.now());
            List<Declaration> declarations = hospital.crisis().all();
            hospital.rebuild();
            assertEquals(tables, hospital.tables());
            assertEquals(cells, hospital.crisis().statusAt(hospital.now()));
            assertEquals(declarations, hospital.crisis().all());
            assertEquals(List.of(), hospital.faults());
            assertNotEquals(List.of(), cells);
        }
    }

    @Test
    void aFormFiledTwiceIsOneEntry() {
        try (var hospital = new TestHospital(data, NIGHT)) {
            UUID form = UUID.randomUUID();
            for (int i = 0; i < 2; i++) {
                hospital.crisis()
                        .setStatus(form, "H1", "imaging", ServiceState.CLOSED, NIGHT, "panne", TestHospital.DIRECTOR);
                long size = hospital.size();
                hospital.rebuild();
                assertEquals(1, hospital.crisis().history("H1", "imaging").size());
                assertTrue(i == 0 || size == hospital.size());
            }
        }
    }

    @Test
    void whatWasReadIsKeptUntilSomethingIsSaid() {
        try (var hospital = new TestHospital(data, NIGHT)) {
            hospital.say(MasterTest.declared(UUID.randomUUID(), Level.GROUP, NIGHT, Scope.EVERYTHING));
            List<Declaration> first = hospital.crisis().all();
            assertTrue(first == hospital.crisis().all(), "nothing was read anew");
            hospital.say("other.thing/1", "other", "{}");
            assertTrue(first == hospital.crisis().all(), "an entry of another room");
            hospital.say(MasterTest.declared(UUID.randomUUID(), Level.GROUP, NIGHT, Scope.EVERYTHING));
            assertEquals(2, hospital.crisis().standing().size());
        }
    }
}
