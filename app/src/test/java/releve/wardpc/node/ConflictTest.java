package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import releve.journal.Caller;
import releve.ward.Filed;
import releve.ward.Item;
import releve.ward.Telling;
import releve.wardpc.Noted;
import releve.wardpc.node.OpenNode.Hand;

/** What speaks against an entry of a ward PC, and what a person makes of it. */
class ConflictTest extends OneWardPc {
    @Test
    void whatTheNodeKnowsOtherwiseIsAConflictForAPerson() {
        pc.notes("1", new Item.Moved(OpenNode.BED_13), EARLIER, OpenNode.BED_12); // somebody lies there
        pc.notes("2", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12); // seen elsewhere
        pc.notes("3", NOTE, EARLIER, OpenNode.FREE); // left the day before
        Noted weird =
                pc.notes("1", new Item.VitalSigns(250, 80, null, null, null, null, null, null, null), EARLIER, null);
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
        Noted asked =
                pc.notes("1", new Item.VitalSigns(250, 80, null, null, null, null, null, null, null), EARLIER, null);
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
        assertTrue(
                node.settling.setAside(note, UUID.randomUUID(), "another patient", OpenNode.ADMIN)
                        instanceof Settling.Came.Done);
        assertTrue(node.settling.file(note, UUID.randomUUID(), OpenNode.ADMIN) instanceof Settling.Came.NotOpen);
        node.restart();
        assertEquals("SAME filed-by-person, REFUSED set-aside", hand());
        assertEquals(1, node.filed("ward.moved"));
        assertEquals(0, node.filed("ward.note"));
    }

    @Test
    void aSecondDoseShortlyAfterTheFirstIsAConflictNotASecondDose() {
        node.recording.file(
                node.patient("1"),
                DOSE,
                new Telling(EARLIER, false, "", UUID.randomUUID(), Set.of(), Optional.empty()),
                new Caller("account/nurse", "nurse"));
        pc.notes("1", DOSE, EARLIER.plus(Duration.ofMinutes(20)), OpenNode.BED_12);
        assertEquals("CONFLICTING given", hand());
        assertEquals(1, node.filed("ward.drug-given"));
    }

    @Test
    void aSecondMoveFromWhereThePcItselfHadMovedThePatientIsNoConflict() {
        pc.notes("1", new Item.Moved(OpenNode.FREE), EARLIER, OpenNode.BED_12);
        pc.notes("1", new Item.Moved(OpenNode.BED_12), EARLIER.plusSeconds(60), OpenNode.BED_12);
        assertEquals("NEW, NEW", hand());
    }

    @Test
    void aLineThatWasCutForDaysIsNoDoubtAboutWhatWasWrittenInTime() {
        pc.notes("1", SIGNS, EARLIER.minus(Duration.ofDays(4)), null);
        assertEquals("NEW", hand());
    }
}
