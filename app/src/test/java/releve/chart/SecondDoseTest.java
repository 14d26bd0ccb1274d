package releve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.care.DoseOutcome;
import releve.ward.Doubt;
import releve.ward.DrugsOf;
import releve.ward.Filed;

/** Which dose would double another is asked about, and which is not. */
class SecondDoseTest {
    @TempDir
    private Path folder;

    private RoundOfDrugs round;

    @BeforeEach
    void open() {
        round = new RoundOfDrugs(folder);
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void aSecondDoseInTheSameRoundIsAskedAboutOnceNamingTheFirst() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.fed("RX1", "Amiodarone", "202611220230");
        DrugsOf.Earlier fed = round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        assertEquals("pharmacy", fed.feed(), "given early, before the cut, as the feed says");
        assertEquals(RoundOfDrugs.at("22T02:30"), fed.at());
        String code = new Doubt.GivenAlready(fed).code();
        assertInstanceOf(
                Filed.New.class,
                round.file(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10", code));
        DrugsOf.Earlier again = round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:20");
        assertEquals("", again.feed(), "the nearest is now the ward's own");
        assertEquals("account/nurse", again.by());
    }

    @Test
    void theNextRoundIsNoSecondDoseAndWhatIsNotTakenDoublesNothing() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.fed("RX1", "Amiodarone", "202611211602");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.REFUSED), "22T04:05");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.NIL_BY_MOUTH), "22T04:15");
    }

    @Test
    void aDoseWrittenDownLateIsAskedAboutToo() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        assertEquals(
                RoundOfDrugs.at("22T04:10"),
                round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T03:50")
                        .at());
    }

    @Test
    void aVomitedDoseCountsAsNotGivenButTheNextOneIsAskedAbout() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.VOMITED), "22T03:50");
        assertTrue(round.drug("Amiodarone").lastGiven().isEmpty());
        assertTrue(round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:20")
                .vomited());
    }

    @Test
    void anIntervalIsHalvedAndADrugWithoutHoursHasFourHours() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||Q6H");
        round.prescribed("RX2", "Paracétamol", "TQ1|1||PRN");
        round.prescribed("RX3", "Vaccin", "TQ1|1||ONCE");
        round.fed("RX1", "Amiodarone", "202611220010");
        round.fed("RX2", "Paracétamol", "202611220010");
        round.fed("RX3", "Vaccin", "202611201000");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T03:10");
        assertEquals(
                RoundOfDrugs.at("22T03:10"),
                round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:20")
                        .at());
        round.doubted(RoundOfDrugs.dose("RX2", "Paracétamol", DoseOutcome.GIVEN), "22T04:09");
        round.kept(RoundOfDrugs.dose("RX2", "Paracétamol", DoseOutcome.GIVEN), "22T04:10");
        assertEquals(
                RoundOfDrugs.at("20T10:00"),
                round.doubted(RoundOfDrugs.dose("RX3", "Vaccin", DoseOutcome.GIVEN), "22T04:20")
                        .at());
    }

    @Test
    void theSameDrugUnderAnotherOrderOrInWordsIsAskedAbout() {
        round.prescribed("RX1", "Paracétamol 1 g", "TQ1|1||QID");
        round.fed("RX1", "Paracétamol 1 g", "202611220200");
        assertEquals(
                "Paracétamol 1 g",
                round.doubted(RoundOfDrugs.dose("", "paracétamol", DoseOutcome.GIVEN), "22T04:20")
                        .drug());
        round.doubted(RoundOfDrugs.dose("RX9", "Paracétamol 1 g", DoseOutcome.GIVEN), "22T04:20");
        round.kept(RoundOfDrugs.dose("", "Morphine", DoseOutcome.GIVEN), "22T04:20");
        round.doubted(RoundOfDrugs.dose("", "MORPHINE 5 mg", DoseOutcome.GIVEN), "22T04:25");
    }

    @Test
    void aCorrectedDoseIsNotDoubledByItself() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        Filed.New given = round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        assertInstanceOf(
                Filed.New.class,
                round.recording()
                        .correct(
                                given.item(),
                                1,
                                RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN),
                                RoundOfDrugs.telling("22T04:05", Set.of()),
                                "heure",
                                RoundOfDrugs.NURSE));
        round.fed("RX1", "Amiodarone", "202611220350");
        assertInstanceOf(
                Filed.Doubtful.class,
                round.recording()
                        .correct(
                                given.item(),
                                2,
                                RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN),
                                RoundOfDrugs.telling("22T04:00", Set.of()),
                                "heure",
                                RoundOfDrugs.NURSE));
    }
}
