package releve.hl7;

import java.util.List;

/** One segment. Fields, components and subcomponents count from 1 as in the standard (MSH-1 is the field separator). */
public final class Segment {
    private Segment() {}

    public String name() {
        throw new UnsupportedOperationException();
    }

    /** The highest field number present. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** Whether the field was sent at all, sent as {@code ""} (delete), or has a value. */
    public Presence presence(int field) {
        throw new UnsupportedOperationException();
    }

    /** Repetitions of the field; empty when not sent. */
    public List<Repetition> repetitions(int field) {
        throw new UnsupportedOperationException();
    }

    /** First repetition, first component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text(int field) {
        throw new UnsupportedOperationException();
    }

    /** First repetition, that component, first subcomponent. */
    public String text(int field, int component) {
        throw new UnsupportedOperationException();
    }

    /** The field exactly as sent, delimiters and escapes in place. */
    public String raw(int field) {
        throw new UnsupportedOperationException();
    }
}
