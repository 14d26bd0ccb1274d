package releve.mirror;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an interface engineer tells about one feed, for what its messages leave unsaid.
 *
 * @param name short, stable, in lower case: it is the feed's subject in the journal
 * @param application MSH-3.1 that belongs to this feed, or null for any
 * @param facility MSH-4.1 that belongs to this feed, or null for any
 * @param zone the zone of times without an offset; null for the hospital's own
 * @param authority the assigning authority of identifiers that name none; null for the feed's name
 * @param charset the character set when MSH-18 is absent; null for UTF-8
 * @param imaging all orders and results of this feed are radiology's
 */
public record FeedSetting(
        String name,
        @Nullable String application,
        @Nullable String facility,
        @Nullable ZoneId zone,
        @Nullable String authority,
        @Nullable String charset,
        boolean imaging) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

    public FeedSetting {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "feed name '" + name + "': 1 to 64 letters, digits, '.', '_', '@' or '-' expected");
        }
        if (charset != null && !Charset.isSupported(charset)) {
            throw new IllegalArgumentException("feed " + name + ": character set '" + charset + "' is not known");
        }
    }

    boolean sends(String sendingApplication, String sendingFacility) {
        return (application == null || application.equals(sendingApplication))
                && (facility == null || facility.equals(sendingFacility))
                && (application != null || facility != null);
    }

    Optional<ZoneId> zoneIfSet() {
        return Optional.ofNullable(zone);
    }
}
