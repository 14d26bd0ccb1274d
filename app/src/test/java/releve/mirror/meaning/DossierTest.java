package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.Booking;
import releve.care.Moment;
import releve.chart.ChartText;
import releve.chart.PatientChart;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.medication.Medication;

/** Allergies, problems, documents, drugs, vaccinations and appointments: lists and changes, replaced and cancelled. */
class DossierTest {
    private static final String PATIENT = "PID|||1^^^CHR^MR||DUPONT^ANNE|||||||||";

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

    private DossierTest said(String type, String time, String... segments) {
        String[] all = new String[segments.length + 1];
        all[0] = PATIENT;
        System.arraycopy(segments, 0, all, 1, segments.length);
        hospital.tell(type, "20261121" + time, all);
        return this;
    }

    private static String said(@Nullable Moment moment) {
        return moment == null ? "" : moment.said();
    }

    private PatientChart chart() {
        return hospital.chart("1");
    }

    private Allergies allergies() {
        return chart().dossier().allergies();
    }

    private List<String> substances() {
        return allergies().items().stream()
                .map(item -> item.allergy().substance().display())
                .toList();
    }

    @Test
    void nobodyHavingSpokenOfAllergiesIsNotTheSameAsNone() {
        said("ADT^A31", "0800");
        assertEquals(Allergies.State.NEVER_SAID, allergies().state());
        assertTrue(ChartText.of(chart(), Hospital.ZONE).contains("no feed has said anything about allergies"));
        said("ADT^A31", "0900", "AL1|1||NKA^No known allergies");
        assertEquals(Allergies.State.DENIED, allergies().state());
        said("ADT^A31", "1000", "AL1|1||\"\"");
        assertEquals(Allergies.State.NONE_LEFT, allergies().state());
    }

    @Test
    void aListOfAllergiesReplacesTheListBeforeAndKeepsWhatItTookBack() {
        said("ADT^A31", "0800", "AL1|1|DA|PEN^Penicillin|SV|Rash", "AL1|2|DA|ASP^Aspirin");
        said("ADT^A31", "0900", "AL1|1|DA|PEN^Penicillin|SV|Rash");
        assertEquals(List.of("Penicillin"), substances());
        assertEquals(
                "Aspirin",
                allergies().removed().getFirst().allergy().substance().display());
    }

    @Test
    void aDeletedAllergyDoesNotReappearWhenAnOlderListArrivesLate() {
        said("ADT^A31", "0900", "AL1|1|DA|ASP^Aspirin");
        said("ADT^A31", "0800", "AL1|1|DA|PEN^Penicillin", "AL1|2|DA|ASP^Aspirin");
        assertEquals(List.of("Aspirin"), substances());
    }

    @Test
    void aMessageWithoutAllergiesTakesNoneAway() {
        said("ADT^A31", "0800", "AL1|1|DA|PEN^Penicillin").said("ADT^A31", "0900");
        assertEquals(List.of("Penicillin"), substances());
    }

    @Test
    void anotherSystemsListNeverWipesOutAnAllergy() {
        said("ADT^A31", "0800", "AL1|1|DA|PEN^Penicillin");
        hospital.tellOn("pharmacy", "ADT^A31", "202611210900", PATIENT, "AL1|1||NKA^No known allergies");
        assertEquals(List.of("Penicillin"), substances());
        assertEquals(Allergies.State.KNOWN, allergies().state());
    }

    @Test
    void anAllergyIsChangedAndRemovedByItsOwnIdentifier() {
        said("ADT^A31", "0800", "IAM|1||PEN^Penicillin|MI||A|77")
                .said("ADT^A31", "0900", "IAM|1||PEN^Penicillin|SV||U|77");
        assertEquals("SV", allergies().items().getFirst().allergy().severity());
        said("ADT^A31", "1000", "IAM|1||PEN^Penicillin|||D|77");
        assertEquals(List.of(), substances());
    }

    @Test
    void weightAndDiagnosesAndContactsComeWithTheAdmission() {
        said(
                "ADT^A01",
                "0800",
                "NK1|1|DUPONT^JEAN|SPO^Spouse||04/222",
                "PV1||I|CARD^12^A||||||||||||||||S1",
                "OBX|1|NM|29463-7^Body weight^LN||70|kg|||||F",
                "DG1|1||I21.9^Myocardial infarction^I10");
        assertEquals(
                "70", chart().dossier().measurements().getFirst().measured().value());
        assertEquals(
                "Myocardial infarction",
                chart().dossier().problems().getFirst().problem().problem().display());
        assertEquals("04/222", chart().dossier().contacts().getFirst().contact().phones());
    }

