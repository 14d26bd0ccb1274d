package releve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.care.DoseOutcome;
import releve.identity.Patients;
import releve.medication.Medication.Drug;
import releve.mirror.meaning.Hospital;
import releve.ward.DrugsOf;
import releve.ward.Filed;
import releve.ward.Item;

/** Doses that wards record around the cut beside those that the pharmacy's feed said, from real messages and a real journal. */
class WardDosesTest {
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
    void aDoseOfTheWardIsTheLastGivenAndAnswersItsRoundUntilItIsWithdrawn() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.fed("RX1", "Amiodarone", "202611211602");
        assertEquals(List.of(RoundOfDrugs.at("22T04:00")), round.open("Amiodarone"));
        Filed.New given = round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        assertEquals(List.of(), round.open("Amiodarone"));
        assertEquals(
                RoundOfDrugs.at("22T04:10"),
                round.drug("Amiodarone").lastGiven().orElseThrow().origin().eventTime());
        assertEquals(
                "account/nurse",
                round.drug("Amiodarone").lastGiven().orElseThrow().dose().by());
        round.recording().withdraw(given.item(), 1, UUID.randomUUID(), "mauvais patient", RoundOfDrugs.NURSE);
        assertEquals(List.of(RoundOfDrugs.at("22T04:00")), round.open("Amiodarone"));
        assertEquals(
                "pharmacy",
                round.drug("Amiodarone").lastGiven().orElseThrow().origin().feed());
    }

    @Test
    void aCorrectionToNotGivenSaysSoAndARebuildSaysTheSame() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        Filed.New given = round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        Item.DrugGiven refused = RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.REFUSED);
        assertInstanceOf(
                Filed.New.class,
                round.recording()
                        .correct(
                                given.item(),
                                1,
                                refused,
                                RoundOfDrugs.telling("22T04:10", Set.of()),
                                "erreur",
                                RoundOfDrugs.NURSE));
        assertTrue(round.drug("Amiodarone").lastGiven().isEmpty());
        String said = new DrugWords(new Figures(RoundOfDrugs.words(), Hospital.NOW))
                .notGiven(round.drug("Amiodarone"))
                .orElseThrow();
        assertEquals("✗ PAS donné 04:10 (refusé par le patient, ✎ noté ici, account/nurse)", said);
        Drug before = round.drug("Amiodarone");
        round.hospital().rebuild();
        assertEquals(before, round.drug("Amiodarone"));
    }

    @Test
    void aDrugThatNobodyPrescribedHereStandsWithItsDoses() {
        round.kept(RoundOfDrugs.dose("", "Morphine 5 mg", DoseOutcome.GIVEN), "22T04:20");
        Drug morphine = round.drug("Morphine 5 mg");
        assertTrue(morphine.prescription().isEmpty());
        assertEquals("Morphine 5 mg", morphine.name());
        String text = ChartText.of(round.hospital().chart("1"), Hospital.ZONE);
        assertTrue(text.contains("last given 22/11/2026 04:20  1 g  account/nurse  [ward record #"), text);
    }

    @Test
    void aDoseUnderANumberThatWasMergedIsSeenFromTheOneThatStands() {
        round.hospital()
                .tell("ADT^A01", "202611200800", "PID|||2^^^CHR^MR||EXEMPLE^MARIE||19500101|F", "PV1||I|CARD^12^B^CHR");
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.recording()
                .file(
                        round.hospital().chart("2").patient(),
                        RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN),
                        RoundOfDrugs.telling("22T04:00", Set.of()),
                        RoundOfDrugs.NURSE);
        round.hospital().tell("ADT^A40", "202611220400", RoundOfDrugs.PID, "MRG|2^^^CHR^MR");
        assertTrue(round.drug("Amiodarone").lastGiven().isPresent());
        round.doubted(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:20");
    }

    @Test
    void aBoardReadsNoMoreThanTheLastDoseOfEachDrugAndTheLastOneNotGiven() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||Q1H");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T01:00");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T02:00");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.ABSENT), "22T03:00");
        var jdbi = round.hospital().journal().read().jdbi();
        long row = round.hospital().chart("1").patient().id();
        Set<Long> rows = new Patients(jdbi).oneWith(row);
        Drug lately = DrugsKnown.lately(jdbi, Map.of(row, rows)).getOrDefault(row, List.of()).getFirst();
        assertEquals(2, lately.doses().size());
        assertEquals(3, round.drug("Amiodarone").doses().size());
        assertEquals(
                lately.lately().doses().getFirst().origin(),
                round.drug("Amiodarone").lately().doses().getFirst().origin());
        assertEquals(
                lately.due(Hospital.NOW, Hospital.ZONE),
                round.drug("Amiodarone").due(Hospital.NOW, Hospital.ZONE));
    }

    @Test
    void theFormsListSaysTheOrderWhenItWasLastGivenAndWhenItIsDue() {
        round.prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        round.prescribed("RX2", "Digoxine", "TQ1|1||QD");
        round.hospital()
                .tellOn(
                        "pharmacy",
                        "RDE^O11",
                        "202611210900",
                        RoundOfDrugs.PID,
                        "ORC|DC|RX2",
                        "RXE||RX2^Digoxine^L|1||g");
        round.kept(RoundOfDrugs.dose("RX1", "Amiodarone", DoseOutcome.GIVEN), "22T04:10");
        List<DrugsOf.Choice> list =
                round.known().current(round.hospital().chart("1").patient(), RoundOfDrugs.words(), Hospital.NOW);
        assertEquals(1, list.size(), "what was stopped is not on the list");
        assertEquals(
                "Amiodarone 1 g per os · 2 × par jour · à 04:00, 16:00 · dern. 04:10 1 g ✎ noté ici, account/nurse"
                        + " · prochaine 16:00",
                list.getFirst().shown());
    }
}
