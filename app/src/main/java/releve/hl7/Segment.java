package releve.hl7;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One segment. Fields, components and subcomponents count from 1 as in the standard (MSH-1 is the field separator). */
public final class Segment {
    private final Message message;
    private final int start;
    private final int end;

    /** Places of the field separators, found on first use; the last element is the segment's end. */
    private int @Nullable [] separators;

    Segment(Message message, int start, int end) {
        this.message = message;
        this.start = start;
        this.end = end;
    }

    public String name() {
        return new String(bytes(), start, Math.min(3, end - start), StandardCharsets.ISO_8859_1);
    }

    boolean is(String name) {
        byte[] bytes = bytes();
        return name.length() == 3
                && end - start >= 3
                && bytes[start] == name.charAt(0)
                && bytes[start + 1] == name.charAt(1)
                && bytes[start + 2] == name.charAt(2);
    }

    /** The highest field number present. */
    public int size() {
        return separators().length - 1 + (header() ? 1 : 0);
    }

    /** Whether the field was sent at all, sent as {@code ""} (delete), or has a value. */
    public Presence presence(int field) {
        return Scan.presence(bytes(), from(field), from(field) + length(field));
    }

    /** Repetitions of the field; empty when not sent. */
    public List<Repetition> repetitions(int field) {
        int from = from(field);
        int to = from + length(field);
        if (from == to) {
            return List.of();
        }
        boolean whole = header() && field <= 2;
        List<Repetition> repetitions = new ArrayList<>(1);
        while (from <= to) {
            int next = whole
                    ? to
                    : Scan.next(bytes(), from, to, message.delimiters().repetition());
            repetitions.add(new Repetition(message, from, next, whole));
            from = next + 1;
        }
        return repetitions;
    }

    /** First repetition, first component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text(int field) {
        return text(field, 1);
    }

    /** First repetition, that component, first subcomponent. */
    public String text(int field, int component) {
        int from = from(field);
        int to = from + length(field);
        if (header() && field <= 2) {
            return component == 1 ? raw(field) : "";
        }
        to = Scan.next(bytes(), from, to, message.delimiters().repetition());
        return Scan.text(message, from, to, component, 1);
    }

    /** The field exactly as sent, delimiters and escapes in place. */
    public String raw(int field) {
        return new String(bytes(), from(field), length(field), message.charset());
    }

    byte[] bytes() {
        return message.bytes();
    }

    private boolean header() {
        return is("MSH") || is("FHS") || is("BHS");
    }

    /** Where the field begins; an empty place at the end of the segment when it was not sent. */
    int from(int field) {
        if (header()) {
            if (field == 1) {
                return Math.min(start + 3, end);
            }
            return place(field - 1);
        }
        return place(field);
    }

    int length(int field) {
        if (header()) {
            return field == 1 ? Math.min(1, end - start - 3) : until(field - 1) - place(field - 1);
        }
        return until(field) - place(field);
    }

    private int place(int separator) {
        if (separator < 1) {
            throw new IllegalArgumentException("field " + separator + ": fields count from 1");
        }
        int[] found = separators();
        return separator < found.length ? found[separator - 1] + 1 : end;
    }

    private int until(int separator) {
        int[] found = separators();
        return separator < found.length ? found[separator] : end;
    }

    private int[] separators() {
        int[] known = separators;
        if (known == null) {
            known = Scan.all(
                    bytes(), Math.min(start + 3, end), end, message.delimiters().field());
            separators = known;
        }
        return known;
    }
}
