package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import releve.drill.Tally.Of;

final class DrillTest {
    private static final double SHORT = 0.02;

    @Test
    void theSameSeedTellsTheSameDayByteForByte() throws NoSuchAlgorithmException {
        assertEquals(digest(7), digest(7));
    }

    @Test
    void anotherSeedTellsAnotherDay() throws NoSuchAlgorithmException {
        assertNotEquals(digest(7), digest(8));
    }

    @Test
    void timeOnlyGoesForwardAndStopsAtT0() {
        Instant last = Instant.MIN;
        for (Iterator<Sent> day = new Drill(3, SHORT).messages(); day.hasNext(); ) {
            Instant at = day.next().at();
            assertFalse(at.isBefore(last), "from " + last + " back to " + at);
            last = at;
        }
        assertFalse(last.isAfter(Drill.T0));
    }

    @Test
    void evenAShortDrillHoldsOneOfEachLapse() {
        Drill drill = new Drill(5, SHORT);
        long polls = 0;
        long headless = 0;
        long messages = 0;
        Set<String> bodies = new HashSet<>();
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            Sent sent = day.next();
            polls += sent.poll() ? 1 : 0;
            messages += sent.poll() ? 0 : 1;
            headless += !sent.poll() && sent.controlId().isEmpty() ? 1 : 0;
            if (!sent.poll() && !sent.controlId().isEmpty()) {
                bodies.add(sent.feed() + Adt.text(sent.message()));
            }
        }
        Tally tally = drill.tally();
        assertEquals(polls, tally.count(Of.POLLS));
        assertEquals(messages, tally.count(Of.MESSAGES));
        assertEquals(headless, tally.count(Of.WITHOUT_HEADER));
        assertEquals(bodies.size(), tally.toBeKept());
        for (Of lapse :
                Set.of(Of.REPEATS, Of.SAME_ID_OTHER_BODY, Of.UNLISTED_TYPE, Of.WITHOUT_HEADER, Of.DAMAGED_HEADER)) {
            assertTrue(tally.count(lapse) > 0, lapse + " never happened");
        }
    }

    @Test
    void aScaleOfNothingOrMoreThanAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Drill(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Drill(1, 1.5));
    }

    private static String digest(long seed) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Iterator<Sent> day = new Drill(seed, SHORT).messages(); day.hasNext(); ) {
            Sent sent = day.next();
            digest.update(sent.message());
            digest.update((sent.at() + sent.feed()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
