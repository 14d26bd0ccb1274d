package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The page's own script, as far as it can be checked without a browser: it reads as JavaScript, and is small. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("src/main/resources/releve/web/static/releve.js");

    @Test
    void theScriptIsWellFormed() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "node is not installed: the script's syntax is not checked");
        Process check = new ProcessBuilder("node", "--check", SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(check.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, check.exitValue(), said);
    }

    @Test
    void theScriptEvaluatesNoText() {
        String script = new String(new Statics().find("releve.js").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(!script.contains("eval(") && !script.contains("innerHTML") && !script.contains("new Function"));
        assertTrue(script.length() < 16 * 1024, "a small script, not a framework");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException expected) {
            return false;
        }
    }
}
