package releve.mirror;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.hl7.Defaults;
import releve.journal.Json;

/**
 * The settings of all feeds, as in {@code feeds.json} of the data folder. They are journaled whenever they change, so that a
 * replay reads each message with the settings of its own time.
 *
 * @param zone the hospital's zone, for feeds that name none
 */
public record FeedSettings(ZoneId zone, List<FeedSetting> feeds) {
    /** The file in the data folder. */
    public static final String FILE = "feeds.json";

    public static final FeedSettings NONE = new FeedSettings(ZoneId.of("Europe/Brussels"), List.of());

    public FeedSettings {
        feeds = List.copyOf(feeds);
        var names = new HashSet<String>();
        for (FeedSetting feed : feeds) {
            if (!names.add(feed.name())) {
                throw new IllegalArgumentException("feed '" + feed.name() + "' is set twice");
            }
        }
    }

    /** Reads {@code feeds.json}; {@link #NONE} when there is none. Throws {@link IllegalArgumentException} saying what is wrong. */
    public static FeedSettings load(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file) ? Json.read(Files.readAllBytes(file), FeedSettings.class) : NONE;
    }

    public void save(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve(FILE), Json.pretty(this) + "\n", StandardCharsets.UTF_8);
    }

    Optional<FeedSetting> find(String name) {
        return feeds.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The name of the feed that sends as this application and facility: the one set, else one made of the two. */
    String nameOf(String application, String facility) {
        for (FeedSetting feed : feeds) {
            if (feed.sends(application, facility)) {
                return feed.name();
            }
        }
        String made = plain(application) + (facility.isEmpty() ? "" : "@" + plain(facility));
        return made.isEmpty() ? "unnamed" : made.substring(0, Math.min(64, made.length()));
    }

    Defaults defaultsOf(@Nullable FeedSetting feed) {
        if (feed == null) {
            return new Defaults(StandardCharsets.UTF_8, zone);
        }
        Charset charset = feed.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(feed.charset());
        return new Defaults(charset, feed.zoneIfSet().orElse(zone));
    }

    private static String plain(String text) {
        return text.replaceAll("[^a-zA-Z0-9._-]+", "_");
    }
}
