package releve.hl7;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** One HL7 v2 message over its own bytes: split into segments at once, decoded only where it is read. */
public final class Message {
    private Message() {}

    /** Reads one message; never throws, whatever the bytes. Large inputs are not copied. */
    public static Read read(byte[] bytes, Defaults defaults) {
        throw new UnsupportedOperationException();
    }

    /** MSH-9.1, for example {@code ADT}; empty when the message does not say. */
    public String type() {
        throw new UnsupportedOperationException();
    }

    /** MSH-9.2, for example {@code A01}. */
    public String trigger() {
        throw new UnsupportedOperationException();
    }

    /** MSH-10. */
    public String controlId() {
        throw new UnsupportedOperationException();
    }

    /** The character set the text is decoded with. */
    public Charset charset() {
        throw new UnsupportedOperationException();
    }

    public List<Flag> flags() {
        throw new UnsupportedOperationException();
    }

    public List<Segment> segments() {
        throw new UnsupportedOperationException();
    }

    /** The first segment of that name. */
    public Optional<Segment> find(String name) {
        throw new UnsupportedOperationException();
    }

    public Segment header() {
        throw new UnsupportedOperationException();
    }
}
