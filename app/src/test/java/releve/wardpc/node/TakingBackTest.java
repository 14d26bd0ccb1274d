package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.bundle.Bundle;
import releve.bundle.SealKey;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Json;
import releve.ward.Filed;
import releve.ward.Item;
import releve.ward.Telling;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;
import releve.wardpc.Speech.Answer;
import releve.wardpc.node.OpenNode.Hand;

/** Entries of a ward PC on their way into the wards' records: once each, in order, and never silently dropped. */
class TakingBackTest {
    private static final Instant EARLIER =
            Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    private static final Item.VitalSigns SIGNS = new Item.VitalSigns(120, 80, 72, null, 97, null, 16, null, null);
    private static final Item.Note NOTE = new Item.Note(Item.NoteSort.NURSING, "Synthetic: slept well.");

    @TempDir
    Path data;

    private OpenNode node;
    private Hand pc;

    @BeforeEach
    void open() throws Exception {
        node = new OpenNode(data);
        pc = node.pc("CARD desk");
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    private static String said(List<Answer> answers) {
        return answers.stream()
                .map(each -> (each.outcome() + " " + each.why()).strip())
                .collect(Collectors.joining(", "));
    }

    private String hand() {
        return said(node.taking.take(pc.pc, pc.all()));
    }

    @Test
    void fiveEntriesAreFiledInOrderAndHandedAgainAreTheSame() {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        pc.notes("2", NOTE, EARLIER, OpenNode.BED_13);
        pc.notes("1", new Item.Moved(OpenNode.FREE), EARLIER.plusSeconds(60), OpenNode.BED_12);
        Noted slip = pc.notes("1", NOTE, EARLIER.plusSeconds(120), OpenNode.BED_12);
        pc.again(slip, new Item.Note(Item.NoteSort.NURSING, "Synthetic: slept badly."), false);

        assertEquals("NEW, NEW, NEW, NEW, UPDATED", hand());
        assertEquals("SAME, SAME, SAME, SAME, SAME", hand());
        assertEquals(1, node.filed("ward.vital-signs"));
        assertEquals(3, node.filed("ward.note"), "one, and one with its correction");
        assertEquals(5, node.taking.reached(pc.pc).number());
    }

    @Test
    void lockedForTheNodeTheyAreTakenJustTheSame() {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        byte[] bundle = Bundle.lock(
                new byte[] {'x'},
                Json.payload(pc.handed(1)),
                List.of(node.keys.lock().lock()),
                pc.key,
                new SecureRandom());
        var returned =
                new Speech.Returned(List.of(), List.of(Base64.getEncoder().encodeToString(bundle), "junk", "AAAA"));
        assertEquals(
                "NEW, REFUSED signature, REFUSED signature", said(node.taking.take(pc.pc, returned)));
    }

    @Test
    void aGapIsRefusedAndNothingBehindItIsTakenUntilItIsFilledOrAPersonSaysThatItNeverWillBe() {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        pc.notes("1", NOTE, EARLIER, OpenNode.BED_12);
        pc.notes("2", NOTE, EARLIER, OpenNode.BED_13);

        assertEquals("REFUSED gap, REFUSED gap", said(node.taking.take(pc.pc, pc.from(2, 3))));
        assertEquals(0, node.filed("wardpc.received"));
        assertEquals(0, node.taking.reached(pc.pc).number());
        node.settling.acceptGap(pc.pc, 1, "the disk lost it", OpenNode.ADMIN);
        assertEquals("NEW, NEW", said(node.taking.take(pc.pc, pc.from(2, 3))));
        assertEquals("NEW", said(node.taking.take(pc.pc, pc.from(1, 1))), "it came after all");
    }

    @Test
    void whatAnotherPcSignedOrSomebodyChangedIsRefused() {
        Hand other = node.pc("CHIR desk");
        other.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        assertEquals("REFUSED signature", said(node.taking.take(pc.pc, other.all())));
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        Handed sound = pc.handed(1);
        var junk = List.of(
                new Handed("", ""),
                new Handed("%%%", sound.signature()),
                new Handed(sound.noted(), sound.signature().replace('A', 'B')),
                new Handed(sound.noted().substring(4), sound.signature()));
        assertTrue(node.taking.take(pc.pc, new Speech.Returned(junk)).stream()
                .allMatch(each -> each.outcome() == Outcome.REFUSED));
        assertEquals(0, node.filed("wardpc.received"));
    }

    @Test
    void aPcThatWasSetBackToAnOlderStateLosesNothingOfWhatItRecordsThen() {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        assertEquals("NEW", hand());
        var setBack = new Hand(pc.key, pc.pc, pc.token);
        setBack.notes("2", NOTE, EARLIER, OpenNode.BED_13);
        assertEquals("REFUSED number-taken", said(node.taking.take(pc.pc, setBack.all())));
        String id = EntryId.of(setBack.handed(1).bytes());
        assertTrue(node.settling.file(id, UUID.randomUUID(), OpenNode.ADMIN) instanceof Settling.Came.Done);
        assertEquals(1, node.filed("ward.note"));
    }

    @Test
    void whatTheNodeKnowsOtherwiseIsAConflictForAPerson() {
        pc.notes("1", new Item.Moved(OpenNode.BED_13), EARLIER, OpenNode.BED_12); // somebody lies there
        pc.notes("2", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12); // seen elsewhere
        pc.notes("3", NOTE, EARLIER, OpenNode.FREE); // left the day before
        Noted weird = pc.notes("1", new Item.VitalSigns(250, 80, null, null, null, null, null, null, null), EARLIER, null);
        pc.again(weird, SIGNS, false);
        assertEquals(
                "CONFLICTING taken, CONFLICTING elsewhere, CONFLICTING gone, CONFLICTING unusual,"
                        + " CONFLICTING earlier-waits",
                hand());
        assertEquals(0, node.filed("ward.moved") + node.filed("ward.note") + node.filed("ward.vital-signs"));
        assertEquals(
                "CONFLICTING taken, CONFLICTING elsewhere, CONFLICTING gone, CONFLICTING unusual,"
                        + " CONFLICTING earlier-waits",
                hand(),
                "until somebody decides");
    }

    @Test
    void whatAPersonAnsweredOnThePcIsNotAskedAgain() {
        Noted asked = pc.notes("1", new Item.VitalSigns(250, 80, null, null, null, null, null, null, null), EARLIER, null);
        var answered = new Hand(pc.key, pc.pc, pc.token);
        answered.keep(new Noted(
                asked.form(),
                asked.pc(),
                1,
                asked.patient(),
                asked.item(),
                1,
                asked.kind(),
                asked.content(),
                asked.event(),
                asked.written(),
                asked.by(),
                null,
                asked.copyMade(),
                false,
                "",
                List.of("unusual:systolic:250")));
        assertEquals("NEW", said(node.taking.take(pc.pc, answered.all())));
    }

    @Test
    void aLineThatWasCutForDaysIsNoDoubtAboutWhatWasWrittenInTime() {
        pc.notes("1", SIGNS, EARLIER.minus(Duration.ofDays(4)), null);
        assertEquals("NEW", hand());
    }

    @Test
    void whatCannotBeFiledSaysWhyInAStableWord() {
        pc.notes("9", SIGNS, EARLIER, null);
        pc.notes("1", new Item.Weight(new java.math.BigDecimal("70"), Item.Weighed.MEASURED), EARLIER, null);
        pc.notes("1", SIGNS, Instant.now().plus(Duration.ofHours(2)), null);
        pc.notes("1", new Item.Moved(new releve.ward.Place("CITADELLE", "CARD", "99", "Z")), EARLIER, null);
        pc.notes("1", new Item.VitalSigns(null, null, null, null, null, null, null, null, null), EARLIER, null);
        Noted move = pc.notes("1", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12);
        pc.again(move, new Item.Moved(OpenNode.BED_12), false);
        pc.again(move, new Item.Moved(OpenNode.FREE), true);
        assertEquals(
                "REFUSED patient, REFUSED kind, REFUSED future, REFUSED bed, REFUSED nothing, NEW,"
                        + " REFUSED not-correctable, UPDATED",
                hand());
    }

    @Test
    void aPcCorrectsNothingButItsOwn() {
        Hand other = node.pc("CHIR desk");
        Noted theirs = other.notes("1", NOTE, EARLIER, null);
        assertEquals("NEW", said(node.taking.take(other.pc, other.all())));
        pc.again(theirs, SIGNS, true);
        assertEquals("REFUSED not-own", hand());
    }

    @Test
    void whatTheNodeHasFromElsewhereIsTheSame() {
        node.recording.file(
                node.patient("1"),
                SIGNS,
                new Telling(EARLIER.plusSeconds(20), false, "", UUID.randomUUID(), Set.of(), Optional.empty()),
                new Caller("account/nurse", "nurse"));
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        pc.notes("1", new Item.Moved(OpenNode.BED_12), EARLIER, OpenNode.BED_12);
        assertEquals("SAME, SAME", hand());
        assertEquals(1, node.filed("ward.vital-signs"));
    }

    @Test
    void aPatientWhoseNumberWasMergedGetsItUnderTheOneThatStands() {
        node.said("A40", "1", "ESSAI^UN", OpenNode.BED_12, "MRG|2^^^CHR^MR\r");
        pc.notes("2", NOTE, EARLIER, null);
        assertEquals("NEW merged", hand());
    }

    @Test
    void aSecondMoveFromWhereThePcItselfHadMovedThePatientIsNoConflict() {
        pc.notes("1", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12);
        pc.notes("1", new Item.Moved(OpenNode.BED_12), EARLIER.plusSeconds(60), OpenNode.BED_12);
        assertEquals("NEW, NEW", hand());
    }

    @Test
    void aCorrectionOfWhatSomebodyCorrectedMeanwhileIsAConflict() {
        Noted note = pc.notes("1", NOTE, EARLIER, null);
        assertEquals("NEW", hand());
        Filed filed = node.recording.correct(
                note.item(),
                1,
                new Item.Note(Item.NoteSort.NURSING, "Synthetic: by the doctor."),
                new Telling(EARLIER, false, "", UUID.randomUUID(), Set.of(), Optional.empty()),
                "looked again",
                new Caller("account/doctor", "physician"));
        assertTrue(filed instanceof Filed.New);
        pc.again(note, new Item.Note(Item.NoteSort.NURSING, "Synthetic: by the nurse."), false);
        assertEquals("SAME, CONFLICTING corrected-meanwhile", hand());
        String id = EntryId.of(pc.handed(2).bytes());
        assertTrue(node.settling.file(id, UUID.randomUUID(), OpenNode.ADMIN) instanceof Settling.Came.Done);
        assertEquals("SAME, SAME filed-by-person", hand());
        assertEquals(3, node.filed("ward.note"));
    }

    @Test
    void aPersonFilesAConflictAllTheSameOrSetsItAsideAndBothHoldAcrossARestart() throws Exception {
        pc.notes("1", new Item.Moved(OpenNode.BED_13), EARLIER, OpenNode.BED_12);
        pc.notes("3", NOTE, EARLIER, OpenNode.FREE);
        hand();
        String move = EntryId.of(pc.handed(1).bytes());
        String note = EntryId.of(pc.handed(2).bytes());
        assertTrue(node.settling.file(move, UUID.randomUUID(), OpenNode.ADMIN) instanceof Settling.Came.Done);
        assertTrue(node.settling.setAside(note, UUID.randomUUID(), "another patient", OpenNode.ADMIN)
                instanceof Settling.Came.Done);
        assertTrue(node.settling.file(note, UUID.randomUUID(), OpenNode.ADMIN) instanceof Settling.Came.NotOpen);
        node.restart();
        assertEquals("SAME filed-by-person, REFUSED set-aside", hand());
        assertEquals(1, node.filed("ward.moved"));
        assertEquals(0, node.filed("ward.note"));
    }

    @Test
    void aCrashAfterKeepingOrAfterFilingLosesAndDoublesNothing() throws Exception {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        Noted second = pc.notes("2", NOTE, EARLIER, OpenNode.BED_13);
        for (int number = 1; number <= 2; number++) { // both kept, and the power fails
            var kept = new WardPcFact.Received(
                    pc.pc.label(),
                    "CITADELLE",
                    "CARD",
                    pc.pc.mark().toString(),
                    number,
                    pc.handed(number).noted(),
                    pc.handed(number).signature());
            node.journal().append(new Fact(kept.kind(), "wardpc/CARD desk", pc.pc.caller(), Json.payload(kept)));
        }
        node.recording.file( // the second one was filed, too
                node.patient("2"), NOTE, Judging.telling(second, Optional.empty()), pc.pc.caller());
        node.restart();
        node.taking.catchUp();
        assertEquals(1, node.filed("ward.vital-signs"));
        assertEquals(1, node.filed("ward.note"));
        List<Stored> done = new ArrayList<>(new Entries(node.journal().read().jdbi()).done(10));
        assertEquals(2, done.size());
        assertTrue(done.stream().allMatch(each -> each.judged().orElseThrow().outcome() == Outcome.NEW));
        node.taking.catchUp();
        assertEquals("SAME, SAME", hand());
        assertEquals(2, node.filed("wardpc.judged"));
    }

    @Test
    void aRemovedPcsTokenOpensNothingAndANewEnrolmentBeginsAfresh() {
        assertTrue(node.enrolments.find(pc.token.value()).isPresent());
        Hand again = node.pc("CARD desk");
        assertTrue(node.enrolments.find(pc.token.value()).isEmpty(), "the older one of the same label");
        assertTrue(node.enrolments.remove("CARD desk", "stolen", OpenNode.ADMIN));
        assertTrue(node.enrolments.find(again.token.value()).isEmpty());
        assertTrue(node.enrolments.find("").isEmpty());
        assertEquals(List.of(), node.enrolments.all());
    }

    @Test
    void aCodeEnrolsOnceAndGuessingAtOneWaits() {
        var mark = SealKey.random(new SecureRandom()).mark();
        Enrolments.Offer offer = node.enrolments.offer("MED desk", "CITADELLE", "MED", OpenNode.ADMIN);
        assertTrue(node.enrolments.redeem(offer.code(), mark, "a") instanceof Enrolments.Came.In);
        assertTrue(node.enrolments.redeem(offer.code(), mark, "a") instanceof Enrolments.Came.Wrong);
        for (int i = 0; i < 12; i++) {
            node.enrolments.redeem("AAAA-BBBB-CCCC", mark, "b");
        }
        assertTrue(node.enrolments.redeem("AAAA-BBBB-CCCC", mark, "b") instanceof Enrolments.Came.NotBefore);
        Enrolments.Offer fresh = node.enrolments.offer("MED two", "CITADELLE", "MED", OpenNode.ADMIN);
        assertTrue(node.enrolments.redeem(fresh.code(), mark, "c") instanceof Enrolments.Came.In, "elsewhere nobody waits");
    }
}
