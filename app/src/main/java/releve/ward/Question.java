package releve.ward;

import java.util.List;

/**
 * One question of a form, in words.
 *
 * @param hint blank for none
 * @param value as it was typed or is known
 */
public record Question(
        String name, Kind kind, String label, String hint, String value, List<Choice> choices, boolean first) {
    public enum Kind {
        NUMBER,
        LINE,
        TEXT,
        SCANS,
        ONE,
        SOME
    }

    /** One answer that can be chosen. @param id of its input; the first has the question's name, where a mistake points to */
    public record Choice(String id, String value, String label, boolean chosen) {}

    public Question {
        choices = List.copyOf(choices);
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    public boolean text() {
        return kind == Kind.TEXT;
    }

    public boolean scans() {
        return kind == Kind.SCANS;
    }

    public boolean some() {
        return kind == Kind.SOME;
    }

    public boolean choosing() {
        return kind == Kind.ONE || kind == Kind.SOME;
    }
}
