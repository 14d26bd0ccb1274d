package releve.crisis.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.web.Upload;

/** The situation log on a real journal. */
class SituationLogTest {
    @TempDir
    private Path data;

    private OpenLog open;

    @BeforeEach
    void open() {
        open = new OpenLog(data);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private static Said decision(String what) {
        return OpenLog.said(EntrySort.DECISION, what, 30);
    }

    private static Said because(String what, String why) {
        return decision(what).in(State.STANDS, why);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysReadable() {
        UUID entry = open.write(decision("Fermer le 3e"));
        Filed filed = open.log()
                .correct(
                        UUID.randomUUID(),
                        entry,
                        1,
                        because("Fermer le 4e", "mauvais étage"),
                        Optional.empty(),
                        OpenLog.BEDS);
        assertEquals(new Filed.New(entry), filed);
        LogEntry read = open.log().find(entry).orElseThrow();
        assertEquals(
                List.of("Fermer le 4e", "Fermer le 3e"),
                read.versions().stream().map(each -> each.said().what()).toList());
        assertEquals("mauvais étage", read.said().reason());
        assertEquals(
                List.of("account/beds", "account/cell"),
                read.versions().stream().map(LogEntry.Version::by).toList());
    }

    @Test
    void twoCorrectionsOfTheSameVersionDoNotOverwriteEachOther() {
        UUID entry = open.write(decision("A"));
        open.log().correct(UUID.randomUUID(), entry, 1, because("B", "x"), Optional.empty(), OpenLog.CELL);
        Filed second =
                open.log().correct(UUID.randomUUID(), entry, 1, because("C", "y"), Optional.empty(), OpenLog.BEDS);
        assertEquals(new Filed.Conflicting(2), second);
        assertEquals("B", open.log().find(entry).orElseThrow().said().what());
    }

    @Test
    void aWithdrawalNeedsAReasonAndHidesNothing() {
        UUID entry = open.write(decision("Erreur"));
        assertThrows(IllegalArgumentException.class, () -> decision("Erreur").in(State.WITHDRAWN, " "));
        open.log()
                .correct(
                        UUID.randomUUID(),
                        entry,
                        1,
                        decision("Erreur").in(State.WITHDRAWN, "autre hôpital"),
                        Optional.empty(),
                        OpenLog.CELL);
        LogEntry read = open.log().find(entry).orElseThrow();
        assertTrue(read.withdrawn());
        assertEquals(2, read.versions().size());
        assertEquals(1, open.log().all().size(), "it is still in the log");
    }

    @Test
    void theSameFormIsFiledOnceEvenAfterARestart() {
        UUID form = UUID.randomUUID();
        var file = Optional.of(new Upload("liste.txt", "numéros".getBytes(StandardCharsets.UTF_8)));
        open.log().write(form, decision("A"), file, OpenLog.CELL);
        open.restart();
        assertEquals(new Filed.Same(form), open.log().write(form, decision("A"), file, OpenLog.CELL));
        LogEntry read = open.log().find(form).orElseThrow();
        assertEquals(1, read.versions().size());
        assertEquals(1, read.files().size());
    }

    @Test
    void aFormThatBrokeOffBetweenItsDocumentAndItsTextIsFiledWholeTheSecondTime() {
        UUID form = UUID.randomUUID();
        byte[] bytes = "numéros".getBytes(StandardCharsets.UTF_8);
        open.tell(new LogFact.Attached(form, form, "liste.txt", bytes), OpenLog.CELL);
        assertTrue(open.log().find(form).isEmpty(), "a document alone is no entry");
        open.log().write(form, decision("A"), Optional.of(new Upload("liste.txt", bytes)), OpenLog.CELL);
        assertEquals(1, open.log().find(form).orElseThrow().files().size());
    }

    @Test
    void anAttachmentComesOutAsItWentInAlsoAfterARebuild() {
        byte[] bytes = new byte[LogForm.MOST_BYTES];
        new Random(7).nextBytes(bytes);
        UUID form = UUID.randomUUID();
        open.log().write(form, decision("A"), Optional.of(new Upload("plan.pdf", bytes)), OpenLog.CELL);
        open.rebuild();
        LogEntry read = open.log().find(form).orElseThrow();
        assertEquals("plan.pdf", read.files().getFirst().name());
        assertArrayEquals(bytes, open.log().file(read, form).orElseThrow());
        assertTrue(open.log().file(read, UUID.randomUUID()).isEmpty(), "another document than its own");
    }

    @Test
    void anAttachmentWhoseRetentionIsOverIsGoneAndTheEntryStands() {
        UUID form = UUID.randomUUID();
        open.log().write(form, decision("A"), Optional.of(new Upload("x.txt", new byte[] {'x'})), OpenLog.CELL);
        LogEntry read = open.log().find(form).orElseThrow();
        open.journal().purge(List.of(read.files().getFirst().seq()), "retention", OpenLog.CELL);
        assertTrue(open.log().file(read, form).isEmpty());
        assertEquals("A", open.log().find(form).orElseThrow().said().what());
    }

    @Test
    void theLatestEventStandsFirstWheneverItWasWritten() {
        open.write(OpenLog.said(EntrySort.INFORMATION, "hier", 600));
        open.write(OpenLog.said(EntrySort.INFORMATION, "maintenant", 0));
        open.write(OpenLog.said(EntrySort.INFORMATION, "tantôt", 60));
        assertEquals(
                List.of("maintenant", "tantôt", "hier"),
                open.log().all().stream().map(each -> each.said().what()).toList());
    }
}
