package releve.drill;

import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.util.Locale;
import releve.hl7.Er7;

/** The mouth of one feed: puts the header before a body, numbers it, and turns it into that system's bytes. */
final class Outlet {
    private final Feed feed;
    private final CharsetEncoder encoder;
    private final String prefix;
    private long numbered;

    Outlet(Feed feed) {
        this(feed, feed.name().substring(0, 1).toUpperCase(Locale.ROOT));
    }

    /** @param prefix of the control numbers, its own where a system sends from two places */
    Outlet(Feed feed, String prefix) {
        this.feed = feed;
        this.encoder = feed.charset().newEncoder();
        this.prefix = prefix;
    }

    /**
     * @param type message code, trigger and structure with {@code ^}; a 2.3 system leaves the structure out
     * @param body the segments after MSH, each ending in CR
     */
    Sent message(Instant at, String type, String body) {
        String controlId = prefix + People.padded(++numbered, 8);
        return numbered(at, type, controlId, body);
    }

    Sent numbered(Instant at, String type, String controlId, String body) {
        return new Sent(at, feed.name(), bytes(header(at, type, controlId) + body), controlId);
    }

    /** Text that never had a header, or lost it. */
    Sent bare(Instant at, String text) {
        return new Sent(at, feed.name(), bytes(text), "");
    }

    Sent poll(Instant at) {
        return new Sent(at, feed.name(), new byte[0], "");
    }

    private String header(Instant at, String type, String controlId) {
        Feed.Application from = feed.application();
        boolean oldest = from.version().equals("2.3");
        // Field numbers less two: Er7 writes MSH-1 and MSH-2 itself.
        return Er7.segment(
                "MSH",
                from.name(),
                from.facility(),
                "RELEVE",
                "G3V",
                Times.second(at),
                "",
                oldest ? type.substring(0, type.lastIndexOf('^')) : type,
                controlId,
                "T",
                from.version(),
                "",
                "",
                "",
                "",
                "",
                feed.declared());
    }

    private byte[] bytes(String message) {
        String fitted = Spelling.fitting(message, encoder);
        return (feed.lineEnd().equals("\r") ? fitted : fitted.replace("\r", feed.lineEnd())).getBytes(feed.charset());
    }
}
