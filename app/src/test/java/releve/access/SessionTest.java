package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
    @TempDir
    private Path data;

    private Entrance entrance;
    private Account anna;
    private String token;

    @BeforeEach
    void open() {
        entrance = new Entrance(data);
        anna = entrance.nurse("anna");
        token = entrance.admit("anna", Entrance.PIN, Entrance.PC_3B).token().value();
    }

    @AfterEach
    void close() {
        entrance.close();
    }

    @Test
    void aRestartSignsNobodyOut() {
        entrance.restart();
        assertEquals(anna.id(), entrance.access.visitor(token).orElseThrow().id());
    }

    @Test
    void aClosedAccountLosesItsSessionsAndGetsThemBackNeverAgain() {
        Entrance.done(entrance.access.disable(anna.id(), "badge lost", Entrance.ADMIN));
        assertTrue(entrance.access.visitor(token).isEmpty());
        Entrance.done(entrance.access.enable(anna.id(), "badge found", Entrance.ADMIN));
        assertTrue(entrance.access.visitor(token).isEmpty());
    }

    @Test
    void anotherPinEndsTheSessions() {
        Entrance.done(entrance.access.reset(anna.id(), "161803", Entrance.ADMIN));
        assertTrue(entrance.access.visitor(token).isEmpty());
        entrance.admit("anna", "161803", Entrance.PC_3B);
    }

    @Test
    void aCommandThatClosesAnAccountWhileTheServerIsOffEndsItsSessionsToo() throws Exception {
        entrance.close();
        byte[] sessions = Files.readAllBytes(data.resolve("sessions.db"));
        entrance = new Entrance(data, entrance.clock);
        Entrance.done(entrance.access.disable(anna.id(), "badge lost", Entrance.ADMIN));
        entrance.close();
        Files.write(data.resolve("sessions.db"), sessions);
        entrance = new Entrance(data, entrance.clock);
        assertTrue(entrance.access.visitor(token).isEmpty());
    }

    @Test
    void aSessionLeftAloneLocksAndOpensWithThePinOnly() {
        entrance.clock.forward(Duration.ofMinutes(5).plusMillis(1));
        Visitor locked = entrance.access.visitor(token).orElseThrow();
        assertTrue(locked.locked());
        assertFalse(entrance.access.may(locked, Permission.SEARCH));
        assertInstanceOf(SignIn.Wrong.class, entrance.access.unlock(token, "314159", Entrance.PC_3B));
        SignIn opened = entrance.access.unlock(token, Entrance.PIN, Entrance.PC_3B);
        String fresh =
                opened instanceof SignIn.Admitted admitted ? admitted.token().value() : "";
        assertNotEquals(token, fresh);
        assertTrue(entrance.access.visitor(token).isEmpty(), "the old token is worth nothing");
        assertFalse(entrance.access.visitor(fresh).orElseThrow().locked());
    }

    @Test
    void signsOfLifeKeepItAwakeAndWhatAPageAsksByItselfDoesNot() {
        for (int i = 0; i < 10; i++) {
            entrance.clock.forward(Duration.ofMinutes(4));
            assertFalse(entrance.access.visitor(token).orElseThrow().locked());
        }
        entrance.clock.forward(Duration.ofMinutes(4));
        assertFalse(entrance.access.glance(token).orElseThrow().locked());
        entrance.clock.forward(Duration.ofMinutes(2));
        assertTrue(entrance.access.glance(token).orElseThrow().locked());
        assertTrue(entrance.access.visitor(token).orElseThrow().locked(), "once locked, it stays so");
    }

    @Test
    void aPersonLocksIt() {
        entrance.access.lock(token);
        assertTrue(entrance.access.visitor(token).orElseThrow().locked());
        entrance.restart();
        assertTrue(entrance.access.visitor(token).orElseThrow().locked());
    }

    @Test
    void aLockedSessionIsOverAfterFourHoursAndAnySessionAfterThirteen() {
        String other =
                entrance.admit("anna", Entrance.PIN, Entrance.PC_4C).token().value();
        for (int i = 0; i < 13 * 15; i++) {
            entrance.clock.forward(Duration.ofMinutes(4));
            assertEquals(i < 60, entrance.access.glance(token).isPresent(), "after " + 4 * (i + 1) + " minutes");
            assertTrue(entrance.access.visitor(other).isPresent());
        }
        entrance.clock.forward(Duration.ofMinutes(1));
        assertTrue(entrance.access.visitor(other).isEmpty());
        assertInstanceOf(SignIn.Wrong.class, entrance.access.unlock(other, Entrance.PIN, Entrance.PC_3B));
    }

    @Test
    void whoOpensItTwiceAtOnceIsAnsweredTwice() {
        entrance.access.lock(token);
        assertInstanceOf(SignIn.Admitted.class, entrance.access.unlock(token, Entrance.PIN, Entrance.PC_3B));
        assertInstanceOf(SignIn.Wrong.class, entrance.access.unlock(token, Entrance.PIN, Entrance.PC_3B));
    }

    @Test
    void anotherPersonsPinOpensNobodysSession() {
        entrance.add("berta", "161803", Role.NURSE);
        entrance.access.lock(token);
        assertInstanceOf(SignIn.Wrong.class, entrance.access.unlock(token, "161803", Entrance.PC_3B));
        assertTrue(entrance.access.visitor(token).orElseThrow().locked());
    }

    @Test
    void whoGuessesAtALockedSessionWaitsAndThenItsOwnerComesIn() {
        entrance.access.lock(token);
        for (int i = 0; i < 40; i++) {
            entrance.access.unlock(token, "314159", Entrance.PC_3B);
        }
        SignIn.Wait wait =
                assertInstanceOf(SignIn.Wait.class, entrance.access.unlock(token, Entrance.PIN, Entrance.PC_3B));
        entrance.clock.set(wait.until());
        assertInstanceOf(SignIn.Admitted.class, entrance.access.unlock(token, Entrance.PIN, Entrance.PC_3B));
    }

    @Test
    void aJournalThatCannotBeWrittenKeepsNobodyOut() {
        entrance.journal.close();
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
    }

    @Test
    void whoSignsOutIsOut() {
        entrance.access.signOut(token);
        assertTrue(entrance.access.visitor(token).isEmpty());
        entrance.access.signOut(token);
    }

    @Test
    void aTokenThatIsNoneIsNobodys() {
        for (String none : List.of("", "x", "A".repeat(43), "A".repeat(100_000))) {
            assertTrue(entrance.access.visitor(none).isEmpty());
            assertInstanceOf(SignIn.Wrong.class, entrance.access.unlock(none, Entrance.PIN, Entrance.PC_3B));
            entrance.access.signOut(none);
        }
    }

    @Test
    void rolesThatChangeAreSeenByTheNextRequest() {
        Entrance.done(entrance.access.change(
                anna.id(), new NewPerson("anna", "Anna", Set.of(Role.CLERK), Set.of("4C"), "nl"), Entrance.ADMIN));
        Visitor visitor = entrance.access.visitor(token).orElseThrow();
        assertEquals(Set.of(Role.CLERK), visitor.roles());
        assertEquals(Set.of("4C"), visitor.wards());
        assertEquals("nl", visitor.language());
    }

    @Test
    void aPinGivenBySomebodyElseIsChangedByItsOwner() {
        Visitor visitor = entrance.access.visitor(token).orElseThrow();
        assertTrue(entrance.access.mustChangeSecret(visitor));
        assertEquals(new OwnSecret.Wrong(), own("314159", "161803"));
        assertEquals(new OwnSecret.Refused(Objection.PIN_GUESSABLE), own(Entrance.PIN, "123456"));
        assertEquals(new OwnSecret.Refused(Objection.SECRET_SAME), own(Entrance.PIN, Entrance.PIN));
        OwnSecret changed = own(Entrance.PIN, "161803");
        String fresh = changed instanceof OwnSecret.Changed now ? now.token().value() : "";
        assertTrue(entrance.access.visitor(token).isEmpty());
        assertFalse(
                entrance.access.mustChangeSecret(entrance.access.visitor(fresh).orElseThrow()));
        entrance.admit("anna", "161803", Entrance.PC_3B);
    }

    private OwnSecret own(String old, String fresh) {
        return entrance.access.changeOwnSecret(token, old, fresh, Entrance.PC_3B);
    }

    @Test
    void whatWasLeftOpenElsewhereIsSeenAndEndedWithOnesOwnPin() {
        String elsewhere =
                entrance.admit("anna", Entrance.PIN, Entrance.PC_3B).token().value();
        List<OpenSession> open = entrance.access.sessions(token);
        assertEquals(2, open.size());
        assertEquals(1, open.stream().filter(OpenSession::here).count());
        assertEquals(new OthersEnded.Wrong(), entrance.access.endOthers(token, "314159", Entrance.PC_3B));
        assertTrue(entrance.access.visitor(elsewhere).isPresent(), "a wrong PIN ended a session");
        assertEquals(new OthersEnded.Done(1), entrance.access.endOthers(token, Entrance.PIN, Entrance.PC_3B));
        assertTrue(entrance.access.visitor(elsewhere).isEmpty());
        assertTrue(entrance.access.visitor(token).isPresent());
        assertEquals(1, entrance.access.sessions(token).size());
    }

    @Test
    void nobodySeesOrEndsSessionsWithATokenThatIsNoneOrLocked() {
        assertEquals(List.of(), entrance.access.sessions("x"));
        assertEquals(new OthersEnded.Wrong(), entrance.access.endOthers("x", Entrance.PIN, Entrance.PC_3B));
        String elsewhere =
                entrance.admit("anna", Entrance.PIN, Entrance.PC_3B).token().value();
        entrance.access.lock(token);
        assertEquals(new OthersEnded.Wrong(), entrance.access.endOthers(token, Entrance.PIN, Entrance.PC_3B));
        assertTrue(entrance.access.visitor(elsewhere).isPresent(), "a locked session ended another");
    }

    @Test
    void theFilesOfSessionsAndTheKeyAreTheOwnersAlone() throws Exception {
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            for (String file : List.of("sessions.db", "sessions.db-wal", "sessions.db-shm", "keys/access.key")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))),
                        file);
            }
        }
    }

    @Test
    void aDamagedFileOfSessionsIsReplacedAndEverybodySignsInAgain() throws Exception {
        entrance.close();
        Files.writeString(
                data.resolve("sessions.db"), "this is no database, and long enough to be looked at".repeat(99));
        entrance = new Entrance(data, entrance.clock);
        assertTrue(entrance.access.visitor(token).isEmpty());
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
    }
}
