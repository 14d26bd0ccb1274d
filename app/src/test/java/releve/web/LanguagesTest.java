package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of every room in every language, and that pages speak the language they should. */
class LanguagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/releve");
    private static final Path SOURCES = Path.of("src/main/java/releve");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

    /** A key where a page asks for its text: in templates and in Java. */
    private static final Pattern ASKED = Pattern.compile("\\b(text|count)\\(\\s*\"([^\"]+)\"");

    private static List<String> rooms() {
        return files(RESOURCES, ".properties").stream()
                .filter(file -> file.getFileName().toString().startsWith("messages_"))
                .map(file -> RESOURCES.relativize(file.getParent()).toString().replace('\\', '/'))
                .distinct()
                .toList();
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRoomSaysTheSameThingsInEveryLanguage() {
        var faults = new ArrayList<String>();
        for (String room : rooms()) {
            Map<String, String> french = Bundles.load(room, Language.FRENCH);
            for (Language language : Language.values()) {
                Map<String, String> texts = Bundles.load(room, language);
                difference(french.keySet(), texts.keySet()).forEach(key -> faults.add(language + " lacks " + key));
                difference(texts.keySet(), french.keySet()).forEach(key -> faults.add(language + " alone has " + key));
                texts.forEach((key, text) -> {
                    if (text.isBlank()) {
                        faults.add(language + " is blank for " + key);
                    }
                    if (!arguments(text).equals(arguments(french.getOrDefault(key, text)))) {
                        faults.add(language + " has other arguments for " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(rooms().contains("web"));
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (Path file : files(RESOURCES, ".properties")) {
            var seen = new HashSet<String>();
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[a-z].*=.*")) {
                    assertTrue(seen.add(line.split("=", 2)[0]), file + ": " + line);
                }
            }
        }
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        var texts = new TreeSet<String>();
        rooms().forEach(room -> texts.addAll(Bundles.load(room, Language.FRENCH).keySet()));
        var missing = new TreeSet<String>();
        var sources = new ArrayList<>(files(RESOURCES, ".jte"));
        sources.addAll(files(SOURCES, ".java"));
        int asked = 0;
        for (Path file : sources) {
            Matcher matcher = ASKED.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(2);
                if (rooms().stream().noneMatch(room -> key.startsWith(room + "."))) {
                    continue;
                }
                asked++;
                boolean there = matcher.group(1).equals("count")
                        ? texts.contains(key + ".one") && texts.contains(key + ".other")
                        : texts.contains(key);
                if (!there) {
                    missing.add(file.getFileName() + " asks for " + key);
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
        assertTrue(asked > 50, "only " + asked + " found: the pattern no longer fits");
    }

    @Test
    void templatesNameTheirTextsOutright() throws IOException {
        for (Path file : files(RESOURCES, ".jte")) {
            assertTrue(
                    Stream.of(Files.readString(file))
                            .noneMatch(
                                    text -> text.matches("(?s).*\\b(frame\\(\\)|frame|words\\(\\))\\.text\\((?!\").*")),
                    file + " builds a key, which no test can check");
        }
    }

    @Test
    void templatesNeverSkipTheEscaping() throws IOException {
        for (Path file : files(RESOURCES, ".jte")) {
            String text = Files.readString(file);
            assertTrue(!text.contains("$unsafe") && !text.contains("@raw"), file.toString());
        }
    }

    @Test
    void theBrowsersLanguageIsUsedUntilAPersonChooses(@TempDir Path data) throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            Browser browser = house.browser();
            assertTrue(page(browser, "de-AT,de;q=0.9").contains("<html lang=\"de\">"));
            assertTrue(page(browser, "es,en;q=0.2,nl;q=0.7").contains("<html lang=\"nl\">"));
            assertTrue(page(browser, "es").contains("<html lang=\"fr\">"));
            browser.fill("/sign-in", "/language", Map.of("language", "en", "back", "/sign-in"));
            assertTrue(page(browser, "de").contains("<html lang=\"en\">"));
            browser.signIn("u2");
            assertTrue(browser.get("/").body().contains("<html lang=\"nl\">"), "the person's own language");
            browser.fill("/", "/language", Map.of("language", "de", "back", "/"));
            assertTrue(browser.get("/").body().contains("<html lang=\"de\">"));
        }
    }

    @Test
    void everyOwnPageIsWholeInEveryLanguage(@TempDir Path data) throws IOException, InterruptedException {
        try (OpenHouse house = OpenHouse.staffed(data)) {
            Browser nurse = house.nurse();
            for (Language language : Language.values()) {
                nurse.fill("/", "/language", Map.of("language", language.tag(), "back", "/"));
                for (String path : List.of("/", "/age", "/keys", "/nowhere", "/sample/4B", "/broken")) {
                    String body = nurse.get(path).body();
                    assertTrue(body.contains("<html lang=\"" + language.tag() + "\">"), path + " " + language);
                    assertTrue(!body.contains("[web."), path);
                }
            }
        }
    }

    private static String page(Browser browser, String accepted) throws IOException, InterruptedException {
        return browser.send(browser.to("/sign-in")
                        .header("Accept-Language", accepted)
                        .build())
                .body();
    }

    private static Set<String> difference(Set<String> whole, Set<String> part) {
        var rest = new TreeSet<>(whole);
        rest.removeAll(part);
        return rest;
    }

    private static Set<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }
}