    @Test
    void aReplacedDocumentIsMarkedAndACancelledOneToo() {
        said("MDM^T02", "0800", "TXA|1|DS^Letter|TX|202611210800||||||||D1|||||AU", "OBX|1|TX|||first version");
        said("MDM^T10", "0900", "TXA|1|DS^Letter|TX|202611210900||||||||D2|D1||||AU", "OBX|1|TX|||second version");
        List<Dossier.Document> documents = chart().dossier().documents();
        assertEquals(
                List.of(Dossier.Standing.CURRENT, Dossier.Standing.REPLACED),
                documents.stream().map(Dossier.Document::standing).toList());
        said("MDM^T11", "1000", "TXA|1|DS^Letter|TX|||||||||D2|D1||||CA");
        assertTrue(
                chart().dossier().documents().stream().anyMatch(each -> each.standing() == Dossier.Standing.CANCELLED));
        assertTrue(chart().dossier().documents().stream()
                .anyMatch(each -> each.document().text().equals("second version")));
    }

    @Test
    void aDrugShowsWhatIsPrescribedAndWhenItWasLastGiven() {
        said(
                "RDE^O11",
                "0700",
                "ORC|NW|RX1||||||||||12^MARTIN^EVE",
                "TQ1|1||TID||||202611210800",
                "RXE||C09AA02^Enalapril^ATC|5||mg",
                "RXR|PO^Oral");
        said(
                "RAS^O17",
                "0805",
                "ORC|RE|RX1",
                "RXA|0|1|202611210802||C09AA02^Enalapril^ATC|5|mg|||||||||||||CP",
                "RXR|PO");
        said("RAS^O17", "1205", "ORC|RE|RX1", "RXA|0|2|202611211200||C09AA02^Enalapril^ATC|5|mg|||||||||||||RE");
        Medication.Drug drug = chart().drugs().getFirst();
        assertEquals("5 mg", drug.prescription().orElseThrow().dose());
        assertEquals("TID", drug.prescription().orElseThrow().timing());
        assertEquals(
                "2026-11-21T08:02", said(drug.lastGiven().orElseThrow().dose().at()));
        assertEquals(2, drug.doses().size());
        assertTrue(ChartText.of(chart(), Hospital.ZONE).contains("NOT given 21/11/2026 12:00"));
    }

    @Test
    void aStoppedDrugDoesNotStartAgainWhenItsPrescriptionArrivesLate() {
        said("RDE^O11", "0900", "ORC|DC|RX1", "RXE||C09AA02^Enalapril^ATC|5||mg");
        said("RDE^O11", "0700", "ORC|NW|RX1", "RXE||C09AA02^Enalapril^ATC|5||mg");
        assertFalse(chart().drugs().getFirst().current());
    }

    @Test
    void aStopThatNamesOnlyTheOrderStillStopsItsDrug() {
        said("RDE^O11", "0700", "ORC|NW|RX1", "RXE||C09AA02^Enalapril^ATC|5||mg")
                .said("RDE^O11", "0900", "ORC|DC|RX1");
        assertFalse(chart().drugs().getFirst().current());
        assertEquals("Enalapril", chart().drugs().getFirst().name());
    }

    @Test
    void anAppointmentKeepsItsTelephoneNumberWhenItIsMovedAndCancelled() {
        hospital.tell(
                "SIU^S12",
                "202611200800",
                "SCH|A1|B1|||||CHECK^Control||||^^^202612010900",
                "PID|||1^^^CHR^MR||DUPONT^ANNE||||||||04/333",
                "AIL|1||ROOM1");
        hospital.tell("SIU^S13", "202611210800", "SCH|A1|B1|||||CHECK^Control||||^^^202612021000", PATIENT);
        Booking moved = chart().appointments().getFirst();
        assertEquals(1, chart().appointments().size());
        assertEquals("2026-12-02T10:00", said(moved.appointment().starts()));
        hospital.tell("SIU^S15", "202611210900", "SCH|A1|B1|||||CHECK^Control", PATIENT);
        Booking cancelled = chart().appointments().getFirst();
        assertFalse(cancelled.stands());
        assertEquals("2026-12-02T10:00", said(cancelled.appointment().starts()));
    }

    @Test
    void aVaccinationTakenBackIsNotShown() {
        String rxa = "RXA|0|1|20260901||207^COVID^CVX|0.3|mL||||||||L1|||||CP|";
        said("VXU^V04", "0800", "ORC|RE||V1", rxa + "A");
        assertEquals(1, chart().dossier().vaccinations().size());
        said("VXU^V04", "0900", "ORC|RE||V1", rxa + "D");
        assertEquals(List.of(), chart().dossier().vaccinations());
    }

    @Test
    void theHourThatHappensTwiceIsMarked() {
        said("RAS^O17", "0805", "ORC|RE|RX1", "RXA|0|1|202610250230||X^Drug|5|mg|||||||||||||CP");
        assertTrue(ChartText.of(chart(), Hospital.ZONE).contains("25/10/2026 02:30 (this hour came twice)"));
    }

    @Test
    void whatCannotBeReadOfOneSegmentDoesNotLoseTheOthers() {
        said("ADT^A31", "0800", "AL1|1|DA||SV", "AL1|2|DA|PEN^Penicillin");
        assertEquals(List.of("Penicillin"), substances());
    }
}
