package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' own scripts, as far as it can be checked without a browser: they read as JavaScript, and are small. */
class ScriptTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/releve/web/static");

    @ParameterizedTest
    @ValueSource(strings = {"releve.js", "kept.js", "offline.js", "worker.js"})
    void theScriptIsWellFormed(String name) throws IOException, InterruptedException {
        assumeTrue(hasNode(), "node is not installed: the script's syntax is not checked");
        Process check = new ProcessBuilder(
                        "node", "--check", SCRIPTS.resolve(name).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(check.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, check.exitValue(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"releve.js", "offline.js", "worker.js"})
    void theScriptEvaluatesNoText(String name) {
        String script = new String(new Statics().find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(!script.contains("eval(") && !script.contains("innerHTML") && !script.contains("new Function"));
        assertTrue(script.length() < 20 * 1024, "a small script, not a framework");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException expected) {
            return false;
        }
    }
}
