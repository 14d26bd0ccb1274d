package releve.hl7;

import java.util.ArrayList;
import java.util.List;

/** One repetition of a field. */
public final class Repetition {
    private static final int USUAL_COMPONENTS = 8;

    private final Wire wire;
    private final int start;
    private final int end;

    Repetition(Wire wire, int start, int end) {
        this.wire = wire;
        this.start = start;
        this.end = Math.max(start, end);
    }

    /** The number of components sent. */
    public int size() {
        return count(start, end, wire.delimiters().component());
    }

    /** The number of subcomponents sent in that component. */
    public int size(int component) {
        int from = from(start, end, component, wire.delimiters().component());
        return from < 0
                ? 0
                : count(
                        from,
                        to(from, end, wire.delimiters().component()),
                        wire.delimiters().subcomponent());
    }

    private int count(int from, int to, int delimiter) {
        if (from == to) {
            return 0;
        }
        int count = 1;
        for (int at = wire.next(from, to, delimiter); at < to; at = wire.next(at + 1, to, delimiter)) {
            count++;
        }
        return count;
    }

    /** First component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text() {
        return text(1, 1);
    }

    /** That component's first subcomponent: text with an unescaped {@code &} ends there, {@link #display()} has it all. */
    public String text(int component) {
        return text(component, 1);
    }

    public String text(int component, int subcomponent) {
        int from = from(start, end, component, wire.delimiters().component());
        if (from < 0) {
            return "";
        }
        int to = to(from, end, wire.delimiters().component());
        int at = from(from, to, subcomponent, wire.delimiters().subcomponent());
        return at < 0 ? "" : wire.text(at, to(at, to, wire.delimiters().subcomponent()));
    }

    /**
     * The text of every component sent, each as {@link #text(int)} gives it, in one pass over the bytes; for whoever reads more than
     * one or two of them.
     */
    public List<String> components() {
        byte[] bytes = wire.bytes();
        int component = wire.delimiters().component();
        int only = wire.next(start, end, component);
        if (only == end) {
            return start == end ? List.of() : List.of(text(1, 1));
        }
        List<String> texts = new ArrayList<>(USUAL_COMPONENTS);
        int subcomponent = wire.delimiters().subcomponent();
        int from = start;
        for (int to = only; from <= end; to = wire.next(from, end, component)) {
            texts.add(wire.text(from, wire.next(from, to, subcomponent)));
            from = to + 1;
        }
        return texts;
    }

    public Presence presence(int component) {
        int from = from(start, end, component, wire.delimiters().component());
        return from < 0
                ? Presence.NOT_SENT
                : presence(from, to(from, end, wire.delimiters().component()));
    }

    Presence presence() {
        return presence(start, end);
    }

    /** Delimiters alone say nothing; {@code ""} between delimiters alone deletes. */
    private Presence presence(int from, int to) {
        Presence presence = Presence.NOT_SENT;
        for (int i = from; i < to; i++) {
            if (separates(wire.bytes()[i])) {
                continue;
            }
            boolean quotes = i + 2 <= to && wire.deleted(i, i + 2) && (i + 2 == to || separates(wire.bytes()[i + 2]));
            if (!quotes || i > from && !separates(wire.bytes()[i - 1])) {
                return Presence.VALUED;
            }
            presence = Presence.DELETED;
            i++;
        }
        return presence;
    }

    private boolean separates(byte value) {
        Delimiters delimiters = wire.delimiters();
        return value == delimiters.component()
                || value == delimiters.subcomponent()
                || value == delimiters.repetition();
    }

    /** The repetition as sent, with delimiters, escapes in place. */
    public String raw() {
        return wire.raw(start, end);
    }

    /** The whole repetition as text for a person: escapes resolved, formatting escapes as line breaks, delimiters kept. */
    public String display() {
        return wire.display(start, end);
    }

    /** Where the part of that number begins, -1 when there are fewer. */
    private int from(int from, int to, int number, int delimiter) {
        if (number < 1) {
            throw new IllegalArgumentException("part " + number + ": components and subcomponents count from 1");
        }
        int at = from;
        for (int i = 1; i < number; i++) {
            at = wire.next(at, to, delimiter) + 1;
            if (at > to) {
                return -1;
            }
        }
        return at;
    }

    private int to(int from, int to, int delimiter) {
        return wire.next(from, to, delimiter);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Wire wire() {
        return wire;
    }
}
