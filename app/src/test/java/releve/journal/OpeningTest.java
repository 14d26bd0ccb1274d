package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal refuses to continue, and how it says so. */
class OpeningTest {
    @TempDir
    Path data;

    @BeforeEach
    void aClosedJournal() {
        try (Journal journal = Notes.open(data)) {
            journal.append(Notes.note("one"));
            journal.append(Notes.note("two"));
        }
    }

    private void refused(String saying) {
        JournalUnavailable refusal = assertThrows(JournalUnavailable.class, () -> Notes.open(data));
        assertTrue(refusal.toString().contains(saying), refusal.toString());
    }

    @Test
    void theKeyIsReadableByItsOwnerAlone() throws Exception {
        Path key = LogKey.file(data);
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())));
        }
    }

    @Test
    void aMissingKey() throws Exception {
        Files.delete(LogKey.file(data));
        refused("private key is missing");
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    @Test
    void theKeyOfAnotherLog() throws Exception {
        Files.delete(LogKey.file(data));
        LogKey.create(data);
        refused("is not that of this log");
    }

    @Test
    void aNewerFormat() throws Exception {
        change("PRAGMA user_version = 2");
        refused("format 2");
        assertEquals(
                Claim.FILE,
                assertInstanceOf(Verified.Fault.class, Verifier.journal(data).verify())
                        .claim());
    }

    @Test
    void aDatabaseOfSomebodyElse() throws Exception {
        change("PRAGMA application_id = 1");
        refused("not a Relève journal");
    }

    @Test
    void aFileThatIsNoDatabase() throws Exception {
        Files.writeString(Database.file(data), "minutes of the night, ".repeat(500));
        refused("not a database");
    }

    @Test
    void aLogShorterThanItsCheckpointFile() throws Exception {
        change("DELETE FROM entry WHERE seq > 0; DELETE FROM checkpoint WHERE size > 1");
        refused("it ends after 1 entries");
    }

    @Test
    void aLastCheckpointThatDoesNotFit() throws Exception {
        change("UPDATE checkpoint SET peaks = zeroblob(length(peaks))");
        refused("was not signed");
    }

    @Test
    void anUnsignedTailIsTakenUpAndSignedAtTheNextStart() throws Exception {
        change("DELETE FROM checkpoint WHERE size > 1");
        Files.delete(LatestFile.of(data));
        Notes.open(data).close();
        Verified.Sound sound =
                assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
        assertEquals(3, sound.signedEntries());
    }

    private void change(String sql) throws Exception {
        try (Connection connection = Database.write(data)) {
            Schema.run(connection, sql);
        }
    }
}
