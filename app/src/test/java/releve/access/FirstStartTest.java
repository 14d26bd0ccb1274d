package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstStartTest {
    private static final NewPerson CHIEF =
            new NewPerson("chief", "Chief (synthetic)", Set.of(Role.IT_RECOVERY), Set.of(), "en");

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

    private FirstAdministrator create(String code) {
        return entrance.access.createFirst(code, CHIEF, Entrance.PASSWORD, Entrance.OUTSIDE);
    }

    private String code() {
        return entrance.access.firstCode().orElseThrow().text();
    }

    @Test
    void theCodeMakesOneAdministratorOnce() {
        String code = code();
        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        FirstAdministrator created =
                create(" " + code.toLowerCase(java.util.Locale.ROOT).replace("-", "") + "\n");
        Account chief = ((FirstAdministrator.Created) created).account();
        assertEquals(Set.of(Role.IT_RECOVERY, Role.ADMINISTRATOR), chief.roles());
        assertFalse(chief.temporary());
        assertEquals(new FirstAdministrator.Wrong(), create(code));
        assertTrue(entrance.access.firstCode().isEmpty());
        entrance.admit("chief", Entrance.PASSWORD, Entrance.OUTSIDE);
    }

    @Test
    void anotherCodeEndsTheOneBefore() {
        String first = code();
        assertNotEquals(first, code());
        assertEquals(new FirstAdministrator.Wrong(), create(first));
    }

    @Test
    void theCodeIsTooOldAfterAnHour() {
        String code = code();
        entrance.clock.forward(Duration.ofHours(1));
        assertEquals(new FirstAdministrator.Wrong(), create(code));
    }

    @Test
    void aPasswordThatIsRefusedDoesNotSpendTheCode() {
        String code = code();
        assertEquals(
                new FirstAdministrator.Refused(Objection.SECRET_MALFORMED),
                entrance.access.createFirst(code, CHIEF, "short", Entrance.OUTSIDE));
        assertEquals(
                new FirstAdministrator.Refused(Objection.PASSWORD_NEEDED),
                entrance.access.createFirst(code, CHIEF, Entrance.PIN, Entrance.OUTSIDE));
        assertInstanceOf(FirstAdministrator.Created.class, create(code));
    }

    @Test
    void whoGuessesCodesWaits() {
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertEquals(new FirstAdministrator.Wrong(), create("0000-0000-000" + i));
        }
        assertInstanceOf(FirstAdministrator.Wait.class, create(code));
        entrance.clock.forward(Duration.ofSeconds(1));
        assertInstanceOf(FirstAdministrator.Created.class, create(code));
    }

    @Test
    void withoutACodeThereIsNothingToGuess() {
        assertEquals(new FirstAdministrator.Wrong(), create(""));
        assertEquals(new FirstAdministrator.Wrong(), create("0000-0000-0000"));
    }

    @Test
    void anAdministratorAddedMeanwhileEndsTheCode() {
        String code = code();
        entrance.add("other", Entrance.PASSWORD, Role.ADMINISTRATOR);
        assertEquals(new FirstAdministrator.Wrong(), create(code));
    }

    @Test
    void whenNobodyCanAdministerAnyMoreThereIsACodeAgain() throws Exception {
        create(code());
        entrance.close();
        Files.delete(data.resolve("keys/access.key"));
        entrance = new Entrance(data);
        assertTrue(entrance.access.firstCode().isPresent());
    }

    @Test
    void theCodePrintsAsNothingInALog() {
        FirstCode code = entrance.access.firstCode().orElseThrow();
        assertFalse(code.toString().contains(code.text().substring(0, 4)));
    }
}
