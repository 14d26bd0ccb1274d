package releve.hl7;

/** One repetition of a field. */
public final class Repetition {
    private final Message message;
    private final int from;
    private final int to;
    private final boolean whole;

    /** @param whole MSH-1 and MSH-2, whose delimiters delimit nothing */
    Repetition(Message message, int from, int to, boolean whole) {
        this.message = message;
        this.from = from;
        this.to = to;
        this.whole = whole;
    }

    /** The number of components sent. */
    public int size() {
        return whole
                ? 1
                : Scan.count(message.bytes(), from, to, message.delimiters().component()) + 1;
    }

    /** The number of subcomponents sent in a component. */
    public int size(int component) {
        if (whole) {
            return 1;
        }
        int start = start(component);
        return Scan.count(
                        message.bytes(), start, end(start), message.delimiters().subcomponent())
                + 1;
    }

    /** First component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text() {
        return text(1, 1);
    }

    public String text(int component) {
        return text(component, 1);
    }

    public String text(int component, int subcomponent) {
        if (whole) {
            return component == 1 && subcomponent == 1 ? raw() : "";
        }
        return Scan.text(message, from, to, component, subcomponent);
    }

    public Presence presence(int component) {
        int start = start(component);
        return Scan.presence(message.bytes(), start, end(start));
    }

    /** The repetition as sent, with delimiters, escapes in place. */
    public String raw() {
        return new String(message.bytes(), from, to - from, message.charset());
    }

    /** The whole repetition as text for a person: escapes resolved, formatting escapes as line breaks, delimiters kept. */
    public String display() {
        return message.decode(from, to);
    }

    private int start(int component) {
        return Scan.nth(message.bytes(), from, to, message.delimiters().component(), component);
    }

    private int end(int start) {
        return Scan.next(message.bytes(), start, to, message.delimiters().component());
    }
}
