package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that a document names as its proof is there, under that name. */
class NamedTestsTest {
    /** {@code SomeTest} or {@code SomeTest.aSentence}, and after a comma the next sentence of the same class. */
    private static final Pattern NAMED =
            Pattern.compile("`(?:[a-z]+\\.)*(?:([A-Z]\\w*Test)(?:\\.(\\w+))?|([a-z][A-Za-z0-9]{15,}))`");

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/safety/hazards.md"})
    void everyTestThatIsNamedIsThere(String document) throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        String latest = "";
        Matcher matcher = NAMED.matcher(Files.readString(ROOT.resolve(document)));
        while (matcher.find()) {
            latest = matcher.group(1) == null ? latest : matcher.group(1);
            String sentence = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            String source = sources.get(latest);
            if (source == null || sentence != null && !source.contains(" " + sentence + "(")) {
                missing.add(latest + "." + sentence);
            }
            named++;
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 20, "only " + named + " tests were found in " + document);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("app", "browser")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : walk.filter(each -> each.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
