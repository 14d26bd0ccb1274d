package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path data;

    @Test
    void whatIsAppendedIsThereAfterTheNextStart() {
        try (Journal journal = Notes.open(data)) {
            Entry entry = journal.append(Notes.note("première"));
            assertEquals(1, entry.seq());
            assertEquals("première", new String(journal.read().payload(1), UTF_8));
        }
        try (Journal journal = Notes.open(data)) {
            assertEquals(2, journal.append(Notes.note("seconde")).seq());
            assertEquals(3, journal.read().size());
            assertEquals(2, Notes.count(journal, "bed/1"));
            assertEquals(Notes.NURSE, journal.read().get(2).by());
        }
    }

    @Test
    void manyFactsAtOnceAreAllKeptInTheOrderTheyCame() {
        try (Journal journal = Notes.open(data)) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                answers.add(journal.submit(Notes.note("bed/" + i % 7, "text " + i), Gate.OPEN));
            }
            for (int i = 0; i < 3000; i++) {
                assertTrue(answers.get(i).join() instanceof Appended.Kept kept
                        && kept.entry().seq() == i + 1);
            }
            journal.checkpoint();
            assertEquals(
                    List.of(1L, 1001L, 2001L, 3001L),
                    journal.read().checkpoints().stream().map(Checkpoint::size).toList());
        }
    }

    @Test
    void aGateThatKnowsTheFactKeepsItOut() {
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("once"));
            Gate gate = transaction -> transaction
                    .find("SELECT seq FROM count_text WHERE text = :text", row -> row.getLong(1), "once")
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            assertEquals(
                    new Appended.Known(1),
                    journal.submit(Notes.note("once"), gate).join());
            assertEquals(2, journal.read().size());
        }
    }

    @Test
    void anEntryThatAViewCannotReadIsKeptAndItsEffectUndone() {
        try (Journal journal = Notes.open(data)) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (String text : List.of("good", "poison", "unreadable", "fine")) {
                answers.add(journal.submit(Notes.note(text), Gate.OPEN));
            }
            answers.forEach(CompletableFuture::join);
            journal.settle();
            assertEquals(2, Notes.count(journal, "bed/1"));
            assertEquals("poison", new String(journal.read().payload(2), UTF_8));
            assertEquals(
                    List.of(2L, 3L),
                    journal.read().faults().stream().map(ViewFault::seq).toList());
            assertTrue(journal.read().faults().getFirst().reason().contains("CountView.apply"));
        }
    }

    @Test
    void aGateThatFailsLetsTheFactIn() {
        try (Journal journal = Notes.open(data)) {
            Gate broken = transaction -> {
                throw new IllegalStateException("broken gate");
            };
            assertTrue(journal.submit(Notes.note("kept"), broken).join() instanceof Appended.Kept);
        }
    }

    @Test
    void aSecondJournalOnTheSameFolderIsToldWhoHoldsIt() {
        try (Journal journal = Notes.open(data)) {
            JournalBusy busy = assertThrows(JournalBusy.class, () -> Notes.open(data));
            assertTrue(
                    busy.toString()
                            .contains("process " + ProcessHandle.current().pid()),
                    busy.toString());
            assertEquals(1, journal.append(Notes.note("still open")).seq());
        }
    }

    @Test
    void aFolderWithoutAJournalIsSaidSo() {
        assertTrue(assertThrows(JournalUnavailable.class, () -> JournalReader.open(data))
                .toString()
                .contains("there is no journal"));
    }

    @Test
    void aClosedJournalSaysThatNothingWasKept() {
        Journal journal = Notes.open(data);
        journal.close();
        assertThrows(JournalUnavailable.class, () -> journal.append(Notes.note("late")));
    }

    @Test
    void onlyTheJournalWritesItsOwnKinds() {
        try (Journal journal = Notes.open(data)) {
            Fact forged = new Fact(Purge.KIND, "log/x", Notes.NURSE, new byte[0]);
            assertThrows(IllegalArgumentException.class, () -> journal.append(forged));
            assertThrows(IllegalArgumentException.class, () -> journal.append(Notes.note("bed/\uD800", "half")));
        }
    }

    @Test
    void theFileBesideTheDatabaseIsTheLastCheckpoint() throws Exception {
        Checkpoint last;
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("one"));
            last = journal.checkpoint();
        }
        assertEquals(2, last.size());
        assertEquals(last.note(), Files.readString(data.resolve("checkpoint")));
        assertEquals(16, last.words().size());
        assertEquals(last, Checkpoint.parse(last.print()));
    }

    @Test
    void aPurgedPayloadIsGoneFromEveryFileAndTheViewsForgetIt() throws Exception {
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("bed/1", "keep me"));
            journal.append(Notes.note("bed/2", "FORGET-ME-ENTIRELY"));
            Entry purge = journal.purge(List.of(2L), "retention ended", Notes.NURSE);
            assertEquals(3, purge.seq());
            assertTrue(journal.read().findPayload(2).isEmpty());
            assertEquals(0, Notes.count(journal, "bed/2"));
            assertEquals(1, Notes.count(journal, "bed/1"));
            assertThrows(IllegalArgumentException.class, () -> journal.purge(List.of(0L), "no", Notes.NURSE));
            assertThrows(IllegalArgumentException.class, () -> journal.purge(List.of(3L), "no", Notes.NURSE));
            assertThrows(IllegalArgumentException.class, () -> journal.purge(List.of(2L), "again", Notes.NURSE));
            assertEquals(4, journal.append(Notes.note("after")).seq());
        }
        for (String file : List.of("journal.db", "journal.db-wal")) {
            Path path = data.resolve(file);
            String content =
                    Files.exists(path) ? Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1) : "";
            assertTrue(!content.contains("FORGET-ME"), file);
        }
    }

    @Test
    void otherViewsMakeTheJournalReplay() {
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("one"));
        }
        try (Journal journal = Journal.open(data, List.of(new CountView(2)), Clock.systemUTC())) {
            assertEquals(1, Notes.count(journal, "bed/1"));
        }
    }
}
