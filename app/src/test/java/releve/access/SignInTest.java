package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignInTest {
    @TempDir
    private Path data;

    private Entrance entrance;

    @BeforeEach
    void open() {
        entrance = new Entrance(data);
    }

    @AfterEach
    void close() {
        entrance.close();
    }

    private SignIn signIn(String name, String secret, Where where) {
        return entrance.access.signIn(name, secret, where);
    }

    @Test
    void aNurseComesInByNameAndPinOnAWardPc() {
        entrance.nurse("anna.l");
        SignIn.Admitted admitted = entrance.admit("anna.l", Entrance.PIN, Entrance.PC_3B);
        Visitor anna = admitted.visitor();
        assertEquals("anna.l (synthetic)", anna.name());
        assertEquals(Set.of(Role.NURSE), anna.roles());
        assertEquals(Set.of("3B"), anna.wards());
        assertFalse(anna.locked());
        assertEquals(anna, entrance.access.visitor(admitted.token().value()).orElseThrow());
    }

    @Test
    void theNameIsTakenHoweverItIsTyped() {
        entrance.nurse("Zoé.Müller");
        entrance.admit("  ZOE\u0301.MU\u0308LLER ", Entrance.PIN, Entrance.PC_3B);
        assertInstanceOf(SignIn.Wrong.class, signIn("zoe.muller", Entrance.PIN, Entrance.PC_3B));
    }

    @Test
    void aPinIsTakenOnWardPcsAloneAndAPasswordAnywhere() {
        entrance.nurse("anna");
        entrance.add("paul", Entrance.PASSWORD, Role.PHYSICIAN);
        assertInstanceOf(SignIn.Wrong.class, signIn("anna", Entrance.PIN, Entrance.OUTSIDE));
        entrance.admit("paul", Entrance.PASSWORD, Entrance.OUTSIDE);
        entrance.admit("paul", Entrance.PASSWORD, Entrance.PC_3B);
    }

    @Test
    void anUnknownNameCostsAndAnswersTheSameAsAWrongPin() {
        entrance.nurse("anna");
        entrance.add("nothing", null, Role.NURSE);
        List<String[]> attempts = List.of(
                new String[] {"anna", "314159"},
                new String[] {"nobody", "314159"},
                new String[] {"nothing", "314159"},
                new String[] {"anna", "x"},
                new String[] {"nobody", "x"},
                new String[] {"anna", ""},
                new String[] {"", ""},
                new String[] {"anna", "wrong wrong wrong"},
                new String[] {"nobody", "wrong wrong wrong"},
                new String[] {"nobody", "y".repeat(100_000)},
                new String[] {"z".repeat(100_000), "314159"});
        for (int i = 0; i < attempts.size(); i++) {
            String[] attempt = attempts.get(i);
            long before = entrance.access.hashes();
            assertEquals(new SignIn.Wrong(), signIn(attempt[0], attempt[1], Where.wardPc("pc-" + i)));
            assertEquals(1, entrance.access.hashes() - before, attempt[0].length() + " letters");
        }
        long before = entrance.access.hashes();
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
        assertEquals(1, entrance.access.hashes() - before);
    }

    @Test
    void whoWaitsIsToldUntilWhenWhateverTheNameAndNothingIsComputed() {
        entrance.nurse("anna");
        for (String name : List.of("anna", "nobody")) {
            Where pc = Where.wardPc("pc-" + name);
            for (int i = 0; i < 5; i++) {
                assertEquals(new SignIn.Wrong(), signIn(name, "314159", pc));
            }
            long before = entrance.access.hashes();
            assertEquals(new SignIn.Wait(entrance.clock.instant().plusSeconds(1)), signIn(name, Entrance.PIN, pc));
            assertEquals(before, entrance.access.hashes());
        }
    }

    @Test
    void theRightPinIsTakenAfterTheWaitHoweverManyFailedBefore() {
        entrance.nurse("anna");
        for (int i = 0; i < 60; i++) {
            if (signIn("anna", "314159", Entrance.PC_3B) instanceof SignIn.Wait wait) {
                entrance.clock.set(wait.until());
            }
        }
        while (signIn("anna", Entrance.PIN, Entrance.PC_3B) instanceof SignIn.Wait wait) {
            entrance.clock.set(wait.until());
        }
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
    }

    @Test
    void failuresOnOnePcKeepNobodyFromAnother() {
        entrance.nurse("anna");
        entrance.nurse("berta");
        for (int i = 0; i < 50; i++) {
            signIn("anna", "314159", Entrance.PC_3B);
            signIn("anna", "wrong wrong wrong", Entrance.OUTSIDE);
        }
        assertInstanceOf(SignIn.Wait.class, signIn("anna", Entrance.PIN, Entrance.PC_3B));
        entrance.admit("anna", Entrance.PIN, Entrance.PC_4C);
        entrance.admit("berta", Entrance.PIN, Entrance.PC_4C);
    }

    @Test
    void aClosedAccountIsToldSoOnlyToWhoHasItsPin() {
        Account anna = entrance.nurse("anna");
        Entrance.done(entrance.access.disable(anna.id(), "left the hospital", Entrance.ADMIN));
        assertEquals(new SignIn.Disabled(), signIn("anna", Entrance.PIN, Entrance.PC_3B));
        assertEquals(new SignIn.Wrong(), signIn("anna", "314159", Entrance.PC_3B));
    }

    @Test
    void anotherUserTakesOverThePcAndTheFirstOnesSessionIsOver() {
        entrance.nurse("anna");
        entrance.nurse("berta");
        String anna =
                entrance.admit("anna", Entrance.PIN, Entrance.PC_3B).token().value();
        assertInstanceOf(SignIn.Wrong.class, entrance.access.changeUser(anna, "berta", "314159", Entrance.PC_3B));
        assertTrue(entrance.access.visitor(anna).isPresent());
        assertInstanceOf(
                SignIn.Admitted.class, entrance.access.changeUser(anna, "berta", Entrance.PIN, Entrance.PC_3B));
        assertTrue(entrance.access.visitor(anna).isEmpty());
    }

    @Test
    void neitherPinNorPasswordNorTokenIsOnTheDiskInClear() throws Exception {
        entrance.nurse("anna");
        entrance.add("paul", Entrance.PASSWORD, Role.PHYSICIAN);
        signIn("my secret typed as a name", "another wrong secret", Entrance.OUTSIDE);
        Token token = entrance.admit("anna", Entrance.PIN, Entrance.PC_3B).token();
        Enrolled pc = entrance.access.wardPcs().enrol("3B-1", "3B", Entrance.ADMIN);
        Token label = pc instanceof Enrolled.Done done ? done.token() : token;
        entrance.journal.settle();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : List.of(
                        Entrance.PASSWORD,
                        "\"" + Entrance.PIN + "\"",
                        token.value(),
                        label.value(),
                        "typed as a name",
                        "another wrong secret")) {
                    assertFalse(bytes.contains(secret), file + " holds a secret");
                }
            }
        }
        assertFalse(token.toString().contains(token.value()));
    }

    @Test
    void failuresAreFactsAtEachPowerOfTwoAndSayNothingOfWhatWasTyped() {
        Account anna = entrance.nurse("anna");
        for (int i = 0; i < 5; i++) {
            signIn("anna", "314159", Entrance.PC_3B);
        }
        signIn("nobody", "314159", Entrance.OUTSIDE);
        List<String> failed = entrance.access.trail().latest(Long.MAX_VALUE).stream()
                .filter(line -> line.kind().equals("access.sign-in-failed"))
                .map(line -> line.subject() + " " + line.what())
                .toList();
        String account = "account/" + anna.id();
        assertEquals(
                List.of(
                        "account/unknown 1 in a row",
                        account + " 4 in a row",
                        account + " 2 in a row",
                        account + " 1 in a row"),
                failed);
    }

    @Test
    void withoutItsKeyACopyOfTheJournalChecksNoPin() throws Exception {
        entrance.nurse("anna");
        entrance.close();
        Files.delete(data.resolve("keys/access.key"));
        entrance = new Entrance(data);
        assertInstanceOf(SignIn.Wrong.class, signIn("anna", Entrance.PIN, Entrance.PC_3B));
        String anna = entrance.access.people().named("anna").orElseThrow().id();
        Entrance.done(entrance.access.reset(anna, Entrance.PIN, Entrance.ADMIN));
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
    }

    @Test
    void aWardPcIsKnownByItsTokenAndAnotherTokenOfTheSameLabelReplacesIt() {
        Token first = token(entrance.access.wardPcs().enrol("3B-1", "3B", Entrance.ADMIN));
        assertEquals(
                "3B-1",
                entrance.access.wardPcs().find(first.value()).orElseThrow().label());
        Token second = token(entrance.access.wardPcs().enrol(" 3B-1 ", "3B", Entrance.ADMIN));
        assertTrue(entrance.access.wardPcs().find(first.value()).isEmpty());
        entrance.access.wardPcs().remove("3B-1", "stolen", Entrance.ADMIN);
        assertTrue(entrance.access.wardPcs().find(second.value()).isEmpty());
        assertTrue(entrance.access.wardPcs().find("").isEmpty());
        assertInstanceOf(Enrolled.Refused.class, entrance.access.wardPcs().enrol("a/b", "3B", Entrance.ADMIN));
    }

    private static Token token(Enrolled enrolled) {
        return switch (enrolled) {
            case Enrolled.Done done -> done.token();
            case Enrolled.Refused refused -> throw new AssertionError(refused.objection());
        };
    }
}
