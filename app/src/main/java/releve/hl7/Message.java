package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One HL7 v2 message over its own bytes: split into segments at once, decoded only where it is read. Not copied, so the bytes must
 * not change; segments index themselves on first use, so one thread at a time.
 */
public final class Message {
    private final byte[] bytes;
    private final Delimiters delimiters;
    private final Charset charset;
    private final List<Segment> segments;
    private final List<Flag> flags;

    private Message(byte[] bytes, Delimiters delimiters, Defaults defaults, Lines lines, boolean recovered) {
        this.bytes = bytes;
        this.delimiters = delimiters;
        this.flags = new ArrayList<>(0);
        this.segments = new ArrayList<>(lines.count());
        for (int i = 0; i < lines.count(); i++) {
            segments.add(new Segment(this, lines.start(i), lines.end(i)));
        }
        Segment header = segments.getFirst();
        String declared = new String(header.bytes(), header.from(18), header.length(18), StandardCharsets.ISO_8859_1);
        CharacterSet.Decided decided =
                CharacterSet.decide(bytes, lines.ascii(), declared, delimiters.repetition(), defaults.charset());
        this.charset = decided.charset();
        flags.addAll(decided.flags());
        if (recovered) {
            flags.add(new Flag(
                    Flag.Code.ENCODING_CHARACTERS_RECOVERED,
                    "MSH-2 is '" + header.raw(2) + "'; read as '" + delimiters.text() + "'"));
        }
        if (lines.joined() > 0) {
            flags.add(new Flag(
                    Flag.Code.LINE_BREAK_IN_FIELD,
                    lines.joined() + " lines are no segments and were taken as the rest of the field before them"));
        }
        if (type().isEmpty()) {
            flags.add(new Flag(Flag.Code.MESSAGE_TYPE_MISSING, "MSH-9 is empty"));
        }
        if (controlId().isEmpty()) {
            flags.add(new Flag(Flag.Code.CONTROL_ID_MISSING, "MSH-10 is empty; a repeat cannot be recognised"));
        }
    }

    /** Reads one message; never throws, whatever the bytes. Large inputs are not copied. */
    public static Read read(byte[] bytes, Defaults defaults) {
        Preamble preamble = Preamble.of(bytes);
        byte[] plain = preamble.bytes();
        int start = preamble.start();
        if (plain.length - start < 4 || plain[start] != 'M' || plain[start + 1] != 'S' || plain[start + 2] != 'H') {
            return new Read.NotHl7("this is no HL7 v2 message: it does not begin with an MSH segment");
        }
        byte separator = plain[start + 3];
        if (separator <= ' ' || separator == 0x7f || Character.isLetterOrDigit(separator)) {
            return new Read.NotHl7("this is no HL7 v2 message: MSH is not followed by a field separator");
        }
        Lines lines = Lines.of(plain, start, separator);
        int end = lines.end(0);
        int second = start + 4;
        while (second < end && plain[second] != separator) {
            second++;
        }
        Delimiters.Found found = Delimiters.read(separator, plain, start + 4, second);
        var message = new Message(plain, found.delimiters(), defaults, lines, found.recovered());
        preamble.flag().ifPresent(message.flags::add);
        return new Read.Readable(message);
    }

    /** MSH-9.1, for example {@code ADT}; empty when the message does not say. */
    public String type() {
        return header().text(9).strip();
    }

    /** MSH-9.2, for example {@code A01}. */
    public String trigger() {
        return header().text(9, 2).strip();
    }

    /** MSH-10. */
    public String controlId() {
        return header().text(10);
    }

    /** The character set the text is decoded with. */
    public Charset charset() {
        return charset;
    }

    public List<Flag> flags() {
        return Collections.unmodifiableList(flags);
    }

    public List<Segment> segments() {
        return Collections.unmodifiableList(segments);
    }

    /** The first segment of that name. */
    public Optional<Segment> find(String name) {
        for (Segment segment : segments) {
            if (segment.is(name)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    public Segment header() {
        return segments.getFirst();
    }

    byte[] bytes() {
        return bytes;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    /** Text between two places, escapes resolved. The common case, no escape in it, makes one string and nothing else. */
    String decode(int from, int to) {
        byte escape = delimiters.escape();
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == escape || b == '\r') {
                return Escapes.resolve(bytes, from, to, delimiters, charset);
            }
        }
        return from >= to ? "" : new String(bytes, from, to - from, charset);
    }
}
