package releve.medication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.mirror.meaning.Hospital;

/** When the next dose is due, from real messages; and that nothing is guessed where the order does not say it. */
class DueTest {
    /** 10:00 in Brussels. */
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = new Hospital(folder);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    private void prescribed(String... timing) {
        String[] all = new String[timing.length + 3];
        all[0] = "PID|||1^^^CHR^MR||EXEMPLE^MARIE";
        all[1] = "ORC|NW|RX1|||IP";
        System.arraycopy(timing, 0, all, 2, timing.length);
        all[all.length - 1] = "RXE||D1^Paracétamol^L|1||g";
        hospital.tellOn("pharmacy", "RDE^O11", "202611210700", all);
    }

    private void dose(String at, String status) {
        hospital.tellOn(
                "pharmacy",
                "RAS^O17",
                at,
                "PID|||1^^^CHR^MR||EXEMPLE^MARIE",
                "ORC|RE|RX1",
                "RXA|0|1|" + at + "|" + at + "|D1^Paracétamol^L|1|g|||||||||||||" + status);
    }

    private Due due() {
        return hospital.chart("1").drugs().getFirst().due(NOW, Hospital.ZONE);
    }

    private static Instant at(String brussels) {
        return Instant.parse("2026-11-" + brussels + ":00+01:00");
    }

    @Test
    void theNextRoundFollowsTheOneThatWasGiven() {
        prescribed("TQ1|1||TID|0800~1400~2000|||202611201200");
        dose("202611220810", "CP");
        assertEquals(new Due.At(at("22T14:00"), List.of()), due());
    }

    @Test
    void aDoseGivenALittleEarlyBelongsToTheRoundItIsNearestTo() {
        prescribed("TQ1|1||TID|0800~1400~2000");
        dose("202611220735", "CP");
        assertEquals(new Due.At(at("22T14:00"), List.of()), due());
    }

    @Test
    void aRoundOfWhichNothingIsKnownStaysOpen() {
        prescribed("TQ1|1||TID|0800~1400~2000");
        dose("202611211402", "CP");
        assertEquals(new Due.At(at("22T14:00"), List.of(at("21T20:00"), at("22T08:00"))), due());
    }

    @Test
    void aRefusedDoseIsARoundThatIsOver() {
        prescribed("TQ1|1||TID|0800~1400~2000");
        dose("202611220805", "RE");
        assertEquals(new Due.At(at("22T14:00"), List.of()), due());
    }

    @Test
    void withoutAnyDoseKnownOnlyRoundsToComeAreSaid() {
        prescribed("TQ1|1||BID|0800~2000|||202611010800");
        assertEquals(new Due.At(at("22T20:00"), List.of()), due());
    }

    @Test
    void anIntervalCountsFromTheLastDose() {
        prescribed("TQ1|1||Q8H");
        dose("202611220515", "CP");
        assertEquals(new Due.At(at("22T13:15"), List.of()), due());
    }

    @Test
    void anIntervalWithoutADoseIsNotKnown() {
        prescribed("TQ1|1||Q8H");
        assertInstanceOf(Due.NotKnown.class, due());
    }

    @Test
    void timesADayWithoutHoursAreNotGuessed() {
        prescribed("TQ1|1||TID");
        dose("202611220810", "CP");
        assertEquals(new Due.HoursNotSaid(3), due());
    }

    @Test
    void whatOnlyAPersonCanReadIsNotKnown() {
        prescribed("TQ1|1||QOD|0800");
        assertInstanceOf(Due.NotKnown.class, due());
        hospital.tellOn(
                "pharmacy",
                "RDE^O11",
                "202611210800",
                "PID|||1^^^CHR^MR",
                "ORC|XO|RX1|||IP",
                "TQ1|1||BID|0800~2000",
                "TQ1|2||QD|1200",
                "RXE||D1^Paracétamol^L|1||g");
        assertInstanceOf(Due.NotKnown.class, due());
        assertEquals(
                "BID; QD",
                hospital.chart("1")
                        .drugs()
                        .getFirst()
                        .prescription()
                        .orElseThrow()
                        .timing(),
                "both are shown");
    }

    @Test
    void anHourThatCannotBeReadSpoilsTheWholeRhythm() {
        prescribed("TQ1|1||BID|0800~soir");
        assertInstanceOf(Due.NotKnown.class, due());
    }

    @Test
    void asNeededOnceContinuousAndHeldHaveNoRound() {
        prescribed("TQ1|1||PRN");
        assertInstanceOf(Due.AsNeeded.class, due());
        hospital.tellOn("pharmacy", "RDE^O11", "202611210900", order("XO", "TQ1|1||C"));
        assertInstanceOf(Due.Continuous.class, due());
        hospital.tellOn("pharmacy", "RDE^O11", "202611211000", order("XO", "TQ1|1||ONCE||||202611221800"));
        assertEquals(new Due.Once(Optional.of(at("22T18:00")), false), due());
        hospital.tellOn("pharmacy", "RDE^O11", "202611211100", order("HD", "TQ1|1||TID|0800~1400~2000"));
        assertInstanceOf(Due.OnHold.class, due());
    }

    private static String[] order(String control, String timing) {
        return new String[] {"PID|||1^^^CHR^MR", "ORC|" + control + "|RX1", timing, "RXE||D1^Paracétamol^L|1||g"};
    }

    @Test
    void afterItsEndADrugIsOver() {
        prescribed("TQ1|1||TID|0800~1400~2000|||202611200800|202611220800");
        assertInstanceOf(Due.Over.class, due());
        assertEquals(
                Optional.of(at("22T08:00")),
                hospital.chart("1").drugs().getFirst().endedBy(NOW));
    }

    @Test
    void theOldTimingOfVersionsBeforeTwoFiveIsReadToo() {
        hospital.tellOn(
                "pharmacy",
                "RDE^O01",
                "202611210700",
                "PID|||1^^^CHR^MR||EXEMPLE^MARIE",
                "ORC|NW|RX1",
                "RXE|1^BID&0800,2000^^202611210800|D1^Paracétamol^L|1||g");
        assertEquals(new Due.At(at("22T20:00"), List.of()), due());
    }
}
