package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.ward.Stay;
import releve.ward.StayStatus;

/** Who lies where, after messages that come in order, late, twice, or are taken back. */
class BedsTest {
    @TempDir
    Path folder;

    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = new Hospital(folder);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    private BedsTest adt(String event, String time, String patient, String bed, String stay) {
        hospital.tell(
                "ADT^" + event,
                "20261121" + time,
                "EVN|" + event + "|20261121" + time,
                "PID|||" + patient + "^^^CHR^MR||DUPONT^ANNE||19500102|F",
                "PV1||I|CARD^12^" + bed + "^CITADELLE||||||||||||||||" + stay);
        return this;
    }

    private Stay stay() {
        return hospital.chart("1").stays().getFirst();
    }

    @Test
    void anAdmittedPatientLiesInTheBed() {
        adt("A01", "0800", "1", "A", "S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aTransferFreesTheBedBefore() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1");
        assertEquals(List.of("CARD B: 1"), hospital.taken());
        assertEquals(2, hospital.census().wards().getFirst().beds().size());
    }

    @Test
    void aTransferThatArrivesLateDoesNotUndoALaterOne() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "1000", "1", "C", "S1").adt("A02", "0900", "1", "B", "S1");
        assertEquals(List.of("CARD C: 1"), hospital.taken());
    }

    @Test
    void anAdmissionThatArrivesAfterTheDischargeDoesNotFillTheBed() {
        adt("A03", "1000", "1", "A", "S1").adt("A01", "0800", "1", "A", "S1");
        assertEquals(List.of(), hospital.taken());
        assertEquals(StayStatus.DISCHARGED, stay().status());
    }

    @Test
    void aCancelledTransferPutsThePatientBack() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1").adt("A12", "0930", "1", "A", "S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aCancelledTransferPutsThePatientBackEvenWhenTheMessageNamesNoBed() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1").adt("A08", "0910", "1", "B", "S1");
        hospital.tell(
                "ADT^A12", "202611210930", "EVN|A12|202611210930", "PID|||1^^^CHR^MR", "PV1||I|||||||||||||||||S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aTransferSentTwiceIsTakenBackByOneCancellation() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1").adt("A02", "0900", "1", "B", "S1");
        assertEquals(List.of("CARD B: 1"), hospital.taken());
        hospital.tell(
                "ADT^A12", "202611210930", "EVN|A12|202611210930", "PID|||1^^^CHR^MR", "PV1||I|||||||||||||||||S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aCancellationThatArrivesBeforeItsTransferStillTakesItBack() {
        adt("A01", "0800", "1", "A", "S1").adt("A12", "0930", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aCancelledAdmissionFreesTheBed() {
        adt("A01", "0800", "1", "A", "S1").adt("A11", "0830", "1", "A", "S1");
        assertEquals(List.of(), hospital.taken());
        assertEquals(StayStatus.CANCELLED, stay().status());
    }

    @Test
    void aCancelledDischargeReopensTheStayInItsBed() {
        adt("A01", "0800", "1", "A", "S1").adt("A03", "0900", "1", "A", "S1");
        assertEquals(List.of(), hospital.taken());
        adt("A13", "0930", "1", "A", "S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void anUpdateAfterTheDischargeDoesNotFillTheBedAgain() {
        adt("A01", "0800", "1", "A", "S1").adt("A03", "0900", "1", "A", "S1").adt("A08", "0930", "1", "A", "S1");
        assertEquals(List.of(), hospital.taken());
    }

    @Test
    void anExpectedPatientTakesNoBedYet() {
        adt("A05", "0800", "1", "A", "S1");
        assertEquals(List.of(), hospital.taken());
        assertEquals(StayStatus.EXPECTED, stay().status());
        adt("A01", "0900", "1", "A", "S1");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void twoPatientsSwapBeds() {
        adt("A01", "0800", "1", "A", "S1").adt("A01", "0810", "2", "B", "S2");
        hospital.tell(
                "ADT^A17",
                "202611210900",
                "EVN|A17|202611210900",
                "PID|||1^^^CHR^MR",
                "PV1||I|CARD^12^B^CITADELLE||||||||||||||||S1",
                "PID|||2^^^CHR^MR",
                "PV1||I|CARD^12^A^CITADELLE||||||||||||||||S2");
        assertEquals(List.of("CARD A: 2", "CARD B: 1"), hospital.taken());
    }

    @Test
    void aPatientOnLeaveKeepsTheBed() {
        adt("A01", "0800", "1", "A", "S1").adt("A21", "0900", "1", "A", "S1");
        assertEquals(StayStatus.ON_LEAVE, stay().status());
        assertEquals(List.of("CARD A: 1"), hospital.taken());
        adt("A53", "0930", "1", "A", "S1").adt("A22", "0920", "1", "A", "S1");
        assertEquals(StayStatus.ON_LEAVE, stay().status());
        adt("A52", "0940", "1", "A", "S1");
        assertEquals(StayStatus.PRESENT, stay().status());
    }

    @Test
    void twoPatientsInOneBedAreBothShownAndFlagged() {
        adt("A01", "0800", "1", "A", "S1").adt("A01", "0810", "2", "A", "S2");
        assertTrue(hospital.census().wards().getFirst().beds().getFirst().contradicts());
        assertEquals(List.of("CARD A: 1 2"), hospital.taken());
    }

    @Test
    void aStayWithoutANumberIsStillOneStay() {
        adt("A01", "0800", "1", "A", "").adt("A02", "0900", "1", "B", "").adt("A03", "1000", "1", "B", "");
        assertEquals(1, hospital.chart("1").stays().size());
        assertEquals(List.of(), hospital.taken());
    }

    @Test
    void anEventCountsFromWhenItHappenedAndNotFromWhenItWasRecorded() {
        adt("A01", "0800", "1", "A", "S1").adt("A02", "0900", "1", "B", "S1");
        hospital.tell(
                "ADT^A02",
                "202611211000",
                "EVN|A02|202611211000||||202611210830",
                "PID|||1^^^CHR^MR",
                "PV1||I|CARD^12^C^CITADELLE||||||||||||||||S1");
        assertEquals(List.of("CARD B: 1"), hospital.taken());
    }

    @Test
    void aClockRunningInTheFutureDoesNotFreezeTheBed() {
        adt("A01", "0800", "1", "A", "S1");
        hospital.tell(
                "ADT^A02",
                "20360101",
                "EVN|A02|203601010000",
                "PID|||1^^^CHR^MR",
                "PV1||I|CARD^12^B^CITADELLE||||||||||||||||S1");
        hospital.tell(
                "ADT^A02",
                "202611220430",
                "EVN|A02|202611220431",
                "PID|||1^^^CHR^MR",
                "PV1||I|CARD^12^C^CITADELLE||||||||||||||||S1");
        assertEquals(List.of("CARD C: 1"), hospital.taken());
    }

    @Test
    void aPatientMergedWhileLyingInABedIsShownUnderTheSurvivingNumber() {
        adt("A01", "0700", "T1", "1", "V1");
        hospital.tell(
                "ADT^A40", "202611210800", "EVN|A40|202611210800", "PID|||8^^^CHR^MR||DUPONT^ANNE", "MRG|T1^^^CHR^MR");
        assertEquals("8", numberIn("1"));
        hospital.tell("ADT^A37", "202611210900", "EVN|A37|202611210900", "PID|||8^^^CHR^MR", "PID|||T1^^^CHR^MR");
        assertEquals("T1", numberIn("1"));
    }

    private String numberIn(String bed) {
        return hospital.census().wards().getFirst().beds().stream()
                .filter(one -> one.name().equals(bed))
                .findFirst()
                .orElseThrow()
                .occupants()
                .getFirst()
                .number();
    }
}
