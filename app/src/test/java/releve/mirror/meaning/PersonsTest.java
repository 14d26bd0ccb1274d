package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.chart.ChartText;
import releve.chart.PatientChart;

/** Who is who: numbers, what is said of a person, merges and their undoing. */
class PersonsTest {
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

    private void update(String time, String pid) {
        hospital.tell("ADT^A31", "20261121" + time, "EVN|A31|20261121" + time, pid);
    }

    private void weigh(String patient, String kilograms) {
        hospital.tell(
                "ADT^A31",
                "202611210700",
                "PID|||" + patient + "^^^CHR^MR",
                "OBX|1|NM|29463-7^Body weight^LN||" + kilograms + "|kg|||||F");
    }

    private List<String> weights(String patient) {
        return hospital.chart(patient).dossier().measurements().stream()
                .map(each -> each.measured().value())
                .toList();
    }

    @Test
    void theSameNumberOfTwoAuthoritiesIsTwoPatients() {
        update("0800", "PID|||7^^^CHR^MR||DUPONT^ANNE");
        update("0801", "PID|||7^^^CHU^MR||MARTIN^PAUL");
        assertEquals(
                List.of("DUPONT, ANNE", "MARTIN, PAUL"),
                PatientChart.of(hospital.journal().read().jdbi(), "7", null).stream()
                        .map(chart -> chart.patient().name())
                        .toList());
    }

    @Test
    void aNumberWithoutAuthorityBelongsToTheFeedsOwn() {
        update("0800", "PID|||7||DUPONT^ANNE");
        assertEquals("CHR/7", hospital.chart("7").patient().ref().toString());
    }

    @Test
    void allNumbersOfOneMessageLeadToOneChart() {
        update("0800", "PID|||7^^^CHR^MR~50010212345^^^^NI||DUPONT^ANNE");
        assertEquals(
                hospital.chart("7").patient(), hospital.chart("50010212345").patient());
    }

    @Test
    void emptyKeepsAndTwoQuotesDelete() {
        update("0800", "PID|||7^^^CHR^MR||DUPONT^ANNE||19500102|F|||Rue Haute 1^^Liege^^4000||04/111");
        update("0900", "PID|||7^^^CHR^MR||DUPONT^ANNE||||||||\"\"");
        var person = hospital.chart("7").patient().person();
        assertEquals("1950-01-02", person.birth());
        assertEquals("", person.phones());
        assertEquals("Rue Haute 1, 4000 Liege", person.address());
    }

    @Test
    void aNameThatArrivesLateDoesNotReplaceALaterOne() {
        update("0900", "PID|||7^^^CHR^MR||LAMBERT^ANNE");
        update("0800", "PID|||7^^^CHR^MR||DUPONT^ANNE||19500102");
        assertEquals("LAMBERT, ANNE", hospital.chart("7").patient().name());
        assertEquals("1950-01-02", hospital.chart("7").patient().person().birth());
    }

