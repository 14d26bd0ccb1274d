package releve.hl7;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One HL7 v2 message over its own bytes: split into segments at once, decoded only where it is read.
 *
 * <p>It keeps the array it was given; whoever changes that array changes the message. Otherwise it never changes and any number of
 * threads may read it.
 */
public final class Message {
    private static final int TYPE = 9;
    private static final int CONTROL_ID = 10;

    private final Segment[] segments;
    private final Charset charset;
    private final List<Flag> flags;

    Message(Wire wire, Header header, Lines lines, Charset charset, List<Flag> flags) {
        this.segments = new Segment[lines.count()];
        segments[0] = new Segment(wire, lines.start(0), lines.end(0), header);
        for (int i = 1; i < segments.length; i++) {
            segments[i] = new Segment(wire, lines.start(i), lines.end(i));
        }
        this.charset = charset;
        this.flags = Collections.unmodifiableList(flags);
    }

    /**
     * Reads one message; never throws, whatever the bytes. Large inputs are not copied, unless their character set must be decoded
     * before it can be split (UTF-16 and some East Asian sets).
     */
    public static Read read(byte[] bytes, Defaults defaults) {
        return new MessageReader(defaults).read(bytes);
    }

    /** MSH-9.1, for example {@code ADT}; empty when the message does not say. */
    public String type() {
        return header().text(TYPE).strip();
    }

    /** MSH-9.2, for example {@code A01}; where only the type was sent (v2.1), the event of EVN-1. */
    public String trigger() {
        String trigger = header().text(TYPE, 2).strip();
        return trigger.isEmpty()
                ? find("EVN").map(event -> event.text(1).strip()).orElse("")
                : trigger;
    }

    /** MSH-10, the whole field: senders put delimiters into it. */
    public String controlId() {
        return header().display(CONTROL_ID).strip();
    }

    /** The character set of the message; its values are decoded with it. */
    public Charset charset() {
        return charset;
    }

    public List<Flag> flags() {
        return flags;
    }

    public List<Segment> segments() {
        return Collections.unmodifiableList(Arrays.asList(segments));
    }

    /** The first segment of that name. */
    public Optional<Segment> find(String name) {
        for (Segment segment : segments) {
            if (segment.named(name)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    /** All segments of that name, in the order sent. */
    public List<Segment> all(String name) {
        return Arrays.stream(segments).filter(segment -> segment.named(name)).toList();
    }

    public Segment header() {
        return segments[0];
    }
}
