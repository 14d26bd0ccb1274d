package releve.ward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.ward.TestWard.BED_1;
import static releve.ward.TestWard.BED_2;
import static releve.ward.TestWard.NURSE;
import static releve.ward.TestWard.kept;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
import releve.journal.Json;
import releve.web.Language;
import releve.web.Words;

/** Doses and samples as wards record them. All people are synthetic. */
class DrugAndSampleTest {
    @TempDir
    private Path folder;

    private TestWard ward;

    @BeforeEach
    void open() {
        ward = new TestWard(folder);
        ward.feed("1", Movement.ADMITTED, BED_1, 600);
        ward.feed("2", Movement.ADMITTED, BED_2, 500);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private static Item.DrugGiven dose(DoseOutcome outcome, String amount, String details) {
        return new Item.DrugGiven(
                new Coded("D1", "Bisoprolol", "L"), new OrderRef("RX1", ""), outcome, amount, "PO", "", details);
    }

    private static Item.SampleTaken sample(String... labels) {
        return new Item.SampleTaken(
                Set.of(Specimen.EDTA, Specimen.SERUM), 3, List.of(labels), "ionogramme, CRP", Urgency.URGENT, "", "");
    }

    private static Telling confirmed(Telling told, Filed.Doubtful doubtful) {
        Set<String> codes =
                Set.copyOf(doubtful.doubts().stream().map(Doubt::code).toList());
        return new Telling(told.event(), told.now(), told.saidBy(), told.form(), codes, told.seenAt());
    }

    @Test
    void theJournalCallsThemByTheirKindsAndReadsThemBackAsTheyWere() {
        Item.DrugGiven given = dose(DoseOutcome.GIVEN, "2.5 mg", "");
        assertEquals("ward.drug-given/1", WardRecord.kind(given).toString());
        assertEquals(given, Json.read(Json.payload(given), Item.DrugGiven.class));
        assertEquals("ward.sample-taken/1", WardRecord.kind(sample()).toString());
        assertEquals(sample("70001"), Json.read(Json.payload(sample("70001")), Item.SampleTaken.class));
    }

    @Test
    void aDoseThatWasTakenSaysHowMuchAndAnotherReasonSaysWhich() {
        assertThrows(IllegalArgumentException.class, () -> dose(DoseOutcome.GIVEN, " ", ""));
        assertThrows(IllegalArgumentException.class, () -> dose(DoseOutcome.VOMITED, "", ""));
        assertThrows(IllegalArgumentException.class, () -> dose(DoseOutcome.OTHER, "", ""));
        assertEquals("", dose(DoseOutcome.REFUSED, "", "").dose());
        assertThrows(
                IllegalArgumentException.class, () -> dose(DoseOutcome.GIVEN, "x".repeat(Item.LONGEST_TEXT + 1), ""));
    }

    @Test
    void aSampleHasTubesAndLabelsThatCanBeNone() {
        assertThrows(IllegalArgumentException.class, () -> sample("70001", "70002", "70003", "70004"));
        assertThrows(IllegalArgumentException.class, () -> sample("70001", "70001"));
        for (String wrong : List.of("", "7", "é70001", "70 001", "-7000", "7".repeat(31), "70001<b>")) {
            assertThrows(IllegalArgumentException.class, () -> sample(wrong), wrong);
        }
        assertEquals(List.of("70001", "26B-00417"), sample("70001", "26B-00417").labels());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Item.SampleTaken(Collections.emptySet(), 1, List.of(), "CRP", Urgency.ROUTINE, "", ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Item.SampleTaken(Set.of(Specimen.OTHER), 1, List.of(), "CRP", Urgency.ROUTINE, "", ""));
    }

    @Test
    void aTubesNumberThatWasRecordedBeforeIsAskedAboutAndWhoseItWasIsSaid() {
        ward.kept("1", sample("70001"), TestWard.at(30));
        Telling told = ward.now();
        var other = assertInstanceOf(Filed.Doubtful.class, ward.file("2", sample("70001", "70002"), told));
        assertEquals(List.of(new Doubt.LabelUsed("70001", TestWard.ago(30), false)), other.doubts());
        var same = assertInstanceOf(Filed.Doubtful.class, ward.file("1", sample("70001"), ward.now()));
        assertEquals(List.of(new Doubt.LabelUsed("70001", TestWard.ago(30), true)), same.doubts());
        kept(ward.file("2", sample("70001", "70002"), confirmed(told, other)));
    }

    @Test
    void aTubesNumberThatWasWithdrawnIsFreeAgainAndACorrectionDoesNotDoubtItself() {
        Filed.New first = ward.kept("1", sample("70001"), TestWard.at(30));
        Filed corrected = ward.recording()
                .correct(first.item(), 1, sample("70001", "70002"), TestWard.at(30), "un tube oublié", NURSE);
        assertInstanceOf(Filed.New.class, corrected);
        assertEquals(
                List.of("70001", "70002"),
                ward.at("1").samples().getFirst().value().labels());
        kept(ward.recording().withdraw(first.item(), 2, UUID.randomUUID(), "mauvais patient", NURSE));
        assertTrue(ward.at("1").samples().isEmpty());
        ward.kept("2", sample("70001"), ward.now());
    }

    @Test
    void theLastDoseGivenOfADrugIsNotLostBehindRefusedOnes() {
        ward.kept("1", dose(DoseOutcome.GIVEN, "2.5 mg", ""), TestWard.at(300));
        for (int i = 1; i <= 4; i++) {
            ward.kept("1", dose(DoseOutcome.REFUSED, "", ""), TestWard.at(300 - i * 60));
        }
        List<Doses.Told> told =
                new Doses(ward.jdbi()).of(List.of(ward.patient("1").id()), 1);
        assertEquals(
                List.of(DoseOutcome.GIVEN, DoseOutcome.REFUSED),
                told.stream().map(each -> each.said().value().outcome()).toList());
        assertEquals(TestWard.ago(60), told.getLast().said().event());
    }

    @Test
    void whatWasNotGivenBeginsWithAShapeAndTheReason() {
        RecordWords words = new RecordWords(Words.of(Language.FRENCH, java.time.ZoneOffset.UTC, List.of("ward")));
        assertEquals("Bisoprolol 2,5 mg per os – donné", words.text(dose(DoseOutcome.GIVEN, "2.5 mg", "")));
        assertEquals("✗ à jeun – Bisoprolol per os", words.text(dose(DoseOutcome.NIL_BY_MOUTH, "", "")));
        assertEquals(
                "◆ Urgent – Sang : EDTA (mauve) + Sang : sérum (rouge, jaune) – 3 tubes (70001) – ionogramme, CRP",
                words.text(sample("70001")));
    }

    @Test
    void aDrugOfTheOrdersListIsTheSameChoiceHoweverTheListChanges() {
        var one = new DrugsOf.Choice(new Coded("D1", "Bisoprolol", "L"), new OrderRef("RX1", ""), "", "", "one");
        var other = new DrugsOf.Choice(new Coded("D1", "Bisoprolol", "L"), new OrderRef("RX2", ""), "", "", "two");
        assertEquals(one.code(), DrugsOf.Choice.code(one.drug(), one.order()));
        assertFalse(one.code().equals(other.code()), "two orders of one drug are two choices");
        Item stopped = dose(DoseOutcome.GIVEN, "2.5 mg", "");
        assertEquals(2, DrugForm.with(stopped, List.of(other)).size(), "a stopped drug can still be corrected");
        assertEquals(1, DrugForm.with(stopped, List.of(one)).size());
        assertEquals(
                Optional.empty(),
                DrugsOf.NONE.same(
                        List.of(), dose(DoseOutcome.GIVEN, "1 g", ""), TestWard.NOW, java.util.OptionalLong.empty()));
    }
}
