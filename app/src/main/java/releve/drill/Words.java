package releve.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists beside this package: names, places, drugs, analytes. Lines that begin with # explain. */
final class Words {
    private Words() {}

    /** Lines {@code key: a, b, c}; a key that comes back goes on with its list. */
    static Map<String, List<String>> lists(String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            lists.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split(", ", -1)));
        }
        return lists;
    }

    /** The list under that key, which must be there. */
    static <T> List<T> listed(Map<String, List<T>> lists, String key) {
        List<T> list = lists.get(key);
        if (list == null) {
            throw new IllegalStateException("no word list is called " + key);
        }
        return list;
    }

    /** Lines of columns between semicolons. */
    static List<List<String>> rows(String file) {
        return lines(file).stream()
                .map(line ->
                        Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("word list " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
