package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    @TempDir
    Path folder;

    private Path data;
    private Checkpoint half;

    VerifierTest() {
        data = Path.of("");
        half = new Checkpoint("", 0, "", "");
    }

    @BeforeEach
    void aJournalWithAPurgeAndSeveralCheckpoints() {
        data = folder.resolve("data");
        try (Journal journal = Notes.open(data)) {
            for (int i = 1; i <= 5; i++) {
                journal.append(Notes.note("bed/" + i, "note " + i));
            }
            half = journal.checkpoint();
            journal.purge(List.of(3L), "retention ended", Notes.NURSE);
            journal.append(Notes.note("last"));
        }
    }

    @Test
    void anUntouchedJournalIsSound() {
        Verified.Sound sound = assertInstanceOf(
                Verified.Sound.class,
                Verifier.journal(data).against(new Earlier.Signed(half)).verify());
        assertEquals(8, sound.entries());
        assertEquals(7, sound.payloads());
        assertEquals(8, sound.signedEntries());
        assertEquals(2, sound.against());
        assertEquals(List.of(3L), sound.purged().getFirst().gone());
    }

    @Test
    void itsExportIsSoundToo() {
        Path file = folder.resolve("export.jsonl");
        assertEquals(new Exporter.Exported(8, 4, true), Exporter.export(data, file));
        assertInstanceOf(
                Verified.Sound.class,
                Verifier.export(file)
                        .against(new Earlier.Printed(half.size(), half.words()))
                        .verify());
    }

    @Test
    void aChangedSubjectBreaksTheChain() throws Exception {
        assertEquals(
                Claim.CHAIN,
                claimAfter("UPDATE entry SET subject = 'bed/9' WHERE seq = 2").claim());
    }

    private Verified.Fault claimAfter(String sql) throws Exception {
        try (Connection connection = Database.write(data)) {
            Schema.run(connection, sql);
        }
        return assertInstanceOf(Verified.Fault.class, Verifier.journal(data).verify());
    }

    @Test
    void aMissingEntryIsAGap() throws Exception {
        Verified.Fault fault = claimAfter("DELETE FROM entry WHERE seq = 2");
        assertEquals(new Verified.Fault(2, Claim.SEQUENCE, "entry 2", "entry 3"), fault);
    }

    @Test
    void aDamagedFileIsSaidInASentence() throws Exception {
        byte[] bytes = Files.readAllBytes(Database.file(data));
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(Database.file(data), bytes);
        Verified.Fault fault =
                assertInstanceOf(Verified.Fault.class, Verifier.journal(data).verify());
        assertEquals(Claim.FILE, fault.claim());
        assertEquals("the database file is damaged", fault.found());
    }
}
