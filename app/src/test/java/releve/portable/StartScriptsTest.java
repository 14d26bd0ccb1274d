package releve.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts and texts as they are written. The Windows script cannot be run here: what can be read of it is checked. */
final class StartScriptsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        new StartScripts("0123456789abcdef").write(folder);
    }

    @Test
    void theWindowsScriptIsPlainAsciiWithLinesAsWindowsEndsThem() throws IOException {
        String script = Files.readString(folder.resolve("releve.cmd"));
        assertTrue(script.chars().allMatch(c -> c < 128), "a change of code page in the middle would garble it");
        assertEquals(script, script.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(script.startsWith("@echo off\r\n"), script);
    }

    @Test
    void theWindowsScriptQuotesEveryPathAndJumpsOnlyToWhatIsThere() throws IOException {
        Set<String> jumps = new TreeSet<>();
        Set<String> labels = new TreeSet<>();
        for (String line :
                Files.readString(folder.resolve("releve.cmd")).lines().toList()) {
            assertEquals(0, line.chars().filter(c -> c == '"').count() % 2, line);
            if (line.startsWith(":")) {
                labels.add(line.substring(1));
            }
            Matcher jump = Pattern.compile("goto (\\w+)").matcher(line);
            while (jump.find()) {
                jumps.add(jump.group(1));
            }
            String outside = line.replaceAll("\"[^\"]*\"", "");
            for (String path :
                    List.of("%here%", "%runtime%", "%place%", "%cache%", "%aot%", "%~dp0", "%LOCALAPPDATA%")) {
                assertFalse(outside.contains(path), path + " is not quoted: " + line);
            }
            assertFalse(outside.matches(".*(\\$|\\bfi\\b|\\bthen\\b|\\[ |#!).*"), line);
        }
        assertEquals(labels, jumps);
    }

    @Test
    void bothScriptsStartTheSameProgramTheSameWay() throws IOException {
        String linux = Files.readString(folder.resolve("releve"));
        String windows = Files.readString(folder.resolve("releve.cmd"));
        for (String both : List.of(
                "-XX:+UseSerialGC",
                "-XX:+VerifySharedSpaces",
                "-XX:AOTCache=",
                "-Dreleve.cache=",
                "-Dreleve.drill=",
                "-Dorg.sqlite.lib.path=",
                "releve.jar",
                "0123456789abcdef")) {
            assertTrue(linux.contains(both), both);
            assertTrue(windows.contains(both), both);
        }
        assertFalse((linux + windows).contains("@BUILD@"));
        assertTrue(Files.isExecutable(folder.resolve("releve")));
        assertFalse(linux.contains("\r"));
    }

    @Test
    void whatIsReadFirstIsThereInFourLanguagesForAnyEditor() throws IOException {
        for (String text : List.of("LISEZMOI.txt", "LEESMIJ.txt", "LIESMICH.txt", "README.txt")) {
            String said = new String(Files.readAllBytes(folder.resolve(text)), StandardCharsets.UTF_8);
            assertTrue(said.startsWith("\uFEFFRELÈVE"), text);
            assertEquals(said, said.replace("\r\n", "\n").replace("\n", "\r\n"), text);
            for (String needed : List.of("releve.cmd serve", "sh ./releve serve", "--data ", "--check ", "--key ")) {
                assertTrue(said.contains(needed), text + ": " + needed);
            }
            assertTrue(said.lines().allMatch(line -> line.length() <= 81), text + " is wider than a screen of old");
        }
    }
}
