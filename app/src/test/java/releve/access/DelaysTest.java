package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import releve.access.Delays.Turn;

final class DelaysTest {
    private static final List<Where> PLACES = List.of(
            Where.wardPc("3B-1"), Where.wardPc("4C-1"), Where.elsewhere("192.0.2.7"), Where.elsewhere("192.0.2.8"));
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** One attempt, some time after the one before. */
    record Attempt(int place, int name, boolean right, int secondsBefore) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PLACES.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(0, 0, 0, 1, 2, 15, 60, 300, 4000))
                .as(Attempt::new)
                .list()
                .ofMaxSize(120);
    }

    private static Turn make(Delays delays, Attempt attempt) {
        var counts = Delays.counts("name" + attempt.name(), PLACES.get(attempt.place()));
        Turn turn = delays.turn(counts);
        if (turn instanceof Turn.Go && attempt.right()) {
            delays.succeeded(counts);
        }
        return turn;
    }

    @Property
    void noWaitIsEverLongerThanItsCapAndAfterItTheNextAttemptIsTaken(@ForAll("attempts") List<Attempt> attempts) {
        Hands clock = new Hands();
        Delays delays = new Delays(clock);
        for (Attempt attempt : attempts) {
            clock.forward(Duration.ofSeconds(attempt.secondsBefore()));
            if (make(delays, attempt) instanceof Turn.NotBefore(Instant until)) {
                Duration cap = PLACES.get(attempt.place()).onWardPc() ? Duration.ofMinutes(2) : LONGEST;
                assertTrue(Duration.between(clock.instant(), until).compareTo(cap) <= 0, () -> "wait until " + until);
                clock.set(until);
                assertInstanceOf(Turn.Go.class, make(delays, attempt));
            }
        }
    }

    @Property
    void whateverHappensElsewhereAWardPcWithoutFailuresNeverWaits(@ForAll("attempts") List<Attempt> attempts) {
        Hands clock = new Hands();
        Delays delays = new Delays(clock);
        for (Attempt attempt : attempts) {
            clock.forward(Duration.ofSeconds(attempt.secondsBefore()));
            if (attempt.place() != 0) {
                make(delays, attempt);
            } else {
                assertInstanceOf(Turn.Go.class, make(delays, new Attempt(0, attempt.name(), true, 0)));
            }
        }
    }

    @Property
    void whoeverGuessesADayLongAtOnePlaceGetsFewGuesses(@ForAll @IntRange(min = 1, max = 90) int pause) {
        for (int place : new int[] {0, 2}) {
            Hands clock = new Hands();
            Delays delays = new Delays(clock);
            int looked = 0;
            Instant end = clock.instant().plus(Duration.ofDays(1));
            while (clock.instant().isBefore(end)) {
                looked += make(delays, new Attempt(place, 0, false, 0)) instanceof Turn.Go ? 1 : 0;
                clock.forward(Duration.ofSeconds(pause));
            }
            int most = PLACES.get(place).onWardPc() ? 24 * 30 : 24 * 12;
            assertTrue(looked <= most + 16, looked + " guesses at " + PLACES.get(place));
        }
    }

    @Test
    void theWaitGrowsFromASecondToItsCap() {
        Delays.Rule rule = Delays.NAME_ON_WARD_PC;
        assertEquals(Duration.ZERO, rule.after(4));
        assertEquals(Duration.ofSeconds(1), rule.after(5));
        assertEquals(Duration.ofSeconds(2), rule.after(6));
        assertEquals(Duration.ofSeconds(64), rule.after(11));
        assertEquals(Duration.ofMinutes(2), rule.after(12));
        assertEquals(Duration.ofMinutes(2), rule.after(Integer.MAX_VALUE));
    }

    @Test
    void aHundredAttemptsAtOnceGetNoMoreThanTheFreeOnes() {
        Delays delays = new Delays(new Hands());
        var counts = Delays.counts("name", Where.elsewhere("192.0.2.7"));
        long looked = java.util.stream.IntStream.range(0, 100)
                .filter(i -> delays.turn(counts) instanceof Turn.Go)
                .count();
        assertEquals(5, looked);
    }

    @Test
    void manyNamesFromOneAddressAreSlowedByTheAddress() {
        Delays delays = new Delays(new Hands());
        long looked = java.util.stream.IntStream.range(0, 100)
                .filter(i -> delays.turn(Delays.counts("name" + i, Where.elsewhere("2001:db8:1:2::" + i)))
                        instanceof Turn.Go)
                .count();
        assertEquals(11, looked);
    }

    @Test
    void aShiftThatSignsInAtOnePcIsNotSlowed() {
        Delays delays = new Delays(new Hands());
        for (int i = 0; i < 200; i++) {
            var counts = Delays.counts("nurse" + i, Where.wardPc("3B-1"));
            assertInstanceOf(Turn.Go.class, delays.turn(counts));
            delays.succeeded(counts);
        }
    }

    @Test
    void anHourWithoutFailuresAndTheCountBeginsAgain() {
        Hands clock = new Hands();
        Delays delays = new Delays(clock);
        var counts = Delays.counts("name", Where.elsewhere("192.0.2.7"));
        for (int i = 0; i < 5; i++) {
            delays.turn(counts);
        }
        assertInstanceOf(Turn.NotBefore.class, delays.turn(counts));
        clock.forward(Duration.ofMinutes(61));
        assertEquals(new Turn.Go(1), delays.turn(counts));
    }

    @Test
    void aClockSetBackMakesNobodyWaitLongerThanTheCap() {
        Hands clock = new Hands();
        Delays delays = new Delays(clock);
        var counts = Delays.counts("name", Where.wardPc("3B-1"));
        for (int i = 0; i < 5; i++) {
            delays.turn(counts);
        }
        clock.forward(Duration.ofDays(-30));
        clock.forward(
                switch (delays.turn(counts)) {
                    case Turn.NotBefore wait -> Duration.between(clock.instant(), wait.until());
                    case Turn.Go go -> Duration.ZERO;
                });
        assertFalse(clock.instant().isAfter(new Hands().instant()));
        assertInstanceOf(Turn.Go.class, delays.turn(counts));
    }
}
