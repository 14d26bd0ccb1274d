package releve.agenda.rescue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of exports in four languages, from {@code words.txt}: what a header or a cell means. */
final class Vocabulary {
    static final Vocabulary WORDS = load("/releve/agenda/rescue/words.txt");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** what → word → which */
    private final Map<String, Map<String, String>> meanings;

    private Vocabulary(Map<String, Map<String, String>> meanings) {
        this.meanings = meanings;
    }

    /** A text as it is compared: without capitals, accents and signs. */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return SIGNS.matcher(plain.replace("ß", "ss")).replaceAll(" ").strip();
    }

    Map<String, String> all(String what) {
        return meanings.getOrDefault(what, Map.of());
    }

    Optional<String> find(String what, String text) {
        return Optional.ofNullable(all(what).get(folded(text)));
    }

    Optional<Kind> kind(String text) {
        return find("kind", text).map(Kind::valueOf);
    }

    Optional<Standing> standing(String text) {
        return find("standing", text).map(Standing::valueOf);
    }

    Optional<Need> need(String text) {
        return find("need", text).map(Need::valueOf);
    }

    Optional<Boolean> answer(String text) {
        return find("answer", text).map("YES"::equals);
    }

    Optional<Integer> month(String text) {
        return find("month", text).map(Integer::valueOf);
    }

    private static Vocabulary load(String resource) {
        var meanings = new HashMap<String, Map<String, String>>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(meanings, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(meanings);
    }

    private static void add(Map<String, Map<String, String>> meanings, String line) {
        String[] sides = line.split("=", 2);
        String[] left = sides[0].strip().split(" ", 2);
        Map<String, String> words = meanings.computeIfAbsent(left[0], what -> new HashMap<>());
        for (String word : sides[1].split(",")) {
            String before = words.put(word.strip(), left[1]);
            if (before != null && !before.equals(left[1])) {
                throw new IllegalStateException(
                        left[0] + " '" + word.strip() + "' means " + before + " and " + left[1]);
            }
        }
    }
}
