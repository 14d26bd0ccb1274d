package releve;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What pages say in one language, by the keys of the rooms' message bundles. */
record Texts(String language) {
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    String of(String key, Object... values) {
        String room = key.substring(0, key.indexOf('.'));
        String file = "/releve/" + room + "/messages_" + language + ".properties";
        String text = READ.computeIfAbsent(file, Texts::read).getProperty(key);
        Objects.requireNonNull(text, key + " is in no bundle of " + language);
        return values.length == 0 ? text : MessageFormat.format(text.replace("'", "''"), values);
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }
}
