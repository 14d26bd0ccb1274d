package releve.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The texts of every room in every language: {@code /releve/<room>/messages_<tag>.properties}, UTF-8, keys that begin with the room's name.
 * A room within a room is {@code crisis/log}, and its keys begin with {@code crisis.log.}. A room whose forms offer many answers keeps
 * these apart, in {@code choices_<tag>.properties}.
 */
final class Bundles {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Bundles() {}

    static Bundles of(Collection<String> rooms) {
        var bundles = new Bundles();
        for (Language language : Language.values()) {
            var all = new HashMap<String, String>();
            for (String room : new TreeSet<>(rooms)) {
                all.putAll(load(room, language));
            }
            bundles.texts.put(language, Map.copyOf(all));
        }
        return bundles;
    }

    Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    static Map<String, String> load(String room, Language language) {
        String texts = "/releve/" + room + "/messages_" + language.tag() + ".properties";
        Map<String, String> all = find(room, texts)
                .orElseThrow(() -> new IllegalStateException("the texts " + texts + " are missing from the program"));
        find(room, "/releve/" + room + "/choices_" + language.tag() + ".properties")
                .ifPresent(all::putAll);
        return all;
    }

    private static Optional<Map<String, String>> find(String room, String file) {
        String start = room.replace('/', '.') + ".";
        try (InputStream in = Bundles.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            for (String key : properties.stringPropertyNames()) {
                if (!key.startsWith(start)) {
                    throw new IllegalStateException(file + ": the key " + key + " does not begin with " + start);
                }
                texts.put(key, properties.getProperty(key));
            }
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
