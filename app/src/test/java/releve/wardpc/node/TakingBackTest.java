package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import releve.bundle.Bundle;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Json;
import releve.ward.Item;
import releve.ward.Specimen;
import releve.ward.Telling;
import releve.ward.Urgency;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;
import releve.wardpc.node.OpenNode.Hand;

/** Entries of a ward PC on their way into the wards' records: once each, in order, and never silently dropped. */
class TakingBackTest extends OneWardPc {
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
    void allFiveFormsOfTheFirstHourAreTaken() {
        pc.notes("1", SIGNS, EARLIER, OpenNode.BED_12);
        pc.notes("1", DOSE, EARLIER, OpenNode.BED_12);
        pc.notes("1", NOTE, EARLIER, OpenNode.BED_12);
        pc.notes(
                "1",
                new Item.SampleTaken(
                        Set.of(Specimen.SERUM), 2, List.of("7000123"), "ionogramme", Urgency.URGENT, "", ""),
                EARLIER,
                OpenNode.BED_12);
        pc.notes("1", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12);
        assertEquals("NEW, NEW, NEW, NEW, NEW", hand());
        assertEquals(1, node.filed("ward.drug-given"));
        assertEquals(1, node.filed("ward.sample-taken"));
    }

    @Test
    void aRebuildShowsTheSame() throws Exception {
        fiveEntriesAreFiledInOrderAndHandedAgainAreTheSame();
        pc.notes("9", SIGNS, EARLIER, null);
        hand();
        node.settling.setAside(EntryId.of(pc.handed(6).bytes()), UUID.randomUUID(), "synthetic", OpenNode.ADMIN);
        List<Stored> before = new Entries(node.journal().read().jdbi()).done(100);
        node.rebuild();
        assertEquals(before, new Entries(node.journal().read().jdbi()).done(100));
        assertTrue(node.enrolments.find(pc.token.value()).isPresent());
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
        assertEquals("NEW, REFUSED signature, REFUSED signature", said(node.taking.take(pc.pc, returned)));
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
                new Handed(sound.noted(), otherwise(sound.signature())),
                new Handed(sound.noted().substring(4), sound.signature()));
        assertTrue(node.taking.take(pc.pc, new Speech.Returned(junk)).stream()
                .allMatch(each -> each.outcome() == Outcome.REFUSED));
        assertEquals(0, node.filed("wardpc.received"));
    }

    private static String otherwise(String base64) {
        return (base64.startsWith("A") ? "B" : "A") + base64.substring(1);
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
}
