package releve.mirror.meaning;

import java.nio.charset.Charset;
import java.time.ZoneId;

/**
 * What is known of a feed and not said in its messages.
 *
 * @param defaultAuthority who numbers patients and stays when CX.4 is empty
 * @param zone of times without an offset
 * @param imaging whether orders and results of this feed are radiology's whatever OBR-24 says
 */
public record FeedContext(String feed, String defaultAuthority, ZoneId zone, Charset charset, boolean imaging) {
    public FeedContext(String feed, String defaultAuthority, ZoneId zone, Charset charset) {
        this(feed, defaultAuthority, zone, charset, false);
    }
}
