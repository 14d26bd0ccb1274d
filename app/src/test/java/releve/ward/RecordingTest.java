package releve.ward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.ward.TestWard.BED_1;
import static releve.ward.TestWard.BED_2;
import static releve.ward.TestWard.BED_3;
import static releve.ward.TestWard.NOW;
import static releve.ward.TestWard.NURSE;
import static releve.ward.TestWard.kept;
import static releve.ward.TestWard.telling;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wards record: what is kept, what is asked about, what is refused, and what stands afterwards. */
class RecordingTest {
    @TempDir
    private Path folder;

    private TestWard ward;

    @BeforeEach
    void open() {
        ward = new TestWard(folder);
        ward.feed("1", Movement.ADMITTED, BED_1, 600);
        ward.feed("2", Movement.ADMITTED, BED_2, 500);
        ward.feed("3", Movement.ADMITTED, BED_3, 400);
        ward.feed("4", Movement.DISCHARGED, BED_3, 300);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private static Item.VitalSigns pulse(int pulse) {
        return new Item.VitalSigns(null, null, pulse, null, null, null, null, null, null);
    }

    private static Item.Isolation isolation(Item.Precaution... precautions) {
        return new Item.Isolation(Set.of(precautions), "");
    }

    @Test
    void theLatestByEventTimeStandsEvenWhenAnEarlierOneIsRecordedLater() {
        ward.kept("1", isolation(Item.Precaution.CONTACT), TestWard.at(10));
        ward.kept("1", isolation(Item.Precaution.DROPLET), TestWard.at(60));
        assertEquals(
                Set.of(Item.Precaution.CONTACT),
                ward.at("1").isolation().orElseThrow().value().precautions());
    }

    @Test
    void theSameFormIsFiledOnceEvenAfterARestart() {
        Telling form = ward.now();
        Filed.New first = ward.kept("1", pulse(80), form);
        assertEquals(new Filed.Already(first.seq(), first.item()), ward.file("1", pulse(80), form));
        ward.restart();
        assertEquals(new Filed.Already(first.seq(), first.item()), ward.file("1", pulse(80), form));
        assertEquals(1, ward.at("1").vitalSigns().size());
    }

    @Test
    void whatHasNotHappenedYetIsRefusedAndYesterdayIsAskedAbout() {
        Telling soon = telling(NOW.plus(Duration.ofMinutes(6)), false, UUID.randomUUID());
        assertEquals(new Filed.Refused(new Refusal.InTheFuture()), ward.file("1", pulse(80), soon));
        Telling old = TestWard.at(25 * 60);
        var doubtful = assertInstanceOf(Filed.Doubtful.class, ward.file("1", pulse(80), old));
        assertEquals(List.of(new Doubt.LongAgo(old.event())), doubtful.doubts());
        kept(ward.file("1", pulse(80), confirmed(old, doubtful)));
    }

    private static Telling confirmed(Telling told, Filed.Doubtful doubtful) {
        Set<String> codes =
                Set.copyOf(doubtful.doubts().stream().map(Doubt::code).toList());
        return new Telling(told.event(), told.now(), told.saidBy(), told.form(), codes, told.seenAt());
    }

    @Test
    void anImpossibleFigureIsNoFigureAndAnUnusualOneIsAskedAbout() {
        assertThrows(IllegalArgumentException.class, () -> pulse(400));
        Telling told = ward.now();
        var doubtful = assertInstanceOf(Filed.Doubtful.class, ward.file("1", pulse(180), told));
        assertEquals(List.of(new Doubt.Unusual("pulse", BigDecimal.valueOf(180))), doubtful.doubts());
        kept(ward.file("1", pulse(180), confirmed(told, doubtful)));
        Telling other = ward.now();
        Telling wrongAnswer =
                new Telling(other.event(), true, "", other.form(), Set.of("unusual:pulse:180"), Optional.empty());
        assertInstanceOf(Filed.Doubtful.class, ward.file("1", pulse(190), wrongAnswer));
    }

    @Test
    void aWeightThatJumpsIsAskedAbout() {
        ward.kept("1", new Item.Weight(new BigDecimal("62.5"), Item.Weighed.MEASURED), TestWard.at(60));
        Filed filed = ward.file("1", new Item.Weight(new BigDecimal("26.5"), Item.Weighed.MEASURED), ward.now());
        var doubtful = assertInstanceOf(Filed.Doubtful.class, filed);
        assertInstanceOf(Doubt.WeightJump.class, doubtful.doubts().getFirst());
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysReadable() {
        Filed.New first = ward.kept("1", pulse(80), TestWard.at(10));
        Filed filed = ward.recording().correct(first.item(), 1, pulse(88), TestWard.at(10), "faute de frappe", NURSE);
        kept(filed);
        Recorded<Item.VitalSigns> stands = ward.at("1").vitalSigns().getFirst();
        assertEquals(88, stands.value().pulse());
        assertTrue(stands.corrected());
        List<History.Version> versions =
                new History(ward.jdbi()).find(first.item()).orElseThrow().versions();
        assertEquals(
                List.of(pulse(80), pulse(88)),
                versions.stream().map(History.Version::content).toList());
        assertEquals("faute de frappe", versions.getLast().reason());
    }

    @Test
    void twoCorrectionsOfTheSameVersionDoNotOverwriteEachOther() {
        Filed.New first = ward.kept("1", pulse(80), TestWard.at(10));
        kept(ward.recording().correct(first.item(), 1, pulse(88), TestWard.at(10), "faute", NURSE));
        assertEquals(
                new Filed.Refused(new Refusal.CorrectedMeanwhile()),
                ward.recording().correct(first.item(), 1, pulse(90), TestWard.at(10), "faute", NURSE));
    }

    @Test
    void whatIsWithdrawnNoLongerStandsAndACorrectionNeedsAReason() {
        Filed.New first = ward.kept("1", isolation(Item.Precaution.AIRBORNE), TestWard.at(30));
        Filed noReason = ward.recording().withdraw(first.item(), 1, UUID.randomUUID(), " ", NURSE);
        assertEquals(new Filed.Refused(new Refusal.ReasonMissing()), noReason);
        kept(ward.recording().withdraw(first.item(), 1, UUID.randomUUID(), "autre patient", NURSE));
        assertTrue(ward.at("1").isolation().isEmpty());
        assertEquals(
                new Filed.Refused(new Refusal.NotThere()),
                ward.recording().withdraw(first.item(), 2, UUID.randomUUID(), "encore", NURSE));
    }

    @Test
    void aMoveChangesTheCensusAndItsWithdrawalPutsThePatientBack() {
        ward.kept("2", new Item.Discharged(Item.Destination.HOME, ""), TestWard.at(20));
        Filed.New move = ward.kept("1", new Item.Moved(BED_2), ward.now());
        assertEquals(List.of("1@CARD 2A", "3@CHIR 3A"), ward.census());
        kept(ward.recording().withdraw(move.item(), 1, UUID.randomUUID(), "erreur", NURSE));
        assertEquals(List.of("1@CARD 1A", "3@CHIR 3A"), ward.census());
    }

    @Test
    void theSecondPatientInABedIsToldWhoLiesThereAndOnlyConfirmedMovesIn() {
        Telling told = ward.now();
        var doubtful = assertInstanceOf(Filed.Doubtful.class, ward.file("1", new Item.Moved(BED_2), told));
        var taken = assertInstanceOf(Doubt.BedTaken.class, doubtful.doubts().getFirst());
        assertEquals("FICTIF2, Essai", taken.by().getFirst().name());
        kept(ward.file("1", new Item.Moved(BED_2), confirmed(told, doubtful)));
        assertEquals(List.of("1@CARD 2A", "2@CARD 2A", "3@CHIR 3A"), ward.census());
    }

    @Test
    void aPatientMovedInTheMeantimeIsNotMovedFromWhereTheyNoLongerAre() {
        Telling now = ward.now();
        Telling seen = new Telling(now.event(), true, "", now.form(), Set.of(), Optional.of(BED_1));
        ward.feed("1", Movement.TRANSFERRED, BED_3, 1);
        assertEquals(new Filed.Refused(new Refusal.Elsewhere(BED_3)), ward.file("1", new Item.Moved(BED_2), seen));
    }

    @Test
    void aMoveBeforeSomethingLaterIsKnownIsRefused() {
        ward.feed("1", Movement.STATED, BED_1, 5);
        assertInstanceOf(
                Refusal.BeforeTheLast.class,
                assertInstanceOf(Filed.Refused.class, ward.file("1", new Item.OnLeave(""), TestWard.at(6)))
                        .why());
    }

    @Test
    void anotherWardsBedIsReachedBySendingOnly() {
        assertEquals(new Filed.Refused(new Refusal.OtherWard()), ward.file("1", new Item.Moved(BED_3), ward.now()));
    }

    @Test
    void aSentPatientBelongsToTheSendingWardUntilTheOtherAccepts() {
        ward.kept("3", new Item.Discharged(Item.Destination.CARE_HOME, ""), TestWard.at(20));
        Filed.New sent = ward.kept("1", new Item.Sent(BED_1, "H1", "CHIR", "post-op"), ward.now());
        assertEquals(List.of("1@CARD 1A", "2@CARD 2A"), ward.census());
        Bedside bedside = new Bedside(ward.jdbi());
        assertEquals(1, bedside.incoming("H1", "CHIR").size());
        assertEquals(sent.item(), ward.at("1").sentTo().orElseThrow().item());
        assertInstanceOf(Filed.Refused.class, ward.file("1", new Item.Sent(BED_1, "H1", "CHIR", ""), ward.now()));
        Filed.New accepted = ward.kept("1", new Item.Accepted(sent.item(), BED_3), ward.now());
        assertEquals(List.of("1@CHIR 3A", "2@CARD 2A"), ward.census());
        assertTrue(bedside.incoming("H1", "CHIR").isEmpty());
        kept(ward.recording().withdraw(accepted.item(), 1, UUID.randomUUID(), "mauvais patient", NURSE));
        assertEquals(List.of("1@CARD 1A", "2@CARD 2A"), ward.census());
        assertEquals(1, bedside.incoming("H1", "CHIR").size());
    }

    @Test
    void aRefusedOrRecalledPatientStaysAndCanBeSentAgain() {
        Filed.New sent = ward.kept("1", new Item.Sent(BED_1, "H1", "CHIR", ""), ward.now());
        ward.kept("1", new Item.TurnedDown(sent.item(), "pas de lit"), ward.now());
        assertTrue(ward.at("1").sentTo().isEmpty());
        assertEquals(
                new Filed.Refused(new Refusal.NoLongerWaiting()),
                ward.file("1", new Item.Accepted(sent.item(), BED_3), ward.now()));
        Filed.New again = ward.kept("1", new Item.Sent(BED_1, "H1", "CHIR", ""), ward.now());
        ward.kept("1", new Item.Recalled(again.item(), ""), ward.now());
        assertTrue(ward.at("1").sentTo().isEmpty());
        assertTrue(ward.census().contains("1@CARD 1A"));
    }

    @Test
    void anAdmissionWithoutANumberOfASystemGetsOneOfOurs() {
        ward.kept("3", new Item.Discharged(Item.Destination.DIED, ""), TestWard.at(20));
        Telling told = ward.now();
        ward.kept("4", new Item.Admitted(BED_3), told);
        Census.Occupant who = new Wards(ward.jdbi())
                .census("CHIR")
                .wards()
                .getFirst()
                .beds()
                .getFirst()
                .occupants()
                .getFirst();
        assertEquals("4", who.number());
        assertTrue(who.stay().matches("R[0-9a-f]{10}"), who.stay());
        assertInstanceOf(Filed.Refused.class, ward.file("4", new Item.Admitted(BED_2), ward.now()));
    }

    @Test
    void leaveAndReturnAreToldOnceEach() {
        ward.kept("1", new Item.OnLeave("week-end"), ward.now());
        assertEquals(
                new Filed.Refused(new Refusal.LeaveStandsOtherwise(true)),
                ward.file("1", new Item.OnLeave(""), ward.now()));
        ward.later(Duration.ofHours(3));
        ward.kept("1", new Item.BackFromLeave(), ward.now());
        assertEquals(
                new Filed.Refused(new Refusal.LeaveStandsOtherwise(false)),
                ward.file("1", new Item.BackFromLeave(), ward.now()));
    }

    @Test
    void aBlockedBedIsAskedAboutAndIsNoLongerBlockedOnceSomebodyWasPutIntoIt() {
        ward.kept("2", new Item.Discharged(Item.Destination.HOME, ""), TestWard.at(20));
        BedState blocked = new BedState(BedState.State.BLOCKED, "matelas");
        kept(ward.recording().setBed(BED_2, blocked, TestWard.at(10), NURSE));
        Bedside bedside = new Bedside(ward.jdbi());
        assertEquals(
                blocked,
                Objects.requireNonNull(bedside.beds("H1", "CARD").get(BED_2)).value());
        Telling told = ward.now();
        var doubtful = assertInstanceOf(Filed.Doubtful.class, ward.file("1", new Item.Moved(BED_2), told));
        assertInstanceOf(Doubt.BedNotReady.class, doubtful.doubts().getFirst());
        kept(ward.file("1", new Item.Moved(BED_2), confirmed(told, doubtful)));
        assertFalse(bedside.beds("H1", "CARD").containsKey(BED_2));
        assertEquals(
                new Filed.Refused(new Refusal.NoSuchBed()),
                ward.recording().setBed(new Place("H1", "CARD", "9", "Z"), blocked, ward.now(), NURSE));
    }

    @Test
    void thePagesOfBothWardsAreToldOfAPatientSentAndTaken() {
        Filed.New sent = ward.kept("1", new Item.Sent(BED_1, "H1", "CHIR", ""), ward.now());
        Set<Wards.Named> both = Set.of(new Wards.Named("H1", "CARD"), new Wards.Named("H1", "CHIR"));
        assertEquals(both, Set.copyOf(new Wards(ward.jdbi()).changedSince(sent.seq() - 1)));
        Filed.New refused = ward.kept("1", new Item.TurnedDown(sent.item(), "complet"), ward.now());
        assertEquals(both, Set.copyOf(new Wards(ward.jdbi()).changedSince(refused.seq() - 1)));
        Filed.New weight = ward.kept("2", new Item.Weight(new BigDecimal("70"), Item.Weighed.ESTIMATED), ward.now());
        assertEquals(
                Set.of(new Wards.Named("H1", "CARD")),
                Set.copyOf(new Wards(ward.jdbi()).changedSince(weight.seq() - 1)));
    }

    @Test
    void aNoteOfAnyLengthUpToItsLimitIsKeptWhole() {
        String text = "é".repeat(Item.LONGEST_NOTE);
        ward.kept("1", new Item.Note(Item.NoteSort.NURSING, text), ward.now());
        assertEquals(text, ward.at("1").notes().getFirst().value().text());
        assertThrows(IllegalArgumentException.class, () -> new Item.Note(Item.NoteSort.NURSING, text + "x"));
    }
}