    /** X is said, then Y, then X again: X holds, though X as such is kept once. */
    @Test
    void aNameThatIsSaidAgainHoldsAgain() {
        update("0800", "PID|||1^^^CHR^MR||DUPONT^ANNE");
        update("0900", "PID|||1^^^CHR^MR||LAMBERT^ANNE");
        update("1000", "PID|||1^^^CHR^MR||DUPONT^ANNE");
        update("0930", "PID|||1^^^CHR^MR||LAMBERT^ANNE");
        assertEquals("DUPONT", hospital.chart("1").patient().person().family());
        long kept = hospital.journal()
                .read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM identity_said")
                        .mapTo(Long.class)
                        .one());
        assertEquals(2, kept);
    }

    @Test
    void aLaboratoryDoesNotRenameARegisteredPatient() {
        update("0800", "PID|||7^^^CHR^MR||DUPONT^ANNE");
        hospital.tellOn(
                "lab",
                "ORU^R01",
                "202611210900",
                "PID|||7^^^CHR^MR||DUPOND^A",
                "OBR|1|P1|F1|GLU^Glucose",
                "OBX|1|NM|GLU^Glucose||5.1|mmol/L|||||F");
        assertEquals("DUPONT, ANNE", hospital.chart("7").patient().name());
    }

    @Test
    void aMergedPatientKeepsItsDataAndBothNumbersShowOneChart() {
        weigh("1", "70");
        weigh("2", "71");
        hospital.tell(
                "ADT^A40", "202611210800", "EVN|A40|202611210800", "PID|||1^^^CHR^MR||DUPONT^ANNE", "MRG|2^^^CHR^MR");
        assertEquals(hospital.chart("1").patient(), hospital.chart("2").patient());
        assertEquals("1", hospital.chart("2").patient().ref().number());
        assertEquals(2, weights("1").size());
    }

    @Test
    void anUnlinkRestoresBothPatientsAsTheyWere() {
        weigh("1", "70");
        weigh("2", "71");
        hospital.tell("ADT^A40", "202611210800", "EVN|A40|202611210800", "PID|||1^^^CHR^MR", "MRG|2^^^CHR^MR");
        hospital.tell("ADT^A37", "202611210900", "EVN|A37|202611210900", "PID|||1^^^CHR^MR", "PID|||2^^^CHR^MR");
        assertEquals(List.of("70"), weights("1"));
        assertEquals(List.of("71"), weights("2"));
    }

    @Test
    void anUnlinkThatArrivesBeforeItsMergeStillHolds() {
        weigh("1", "70");
        weigh("2", "71");
        hospital.tell("ADT^A37", "202611210900", "EVN|A37|202611210900", "PID|||1^^^CHR^MR", "PID|||2^^^CHR^MR");
        hospital.tell("ADT^A40", "202611210800", "EVN|A40|202611210800", "PID|||1^^^CHR^MR", "MRG|2^^^CHR^MR");
        assertEquals(List.of("70"), weights("1"));
    }

    @Test
    void oneMessageMergesSeveralPairs() {
        for (String number : List.of("1", "2", "3", "4")) {
            weigh(number, "7" + number);
        }
        hospital.tell(
                "ADT^A40^ADT_A39",
                "202611210800",
                "EVN|A40|202611210800",
                "PID|||1^^^CHR^MR",
                "MRG|2^^^CHR^MR",
                "PID|||3^^^CHR^MR",
                "MRG|4^^^CHR^MR");
        assertEquals("1", hospital.chart("2").patient().ref().number());
        assertEquals("3", hospital.chart("4").patient().ref().number());
    }

    @Test
    void numbersOfTwoKnownPatientsInOneMessageAreFlaggedAndNeverMerged() {
        weigh("1", "70");
        weigh("2", "71");
        update("0900", "PID|||1^^^CHR^MR~2^^^CHR^MR||DUPONT^ANNE");
        assertEquals(List.of("70"), weights("1"));
        assertTrue(ChartText.of(hospital.chart("1"), Hospital.ZONE).contains("Said to be the same person as CHR/2"));
        assertTrue(ChartText.of(hospital.chart("2"), Hospital.ZONE).contains("Said to be the same person as CHR/1"));
    }

    @Test
    void aVisitRecordedUnderTheWrongPatientMovesAndBothChartsSaySo() {
        hospital.tell(
                "ADT^A01",
                "202611210800",
                "EVN|A01|202611210800",
                "PID|||1^^^CHR^MR||DUPONT^ANNE",
                "PV1||I|CARD^12^A||||||||||||||||S1");
        hospital.tell(
                "ADT^A45",
                "202611210900",
                "EVN|A45|202611210900",
                "PID|||2^^^CHR^MR||MARTIN^EVE",
                "MRG|1^^^CHR^MR||||S1",
                "PV1||I|CARD^12^A||||||||||||||||S1");
        assertEquals(List.of("CARD A: 2"), hospital.taken());
        assertTrue(hospital.chart("1").warnings().getFirst().contains("belongs to CHR/2 MARTIN, EVE"));
        hospital.tell("ADT^A37", "202611211000", "EVN|A37|202611211000", "PID|||1^^^CHR^MR", "PID|||2^^^CHR^MR");
        assertEquals(List.of("CARD A: 1"), hospital.taken());
    }

    @Test
    void aMergeSaidBothWaysDoesNotTurnInCircles() {
        hospital.tell("ADT^A40", "202611210800", "PID|||1^^^CHR^MR", "MRG|2^^^CHR^MR");
        hospital.tell("ADT^A40", "202611210900", "PID|||2^^^CHR^MR", "MRG|1^^^CHR^MR");
        assertEquals("2", hospital.chart("1").patient().ref().number());
    }
}
