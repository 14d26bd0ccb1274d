package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A page hears of its ward at once, then not more often than it can use, and never misses the last change. */
class BulletinTest {
    private static final Instant T0 = Instant.parse("2026-03-07T03:30:00Z");
    private static final Duration LONGEST = Bulletin.APART.plus(Bulletin.DRIFT);

    @Test
    void theFirstChangeIsToldAtOnceAndTheNextIsHeldBack() {
        var bulletin = new Bulletin(topic -> true, new Random(1));
        bulletin.changed("ward:H1.CARD");
        assertEquals(List.of("ward:H1.CARD"), bulletin.due(T0));
        bulletin.changed("ward:H1.CARD");
        assertEquals(List.of(), bulletin.due(T0.plusSeconds(1)));
        assertEquals(List.of(), bulletin.due(T0.plus(Bulletin.APART).minusMillis(1)));
        assertEquals(List.of("ward:H1.CARD"), bulletin.due(T0.plus(LONGEST)), "what was held back is told");
        assertEquals(List.of(), bulletin.due(T0.plus(LONGEST).plusSeconds(60)), "and told once");
    }

    @Test
    void anotherWardIsNotHeldBackByTheFirst() {
        var bulletin = new Bulletin(topic -> true, new Random(1));
        bulletin.changed("ward:H1.CARD");
        bulletin.due(T0);
        bulletin.changed("ward:H1.CARD");
        bulletin.changed("ward:H1.PNEU");
        assertEquals(List.of("ward:H1.PNEU"), bulletin.due(T0.plusSeconds(1)));
    }

    @Test
    void whoeverComesAfterAnUnheardChangeWaitsForNothing() {
        Set<String> listening = new HashSet<>();
        var bulletin = new Bulletin(listening::contains, new Random(1));
        bulletin.changed("ward:H1.CARD");
        bulletin.due(T0);
        listening.add("ward:H1.CARD");
        bulletin.changed("ward:H1.CARD");
        assertEquals(List.of("ward:H1.CARD"), bulletin.due(T0.plusSeconds(1)));
    }

    @Property(tries = 300)
    void whateverChangesIsToldInTimeAndNeverTooOften(@ForAll long seed) {
        var random = new Random(seed);
        var bulletin = new Bulletin(topic -> true, new Random(seed));
        Map<String, Instant> told = new HashMap<>();
        Map<String, Instant> changedAt = new HashMap<>();
        for (int second = 0; second < 120; second++) {
            Instant now = T0.plusSeconds(second);
            for (int n = random.nextInt(6); n > 0 && second < 100; n--) {
                String topic = "ward:" + random.nextInt(8);
                bulletin.changed(topic);
                changedAt.putIfAbsent(topic, now);
            }
            for (String topic : bulletin.due(now)) {
                Instant before = told.put(topic, now);
                assertTrue(before == null || !before.plus(Bulletin.APART).isAfter(now), topic + " too soon");
                Instant since = changedAt.remove(topic);
                assertTrue(since != null, topic + " told without a change");
                assertTrue(!since.plus(LONGEST).plusSeconds(1).isBefore(now), topic + " too late");
            }
        }
        assertEquals(Map.of(), changedAt, "untold");
    }
}
