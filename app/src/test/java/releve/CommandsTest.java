package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them, on one small drill. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said say(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Releve.commandLine().execute(arguments);
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private String drilled() {
        Path data = folder.resolve("drill");
        if (!Files.exists(data)) {
            Said drill = say("drill", "--day", "--exit", "--json", "--scale", "0.01", "--data", data.toString());
            assertEquals(0, drill.code(), drill.out() + drill.err());
            assertTrue(drill.out().contains("\"lost\" : 0,"), drill.out());
            assertTrue(drill.out().contains("\"censusDifferences\" : 0,"), drill.out());
        }
        return data.toString();
    }

    @Test
    void aServerThatIsAskedForWhatCannotBeDoesNotBegin() {
        Path data = folder.resolve("never");
        for (String[] wrong : new String[][] {
            {"--lock-after", "0", "--lock-after 0: 1 to 240 minutes expected"},
            {"--lock-after", "241", "1 to 240 minutes expected"},
            {"--language", "it", "--language is fr, nl, de or en, not it"},
            {"--web-keystore", "site.p12", "RELEVE_WEB_TLS_PASSWORD"},
            {"--max-message", "0", "1 to 512 MiB expected"}
        }) {
            Said said = say("serve", "--data", data.toString(), wrong[0], wrong[1]);
            assertEquals(2, said.code(), said.err());
            assertTrue(said.err().contains(wrong[2]), said.err());
        }
        assertFalse(Files.exists(data), "nothing was made");
    }

    @Test
    void everyAnswerForAMachineIsJson() throws IOException {
        String data = drilled();
        var json = new ObjectMapper();
        for (String[] command : new String[][] {
            {"census", "--data", data, "--json"},
            {"feeds", "--data", data, "--json"},
            {"verify", "--data", data, "--json"},
            {"rebuild", "--data", data, "--json"},
            {"chart", "--data", data, "--patient", aPatient(data), "--json"}
        }) {
            Said said = say(command);
            assertFalse(json.readTree(said.out()).isMissingNode(), said.out() + said.err());
            assertTrue(said.code() <= 1, command[0] + " ended with " + said.code() + said.err());
        }
    }

    @Test
    void aRebuildLeavesTheCensusAsItWas() {
        String data = drilled();
        String before = say("census", "--data", data, "--json").out();
        assertEquals(0, say("rebuild", "--data", data).code());
        assertEquals(before, say("census", "--data", data, "--json").out());
    }

    @Test
    void aChartShowsWhoItIs() throws IOException {
        String data = drilled();
        String number = aPatient(data);
        Said chart = say("chart", "--data", data, "--patient", number);
        assertEquals(0, chart.code(), chart.err());
        assertTrue(chart.out().contains(number), chart.out());
    }

    @Test
    void anExportVerifiesAgainstTheCheckpointOfItsFolder() {
        String data = drilled();
        Path out = folder.resolve("export.jsonl");
        assertEquals(0, say("export", "--data", data, "--out", out.toString()).code());
        Said verified = say(
                "verify",
                "--export",
                out.toString(),
                "--against",
                Path.of(data, "checkpoint").toString());
        assertEquals(0, verified.code(), verified.out() + verified.err());
        assertTrue(verified.out().startsWith("Sound."), verified.out());
    }

    @Test
    void aWrongPatientOrWardIsANoInWords() {
        String data = drilled();
        Said chart = say("chart", "--data", data, "--patient", "no-such-number");
        assertEquals(ExitCode.NO, chart.code());
        assertTrue(chart.out().contains("no-such-number"), chart.out());
        assertEquals(
                ExitCode.NO, say("census", "--data", data, "--ward", "NOWHERE").code());
    }

    @Test
    void aMissingFolderIsNamedAndNothingIsCreated() {
        Path missing = folder.resolve("missing");
        Said said = say("census", "--data", missing.toString());
        assertEquals(ExitCode.BROKEN_MACHINE, said.code());
        assertTrue(said.err().contains(missing.toString()), said.err());
        assertFalse(Files.exists(missing));
    }

    @Test
    void aFolderThatIsNoDrillIsLeftAlone() throws IOException {
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Path file = Files.writeString(precious.resolve("thesis.txt"), "years of work");
        assertEquals(
                ExitCode.WRONG_USAGE,
                say("drill", "--day", "--exit", "--data", precious.toString()).code());
        assertEquals("years of work", Files.readString(file));
    }

    @Test
    void wrongUsageSaysWhatIsExpected() {
        Said said = say("send", "--to", "nowhere", folder.toString());
        assertEquals(ExitCode.WRONG_USAGE, said.code());
        assertTrue(said.err().contains("HOST:PORT"), said.err());
        assertEquals(ExitCode.WRONG_USAGE, say("frobnicate").code());
        assertEquals(ExitCode.DONE, say("verify", "--help").code());
    }

    private static String aPatient(String data) throws IOException {
        return new ObjectMapper()
                .readTree(say("census", "--data", data, "--json").out())
                .findPath("number")
                .asText();
    }
}
