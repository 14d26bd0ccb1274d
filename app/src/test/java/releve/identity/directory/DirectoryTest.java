package releve.identity.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.identity.Patients;
import releve.mirror.meaning.Hospital;
import releve.ward.Wards;

/** Finding patients in what feeds told: as the names change, merge and part again. */
class DirectoryTest {
    @TempDir
    Path folder;

    private Hospital hospital;
    private Directory directory;

    @BeforeEach
    void open() {
        hospital = new Hospital(folder);
        directory = directory();
        told("0800", "1", "DUPONT^MARTINE", "19571103");
        told("0801", "2", "DUPOND^MARC", "19571104");
        told("0802", "3", "NGUYỄN^THỊ ÁNH", "1984");
        told("0803", "00120034", "VAN DEN BERGHE^JEAN-NOËL", "19400229");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    private Directory directory() {
        var jdbi = hospital.journal().read().jdbi();
        return new Directory(jdbi, Clock.fixed(Hospital.NOW, ZoneOffset.UTC), new Wards(jdbi)::patientsOfStay);
    }

    private void told(String time, String number, String name, String birth) {
        hospital.tell(
                "ADT^A31",
                "20261121" + time,
                "EVN|A31|20261121" + time,
                "PID|||" + number + "^^^CHR^MR||" + name + "||" + birth);
    }

    private Hits hits(String typed, int most) {
        return directory.find(new Search(typed, new BitSet(), hit -> true, most));
    }

    /** The numbers that hold of those found, in their order. */
    private List<String> found(String typed) {
        var patients = new Patients(hospital.journal().read().jdbi());
        List<String> numbers = new ArrayList<>();
        for (Hit hit : hits(typed, 50).list()) {
            patients.byId(List.of(hit.patient()))
                    .values()
                    .forEach(one -> numbers.add(one.ref().number()));
        }
        return numbers;
    }

    @Test
    void exactNamesStandBeforeThoseThatAreOnlyAlike() {
        assertEquals(List.of("1", "2"), found("dupont"));
        assertEquals(List.of("2", "1"), found("dupond"));
        assertEquals(List.of("1", "2"), found("mar du"));
        assertEquals(List.of("1"), found("dupont 3/11/57"));
        assertEquals(List.of("3"), found("nguyen anh 1984"));
        assertEquals(List.of("00120034"), found("vandenberghe jean noel"));
    }

    @Test
    void whoIsInABedStandsBeforeOthersWhoFitAsWell() {
        told("0900", "9", "DUPONT^MARTINE", "19900101");
        long nine = new Patients(hospital.journal().read().jdbi())
                .find("9", null)
                .getFirst()
                .id();
        var present = new BitSet();
        present.set((int) nine);
        Hits hits = directory.find(new Search("dupont martine", present, hit -> true, 50));
        assertEquals(nine, hits.list().getFirst().patient());
    }

    @Test
    void anyNumberFindsHoweverItIsTyped() {
        told("0900", "4^^^CHR^MR~57.11.03-123.45^^^^NI", "LAMBERT^ANNE", "19571103");
        assertEquals(List.of("4"), found("57110312345"));
        assertEquals(List.of("4"), found("57 11 03 123 45"));
        assertEquals(List.of("4"), found("57.11.03-123.45"));
        assertEquals(List.of("00120034"), found("00120034"));
        assertEquals(List.of("00120034"), found("120034"));
        assertEquals(List.of("00120034"), found("1200"), "the beginning of a number");
        assertEquals(List.of("00120034"), found("berghe 120034"));
        assertEquals(List.of(), found("dupont 120034"));
    }

    @Test
    void aStaysNumberLeadsToItsPatient() {
        hospital.tell(
                "ADT^A01",
                "202611211000",
                "EVN|A01|202611211000",
                "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103",
                "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V00077^^^CHR");
        assertEquals(List.of("1"), found("V00077"));
    }

    @Test
    void anEarlierNameStillFinds() {
        told("0900", "1", "LAMBERT^MARTINE", "19571103");
        assertEquals(List.of("1"), found("lambert martine"));
        Hit hit = hits("dupont martine", 50).list().getFirst();
        assertTrue(hit.earlier());
        assertFalse(hits("lambert", 50).list().getFirst().earlier());
    }

    @Test
    void aMergedPatientsNameAndNumberLeadToTheSurvivor() {
        hospital.tell(
                "ADT^A40",
                "202611210900",
                "EVN|A40|202611210900",
                "PID|||1^^^CHR^MR||DUPONT^MARTINE",
                "MRG|3^^^CHR^MR");
        assertEquals(List.of("1"), found("nguyen"));
        assertEquals(List.of("1"), found("3"), "a number of one digit");
        assertEquals(1, found("1957").stream().filter("1"::equals).count(), "one person is one line");
        hospital.tell("ADT^A37", "202611211000", "EVN|A37|202611211000", "PID|||1^^^CHR^MR", "PID|||3^^^CHR^MR");
        assertEquals(List.of("3"), found("nguyen"));
    }

    @Test
    void whatIsToldLaterIsFoundAtOnceAndARebuildFindsTheSame() {
        assertEquals(List.of(), found("peeters"));
        told("0900", "5", "PEETERS^LUC", "19700101");
        assertEquals(List.of("5"), found("peeters"));
        told("0700", "5", "JANSSENS^LUC", "19700101"); // late: an earlier name
        assertEquals(List.of("5"), found("janssens"));
        assertEquals(List.of("5"), found("peeters"));
        hospital.rebuild();
        directory = directory();
        assertEquals(List.of("5"), found("janssens"));
        assertEquals(List.of("1", "2"), found("mar du"));
    }

    @Test
    void theListIsBoundedAndSaysWhenThereAreMore() {
        assertTrue(hits("1957", 1).more());
        assertEquals(1, hits("1957", 1).list().size());
        assertFalse(hits("1957", 2).more());
    }

    @Test
    void whoMayNotBeShownLeavesNoTraceInTheListOrItsEnd() {
        long one = new Patients(hospital.journal().read().jdbi())
                .find("1", null)
                .getFirst()
                .id();
        Hits hits = directory.find(new Search("1957", new BitSet(), hit -> hit.patient() != one, 1));
        assertEquals(1, hits.list().size());
        assertFalse(hits.more());
    }

    @Test
    void nothingTypedFindsNobody() {
        assertEquals(Hits.NONE, hits("", 50));
        assertEquals(Hits.NONE, hits(" - ' ,", 50));
    }
}
