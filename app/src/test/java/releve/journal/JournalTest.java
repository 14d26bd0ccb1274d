package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
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
    void aNewDataFolderIsItsOwnersAlone() throws IOException {
        Path fresh = data.resolve("fresh");
        Notes.open(fresh).close();
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
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

    /** Views lag a moment behind; equal gates tell a repeat all the same, in the same group and in the next. */
    @Test
    void aRepeatIsKnownBeforeTheViewsHaveFollowed() {
        record Same(String text) implements Gate {
            @Override
            public OptionalLong known(Transaction transaction) {
                return transaction
                        .find("SELECT seq FROM count_text WHERE text = :text", row -> row.getLong(1), text)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
            }
        }
        try (Journal journal = Notes.open(data)) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(journal.submit(Notes.note("text " + i % 20), new Same("text " + i % 20)));
            }
            List<Long> known = answers.stream()
                    .map(CompletableFuture::join)
                    .filter(Appended.Known.class::isInstance)
                    .map(answer -> ((Appended.Known) answer).seq())
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), known);
            journal.settle();
            assertEquals(
                    new Appended.Known(7),
                    journal.submit(Notes.note("text 6"), new Same("text 6")).join());
            assertEquals(20, Notes.count(journal, "bed/1"));
        }
    }

    @Test
    void whoeverAppendsSeesTheViewsFollow() {
        try (Journal journal = Notes.open(data)) {
            for (int i = 1; i <= 50; i++) {
                var unused = journal.submit(Notes.note("another"), Gate.OPEN);
                journal.append(Notes.note("mine"));
                assertEquals(2L * i, Notes.count(journal, "bed/1"));
                assertEquals(0, journal.read().behind());
            }
        }
    }

    /** A copy taken while entries are written is what a power cut leaves: the views in it may be behind. */
    @Test
    void viewsThatWereBehindAtACrashCatchUpAtTheNextStart(@TempDir Path elsewhere) throws IOException {
        int caughtUp = 0;
        try (Journal journal = Notes.open(data)) {
            for (int round = 0; round < 300 && caughtUp < 3; round++) {
                for (int i = 0; i < 30; i++) {
                    var unused = journal.submit(Notes.note("text"), Gate.OPEN);
                }
                journal.submit(Notes.note("text"), Gate.OPEN).join();
                Path copy = asAfterAPowerCut(elsewhere.resolve("copy" + round));
                try (JournalReader left = JournalReader.open(copy)) {
                    caughtUp += left.behind() > 0 ? 1 : 0;
                }
                try (Journal again = Notes.open(copy)) {
                    assertEquals(31L * (round + 1), Notes.count(again, "bed/1"));
                    assertEquals(0, again.read().behind());
                }
            }
        }
        assertTrue(caughtUp > 0, "no copy had views that were behind: this test has shown nothing");
    }

    private Path asAfterAPowerCut(Path copy) throws IOException {
        Files.createDirectories(copy.resolve("keys"));
        for (String file : List.of("keys/log.key", "checkpoint", "journal.db", "journal.db-wal")) {
            Files.copy(data.resolve(file), copy.resolve(file));
        }
        return copy;
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
