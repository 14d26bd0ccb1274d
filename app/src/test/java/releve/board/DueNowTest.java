package releve.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.board.BoardLine.Mark;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
import releve.journal.Caller;
import releve.medication.Medication;
import releve.mirror.meaning.Hospital;
import releve.ward.DrugsOf;
import releve.ward.Filed;
import releve.ward.Item;
import releve.ward.Recording;
import releve.ward.Telling;
import releve.web.Language;
import releve.web.Words;

/** The round at hand stands on the board, from real messages; older rounds do not hide it. All people are synthetic. */
class DueNowTest {
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

    private void prescribed(String order, String drug, String timing) {
        hospital.tellOn(
                "pharmacy",
                "RDE^O11",
                "202611210700",
                "PID|||1^^^CHR^MR||EXEMPLE^MARIE",
                "ORC|NW|" + order + "|||IP",
                timing,
                "RXE||" + order + "^" + drug + "^L|1||g");
    }

    private void dose(String order, String at, String status) {
        hospital.tellOn(
                "pharmacy",
                "RAS^O17",
                at,
                "PID|||1^^^CHR^MR||EXEMPLE^MARIE",
                "ORC|RE|" + order,
                "RXA|0|1|" + at + "|" + at + "|" + order + "^Drug^L|1|g|||||||||||||" + status);
    }

    private List<Mark> marks(String brussels) {
        Instant now = Instant.parse("2026-11-" + brussels + ":00+01:00");
        var current = hospital.chart("1").drugs().stream()
                .filter(Medication.Drug::current)
                .map(Medication.Drug::lately)
                .toList();
        return DueNow.of(new Card.Drugs(current), Words.of(Language.ENGLISH, Hospital.ZONE, List.of("board")), now);
    }

    @Test
    void aRoundWithinTheHourIsNamedWithItsDrugs() {
        prescribed("RX1", "Amiodarone", "TQ1|1||BID|0800~2000");
        prescribed("RX2", "Bisoprolol", "TQ1|1||BID|0800~2000");
        dose("RX1", "202611220802", "CP");
        dose("RX2", "202611220802", "CP");
        assertEquals("2", marks("22T18:59").getFirst().word(), "an hour and a minute before: none about now");
        Mark due = marks("22T19:10").getFirst();
        assertEquals("20:00 × 2", due.word());
        assertFalse(due.strong());
        assertTrue(due.full().contains("20:00 Amiodarone, 20:00 Bisoprolol"), due.full());
    }

    @Test
    void aRoundThatPassedWithNothingKnownIsSaidWithAQuestionAndOnlyForAnHour() {
        prescribed("RX1", "Amiodarone", "TQ1|1||BID|0800~2000");
        dose("RX1", "202611220802", "CP");
        Mark open = marks("22T20:30").getFirst();
        assertEquals("20:00 ?", open.word());
        assertTrue(open.strong());
        assertEquals("1", marks("22T21:05").getFirst().word());
        assertEquals("08:00 ?", marks("25T08:20").getFirst().word(), "three days after the cut: the round at hand");
    }

    @Test
    void aDoseThatIsKnownTakesTheQuestionAway() {
        prescribed("RX1", "Amiodarone", "TQ1|1||BID|0800~2000");
        dose("RX1", "202611220802", "CP");
        dose("RX1", "202611222005", "CP");
        assertEquals("1", marks("22T20:30").getFirst().word());
    }

    @Test
    void aDoseThatTheWardRecordedTakesTheQuestionAwayAndItsWithdrawalBringsItBack() {
        prescribed("RX1", "Amiodarone", "TQ1|1||BID|0400~1600");
        dose("RX1", "202611211602", "CP");
        assertEquals("04:00 ?", marks("22T04:30").getFirst().word());
        Recording ward = new Recording(hospital.journal(), Clock.fixed(Hospital.NOW, ZoneOffset.UTC), DrugsOf.NONE);
        Caller nurse = new Caller("account/nurse", "nurse");
        Item given = new Item.DrugGiven(
                new Coded("RX1", "Amiodarone", "L"), new OrderRef("RX1", ""), DoseOutcome.GIVEN, "1 g", "PO", "", "");
        Instant at = Instant.parse("2026-11-22T04:05:00+01:00");
        Telling told = new Telling(at, false, "", UUID.randomUUID(), Set.of(), Optional.empty());
        var kept =
                assertInstanceOf(Filed.New.class, ward.file(hospital.chart("1").patient(), given, told, nurse));
        assertEquals("1", marks("22T04:30").getFirst().word());
        ward.withdraw(kept.item(), 1, UUID.randomUUID(), "mauvais patient", nurse);
        assertEquals("04:00 ?", marks("22T04:30").getFirst().word());
    }

    @Test
    void whatIsOnceToBeGivenIsDueOnceAndWhatHasNoHourIsOnlyCounted() {
        prescribed("RX1", "Vaccine", "TQ1|1||Once||||202611221500");
        prescribed("RX2", "Paracetamol", "TQ1|1||PRN");
        prescribed("RX3", "Vitamin", "TQ1|1||TID");
        Mark due = marks("22T14:30").getFirst();
        assertEquals("15:00", due.word());
        assertTrue(due.full().contains("3 drugs (1 with no hour said)"), due.full());
        assertEquals("15:00 ?", marks("22T15:30").getFirst().word());
        dose("RX1", "202611221531", "CP");
        assertEquals("3", marks("22T15:40").getFirst().word());
    }

    @Test
    void bothTheRoundThatPassedAndTheNextOneAreMarked() {
        prescribed("RX1", "Drops", "TQ1|1||Q1H");
        dose("RX1", "202611221400", "CP");
        List<String> words = marks("22T15:20").stream().map(Mark::word).toList();
        assertEquals(List.of("15:00 ?", "16:00"), words);
    }

    @Test
    void whoeverHasNoDrugsHasNoMark() {
        hospital.tellOn("adt", "ADT^A01", "202611210700", "PID|||1^^^CHR^MR||EXEMPLE^MARIE", "PV1||I|CARD^1^A^CHR");
        assertEquals(List.of(), marks("22T15:20"));
    }
}
