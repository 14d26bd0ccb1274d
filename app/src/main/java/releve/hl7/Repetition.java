package releve.hl7;

/** One repetition of a field. */
public final class Repetition {
    private Repetition() {}

    /** The number of components sent. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** First component, first subcomponent, escapes resolved; {@code ""} when absent or deleted. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    public String text(int component) {
        throw new UnsupportedOperationException();
    }

    public String text(int component, int subcomponent) {
        throw new UnsupportedOperationException();
    }

    public Presence presence(int component) {
        throw new UnsupportedOperationException();
    }

    /** The repetition as sent, with delimiters, escapes in place. */
    public String raw() {
        throw new UnsupportedOperationException();
    }

    /** The whole repetition as text for a person: escapes resolved, formatting escapes as line breaks, delimiters kept. */
    public String display() {
        throw new UnsupportedOperationException();
    }
}
