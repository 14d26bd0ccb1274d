package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import releve.care.DataKind;

final class RhythmTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** A laboratory: 120 messages in each hour from 7 to 19, none at night; five weeks of it, without a winter-time change. */
    private static Rhythm laboratory() {
        Map<Instant, Long> hours = new HashMap<>();
        ZonedDateTime first = ZonedDateTime.of(2026, 5, 4, 0, 0, 0, 0, BRUSSELS);
        for (int hour = 0; hour < 5 * 7 * 24; hour++) {
            ZonedDateTime at = first.plusHours(hour);
            if (at.getHour() >= 7 && at.getHour() < 19) {
                hours.put(at.toInstant(), 120L);
            }
        }
        return new Rhythm(BRUSSELS, hours, first.toInstant());
    }

    private static Instant local(int day, int hour, int minute) {
        return ZonedDateTime.of(2026, 6, day, hour, minute, 0, 0, BRUSSELS).toInstant();
    }

    @Test
    void aFeedQuietAtThreeAsEveryNightIsNotLate() {
        assertEquals(new FeedState.Fresh(), laboratory().stateAt(local(4, 3, 0), local(3, 18, 59)));
    }

    @Test
    void theSameSilenceInTheMorningIsLateAfterFiveMinutes() {
        Instant last = local(4, 10, 0);
        assertEquals(new FeedState.Fresh(), laboratory().stateAt(last.plusSeconds(299), last));
        assertEquals(new FeedState.Late(last), laboratory().stateAt(last.plusSeconds(300), last));
    }

    @Test
    void aFeedThatMissesManyMessagesIsSilentSinceItsLastOne() {
        Instant last = local(4, 10, 0);
        assertEquals(new FeedState.Silent(last), laboratory().stateAt(last.plus(Duration.ofMinutes(20)), last));
    }

    @Test
    void aFeedCutAtNightIsFoundInTheFirstMinutesOfTheMorning() {
        Instant last = local(3, 18, 59);
        assertTrue(laboratory().stateAt(local(4, 7, 3), last) instanceof FeedState.Fresh);
        assertTrue(laboratory().stateAt(local(4, 7, 6), last) instanceof FeedState.Late);
        assertTrue(laboratory().stateAt(local(4, 7, 25), last) instanceof FeedState.Silent);
    }

    @Test
    void untilAWeekIsKnownTheFixedLinesHold() {
        Instant first = local(4, 8, 0);
        var rhythm = new Rhythm(BRUSSELS, Map.of(first, 10L), first);
        assertFalse(rhythm.learned(first.plus(Duration.ofDays(6))));
        assertTrue(rhythm.stateAt(first.plus(Duration.ofMinutes(29)), first) instanceof FeedState.Fresh);
        assertTrue(rhythm.stateAt(first.plus(Duration.ofMinutes(30)), first) instanceof FeedState.Late);
        assertTrue(rhythm.stateAt(first.plus(Duration.ofHours(2)), first) instanceof FeedState.Silent);
    }

    private static Signs lives(Instant message, Instant life) {
        return new Signs(message, life, true, Duration.ofMinutes(5));
    }

    @Test
    void aFeedThatUsesToSayThatItLivesIsLateWhenItNoLongerDoesThoughTheNightExpectsNothing() {
        Instant last = local(3, 18, 59);
        Instant beat = local(4, 3, 31);
        assertEquals(new FeedState.Fresh(), laboratory().stateAt(local(4, 4, 0), lives(last, beat)));
        assertEquals(new FeedState.Late(beat), laboratory().stateAt(local(4, 4, 1), lives(last, beat)));
        assertEquals(new FeedState.Silent(beat), laboratory().stateAt(local(4, 5, 31), lives(last, beat)));
    }

    @Test
    void aSignOfLifeDoesNotHideThatMessagesAreMissing() {
        Instant last = local(4, 10, 0);
        Instant now = last.plus(Duration.ofMinutes(20));
        assertEquals(new FeedState.Silent(last), laboratory().stateAt(now, lives(last, now)), "its queue is stuck");
    }

    @Test
    void untilAWeekIsKnownASignOfLifeIsEnough() {
        Instant first = local(4, 8, 0);
        var rhythm = new Rhythm(BRUSSELS, Map.of(first, 10L), first);
        Instant now = first.plus(Duration.ofHours(5));
        assertEquals(new FeedState.Fresh(), rhythm.stateAt(now, lives(first, now.minusSeconds(60))));
    }

    @Test
    void aKindThatMayBeOlderIsLateLater() {
        Instant last = local(4, 10, 0);
        var census = new Signs(last, last, false, DataKind.STAYS.within());
        assertEquals(new FeedState.Fresh(), laboratory().stateAt(last.plus(Duration.ofMinutes(14)), census));
        assertEquals(new FeedState.Late(last), laboratory().stateAt(last.plus(Duration.ofMinutes(15)), census));
    }

    /** A few messages an hour: late when nine are missing, and cut when that has lasted from the alarm to the red line. */
    @Test
    void aFeedOfFewMessagesIsCutWhenItHasBeenLateForNinetyMinutes() {
        Map<Instant, Long> hours = new HashMap<>();
        ZonedDateTime first = ZonedDateTime.of(2026, 5, 4, 0, 0, 0, 0, BRUSSELS);
        for (int hour = 0; hour < 5 * 7 * 24; hour++) {
            hours.put(first.plusHours(hour).toInstant(), 10L);
        }
        var rhythm = new Rhythm(BRUSSELS, hours, first.toInstant());
        Instant last = local(4, 10, 0);
        Instant late = last.plus(Duration.ofMinutes(56));
        assertEquals(new FeedState.Late(last), rhythm.stateAt(late, last));
        assertEquals(new FeedState.Late(last), rhythm.stateAt(late.plus(Duration.ofMinutes(88)), last));
        assertEquals(new FeedState.Silent(last), rhythm.stateAt(late.plus(Duration.ofMinutes(90)), last));
    }

    @Test
    void aFeedSilentForWeeksDoesNotLearnItsOwnSilence() {
        Instant last = local(4, 10, 0);
        assertTrue(laboratory().stateAt(last.plus(Duration.ofDays(20)), last) instanceof FeedState.Silent);
    }

    /** Judging later can only make a silence worse. */
    @Property
    void aSilenceNeverImprovesByLasting(
            @ForAll @IntRange(min = 0, max = 10_000) int minutes, @ForAll @IntRange(min = 0, max = 600) int more) {
        Instant last = local(3, 12, 0);
        Rhythm rhythm = laboratory();
        double before = rhythm.expected(last, last.plus(Duration.ofMinutes(minutes)));
        double after = rhythm.expected(last, last.plus(Duration.ofMinutes(minutes + more)));
        assertTrue(after >= before - 1e-9, before + " then " + after);
    }
}
