package releve.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.crisis.TestTables.Written;

/** Laws of what is said of the hospital: entries of two nodes in any order of arrival give the same tables and the same answers. */
class StatusLawsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:40:00Z");
    private static final List<String> SITES = List.of("H1", "H2");
    private static final List<String> SERVICES = List.of("emergency", "laboratory", "wards");

    /** Few moments, few people and few keys, so that ties, doubles and orphans are common. */
    private static final class Story {
        private final Random chance;
        private final List<UUID> keys = new ArrayList<>();

        Story(int seed) {
            chance = new Random(seed);
            for (int i = 0; i < 6; i++) {
                keys.add(new UUID(chance.nextLong(), chance.nextLong()));
            }
        }

        private Instant moment() {
            return NIGHT.plusSeconds(60L * chance.nextInt(8));
        }

        private <T> T one(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private CrisisFact.Declared declared(UUID form) {
            Instant started = moment();
            return new CrisisFact.Declared(
                    form,
                    one(List.of(Level.values())),
                    "essai",
                    "",
                    started,
                    started.minusSeconds(chance.nextInt(600)),
                    "",
                    "",
                    chance.nextBoolean() ? null : new Scope(List.of(one(SITES)), List.of(one(SERVICES))),
                    null,
                    chance.nextBoolean() ? null : moment());
        }

        private UUID fresh() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }

        private CrisisFact fact() {
            return switch (chance.nextInt(8)) {
                case 0 -> declared(one(keys));
                case 1 -> new CrisisFact.Updated(one(keys), chance.nextBoolean(), declared(fresh()));
                case 2 -> new CrisisFact.Confirmed(fresh(), one(keys), chance.nextBoolean() ? null : one(keys));
                case 3 -> new CrisisFact.Ended(fresh(), one(keys), moment(), "fin " + chance.nextInt(9));
                case 4 -> new CrisisFact.Back(fresh(), one(keys), one(SITES), one(SERVICES), moment(), "revenu");
                case 5 ->
                    new CrisisFact.MasterSet(
                            fresh(),
                            one(SITES),
                            one(List.of("", "wards", "CARD")),
                            one(List.of(Master.values())),
                            moment(),
                            "");
                case 6 -> new CrisisFact.StatusWithdrawn(fresh(), one(keys), "erreur " + chance.nextInt(9));
                default ->
                    new CrisisFact.StatusSet(
                            chance.nextBoolean() ? one(keys) : fresh(),
                            "H1",
                            "laboratory",
                            ServiceState.DEGRADED,
                            NIGHT,
                            "panne");
            };
        }

        List<Written> written(int howMany) {
            List<Written> all = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                var each = new Written(moment(), chance.nextInt(2), one(List.of("account/a", "account/b")), fact());
                all.add(each);
                if (chance.nextInt(6) == 0) {
                    all.add(new Written(moment(), 0, "account/b", each.fact())); // the same form on the other node
                }
            }
            return all;
        }
    }

    private record Shown(
            List<String> tables, List<Declaration> declarations, List<String> states, List<MasterCell> masters) {
        static Shown of(List<Written> arriving) {
            try (var tables = new TestTables()) {
                arriving.forEach(tables::arrive);
                List<Declaration> declarations = tables.rows().declarations();
                var status = new StatusBook(tables.rows().statuses());
                var masters = new MasterBook(tables.rows().masters(), declarations);
                List<String> states = new ArrayList<>();
                List<MasterCell> cells = new ArrayList<>();
                for (int minute = 0; minute < 9; minute++) {
                    Instant at = NIGHT.plusSeconds(60L * minute);
                    states.add(status.at(at, Instant.MAX) + " " + status.at(at, at));
                    for (String site : SITES) {
                        for (String unit : List.of("", "laboratory", "CARD")) {
                            cells.add(masters.at(site, unit, at));
                        }
                    }
                }
                return new Shown(tables.dump(), declarations, states, cells);
            }
        }
    }

    @Property(tries = 60)
    void entriesOfTwoNodesGiveTheSameInAnyOrderOfArrival(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        List<Written> story = new Story(seed).written(40);
        List<Written> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, new Random(seed + 1));
        Shown one = Shown.of(story);
        assertTrue(one.tables().size() > 20, "a story that says something");
        assertEquals(one, Shown.of(shuffled));
    }
}
