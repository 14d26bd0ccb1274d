package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.Journal;

/** {@code releve user} as a person types it, with the server off. All people are invented. */
final class UserCommandTest {
    private static final String PIN = "271828";

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private Said say(String typed, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Releve.commandLine().execute(all.toArray(String[]::new));
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private JsonNode list() throws IOException {
        return new ObjectMapper().readTree(say("", "user", "list", "--json").out());
    }

    private void add(String name) {
        Said added = say(PIN + "\n", "user", "add", name, "--role", "nurse", "--ward", "3B");
        assertEquals(ExitCode.DONE, added.code(), added.err());
    }

    @Test
    void aPersonIsAddedListedClosedOpenedAndReset() throws IOException {
        add("anna");
        JsonNode anna = list().get(0);
        assertEquals("anna", anna.get("name").asText());
        assertEquals("NURSE", anna.get("roles").get(0).asText());
        assertTrue(anna.get("active").asBoolean());
        assertEquals(
                ExitCode.DONE,
                say("", "user", "disable", "ANNA", "--reason", "badge lost").code());
        assertFalse(list().get(0).get("active").asBoolean());
        assertTrue(say("", "user", "list").out().contains("closed"));
        Said again = say("", "user", "disable", "anna", "--reason", "badge found", "--undo");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        Said reset = say("a long enough password\n", "user", "reset", "anna");
        assertEquals(ExitCode.DONE, reset.code(), reset.err());
        assertTrue(list().get(0).get("password").asBoolean());
    }

    @Test
    void whatIsSecretIsNeitherAnArgumentNorInAnyAnswer() {
        add("anna");
        Said listed = say("", "user", "list", "--json");
        assertFalse((listed.out() + listed.err()).contains("argon2"), listed.out());
        assertFalse(listed.out().contains(PIN));
        for (String option : List.of("--pin", "--password", "--secret")) {
            assertEquals(
                    ExitCode.WRONG_USAGE,
                    say("", "user", "add", "bob", "--role", "nurse", option, PIN)
                            .code());
        }
    }

    @Test
    void whatIsRefusedIsSaidAndEndsWithOne() {
        add("anna");
        Said twice = say(PIN + "\n", "user", "add", "Anna", "--role", "nurse");
        assertEquals(ExitCode.NO, twice.code());
        assertTrue(twice.err().contains("another account has this sign-in name"), twice.err());
        assertEquals(
                ExitCode.NO,
                say("123456\n", "user", "add", "bob", "--role", "nurse").code());
        assertEquals(ExitCode.NO, say(PIN + "\n", "user", "reset", "nobody").code());
        assertEquals(
                ExitCode.WRONG_USAGE,
                say("", "user", "add", "bob", "--role", "nurse").code());
        Said role = say(PIN + "\n", "user", "add", "bob", "--role", "astronaut");
        assertEquals(ExitCode.WRONG_USAGE, role.code());
        assertTrue(role.err().contains("bed-manager"), role.err());
        assertEquals(ExitCode.WRONG_USAGE, say("", "user", "disable", "anna").code());
    }

    @Test
    void anEmptyRegisterIsANoAndAMissingFolderABrokenMachine() {
        assertEquals(ExitCode.BROKEN_MACHINE, say("", "user", "list").code());
        assertFalse(Files.exists(folder.resolve("data")));
        Journal.open(folder.resolve("data"), House.views(), Clock.systemUTC()).close();
        assertEquals(ExitCode.NO, say("", "user", "list").code());
    }

    @Test
    void whileTheServerRunsListsAreReadAndChangesAreRefused() {
        add("anna");
        try (Journal running = Journal.open(folder.resolve("data"), House.views(), Clock.systemUTC())) {
            assertEquals(ExitCode.DONE, say("", "user", "list").code(), running.log());
            Said refused = say(PIN + "\n", "user", "reset", "anna");
            assertEquals(ExitCode.BROKEN_MACHINE, refused.code());
            assertTrue(refused.err().contains("already being written"), refused.err());
        }
    }

    @Test
    void aFolderOfAnOlderVersionSaysWhatToDo() {
        Journal.open(folder.resolve("data"), List.of(), Clock.systemUTC()).close();
        Said said = say("", "user", "list");
        assertEquals(ExitCode.BROKEN_MACHINE, said.code());
        assertTrue(said.err().contains("releve rebuild"), said.err());
    }

    @Test
    void aStaffListIsShownThenImportedWithPinsForPaper() throws IOException {
        Path list = Files.writeString(
                folder.resolve("staff.csv"),
                "login;nom;fonction;service\nanna;Anna;infirmière;3B\nbob;Bob;pilote;3B\n");
        Said shown = say("", "user", "import", list.toString());
        assertEquals(ExitCode.NO, shown.code());
        assertTrue(shown.out().contains("line     3  refused: role 'pilote' is not known"), shown.out());
        assertTrue(shown.err().contains("--yes"), shown.err());
        assertEquals(ExitCode.NO, say("", "user", "list").code());
        Path pins = folder.resolve("pins.csv");
        Said done = say("", "user", "import", list.toString(), "--yes", "--pins", pins.toString());
        assertEquals(ExitCode.DONE, done.code(), done.err());
        assertTrue(Files.readString(pins).matches("name;person;wards;PIN\n\"anna\";\"Anna\";\"3B\";\\d{8}\n"));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pins)));
        }
        assertEquals("anna", list().get(0).get("name").asText());
    }

    @Test
    void anExistingFileOfPinsIsLeftAloneAndNobodyIsImported() throws IOException {
        Path list = Files.writeString(folder.resolve("staff.csv"), "login;rôle\nanna;nurse\n");
        Path pins = Files.writeString(folder.resolve("pins.csv"), "precious");
        Said said = say("", "user", "import", list.toString(), "--yes", "--pins", pins.toString());
        assertEquals(ExitCode.BROKEN_MACHINE, said.code(), said.out());
        assertEquals("precious", Files.readString(pins));
        assertEquals(ExitCode.NO, say("", "user", "list").code());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Said said = say("", "user", "import", folder.resolve("none.csv").toString());
        assertEquals(ExitCode.BROKEN_MACHINE, said.code());
        assertTrue(said.err().contains("none.csv"), said.err());
    }

    @Test
    void userAloneShowsWhatThereIs() {
        assertEquals(ExitCode.DONE, Releve.commandLine().execute("user", "--help"));
    }
}
