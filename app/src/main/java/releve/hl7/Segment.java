package releve.hl7;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One segment. Fields, components and subcomponents count from 1 as in the standard (MSH-1 is the field separator). */
public final class Segment {
    private static final int NAME = 3;
    private static final int USUAL_FIELDS = 32;

    private final Wire wire;
    private final int start;
    private final int end;
    private final @Nullable Header header;
    private volatile int @Nullable [] starts;

    Segment(Wire wire, int start, int end) {
        this(wire, start, end, null);
    }

    Segment(Wire wire, int start, int end, @Nullable Header header) {
        this.wire = wire;
        this.start = start;
        this.end = end;
        this.header = header == null ? nested(wire.bytes(), start, end) : header;
    }

    /** A header of its own inside another message or batch: its first two fields declare delimiters, as in MSH. */
    private static @Nullable Header nested(byte[] bytes, int start, int end) {
        boolean declares = end - start > NAME
                && bytes[start + 2] == (bytes[start] == 'M' ? 'H' : 'S')
                && (bytes[start] == 'M' && bytes[start + 1] == 'S'
                        || (bytes[start] == 'F' || bytes[start] == 'B') && bytes[start + 1] == 'H');
        return declares ? Header.at(bytes, start, end) : null;
    }

    /** The three letters; of an unreadable line, whatever stands before its first separator. */
    public String name() {
        return wire.raw(start, nameEnd());
    }

    private int nameEnd() {
        return header != null
                ? start + NAME
                : wire.next(start, end, wire.delimiters().field());
    }

    boolean named(String name) {
        byte[] bytes = wire.bytes();
        return end - start >= NAME
                && name.length() == NAME
                && bytes[start] == name.charAt(0)
                && bytes[start + 1] == name.charAt(1)
                && bytes[start + 2] == name.charAt(2)
                && nameEnd() == start + NAME;
    }

    /** The highest field number present. */
    public int size() {
        return starts().length - 1 + fieldsBefore();
    }

    private int fieldsBefore() {
        return header == null ? 0 : 2;
    }

    /** Where each field begins behind the ones that declare delimiters; the last entry is where one more would begin. */
    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = split();
            starts = known;
        }
        return known;
    }

    private int[] split() {
        int body = header == null ? nameEnd() + 1 : header.body();
        if (body > end) {
            return new int[] {body};
        }
        byte[] bytes = wire.bytes();
        int separator = wire.delimiters().field();
        int[] found = new int[USUAL_FIELDS];
        int count = 0;
        found[count++] = body;
        for (int i = body; i < end; i++) {
            if (bytes[i] == separator) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i + 1;
            }
        }
        found = Arrays.copyOf(found, count + 1);
        found[count] = end + 1;
        return found;
    }

    /** Whether the field was sent at all, sent as {@code ""} (delete), or has a value. */
    public Presence presence(int field) {
        return whole(field).presence();
    }

    /** Repetitions of the field; empty when not sent. */
    public List<Repetition> repetitions(int field) {
        Repetition whole = whole(field);
        int from = whole.start();
        int to = whole.end();
        if (from >= to) {
            return List.of();
        }
        int delimiter = whole.wire().delimiters().repetition();
        int next = wire.next(from, to, delimiter);
        if (next == to) {
            return List.of(whole);
        }
        List<Repetition> repetitions = new ArrayList<>();
        while (next < to) {
            repetitions.add(new Repetition(wire, from, next));
            from = next + 1;
            next = wire.next(from, to, delimiter);
        }
        repetitions.add(new Repetition(wire, from, to));
        return repetitions;
    }

    /** First repetition, first component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text(int field) {
        return text(field, 1);
    }

    /** First repetition, that component, first subcomponent. */
    public String text(int field, int component) {
        return text(field, component, 1);
    }

    public String text(int field, int component, int subcomponent) {
        return first(field).text(component, subcomponent);
    }

    /** The field exactly as sent, delimiters and escapes in place. */
    public String raw(int field) {
        return whole(field).raw();
    }

    /** The whole field as text for a person, all repetitions: see {@link Repetition#display()}. */
    public String display(int field) {
        return whole(field).display();
    }

    private Repetition first(int field) {
        Repetition whole = whole(field);
        int delimiter = whole.wire().delimiters().repetition();
        int to = wire.next(whole.start(), whole.end(), delimiter);
        return to == whole.end() ? whole : new Repetition(wire, whole.start(), to);
    }

    /** The field's whole range, repetitions together. */
    private Repetition whole(int field) {
        if (field < 1) {
            throw new IllegalArgumentException("field " + field + ": fields count from 1");
        }
        if (header != null && field <= 2) {
            return field == 1
                    ? new Repetition(wire.literal(), start + NAME, start + NAME + 1)
                    : new Repetition(wire.literal(), start + NAME + 1, header.encodingEnd());
        }
        int[] known = starts();
        int at = field - 1 - fieldsBefore();
        return at < known.length - 1
                ? new Repetition(wire, known[at], known[at + 1] - 1)
                : new Repetition(wire, end, end);
    }

    /** The field's bytes as they came, nothing when it was not sent. */
    void copy(int field, ByteArrayOutputStream out) {
        Repetition whole = whole(field);
        out.write(wire.bytes(), whole.start(), whole.end() - whole.start());
    }

    Delimiters delimiters() {
        return wire.delimiters();
    }

    byte[] bytes() {
        return wire.bytes();
    }
}
