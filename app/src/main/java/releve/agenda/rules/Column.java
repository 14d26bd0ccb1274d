package releve.agenda.rules;

import java.util.List;

/**
 * One question that a part asks of each of its rows.
 *
 * @param id stands in the names of its fields
 * @param longest in characters
 * @param options to choose from; of a list, or of boxes
 */
public record Column(String id, Kind kind, String label, int longest, List<Option> options) {
    /** How it is asked. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** Words in one field, with commas between. */
        WORDS,
        LIST,
        BOXES,
        /** Kept and not shown. */
        UNSEEN
    }

    /** A code or a number, in characters; what may be longer is a sentence. */
    private static final int SHORT = 60;

    public record Option(String value, String words) {}

    public Column {
        options = List.copyOf(options);
    }

    public static Column text(String id, String label, int longest) {
        return new Column(id, Kind.TEXT, label, longest, List.of());
    }

    public static Column number(String id, String label) {
        return new Column(id, Kind.NUMBER, label, 5, List.of());
    }

    public static Column words(String id, String label) {
        return new Column(id, Kind.WORDS, label, Wordlist.LONGEST, List.of());
    }

    public static Column list(String id, String label, List<Option> options) {
        return new Column(id, Kind.LIST, label, 0, options);
    }

    public static Column boxes(String id, String label, List<Option> options) {
        return new Column(id, Kind.BOXES, label, 0, options);
    }

    static Column unseen(String id) {
        return new Column(id, Kind.UNSEEN, "", 100, List.of());
    }

    /** The style that makes its field as wide as what is usually written there. */
    public String width() {
        return kind == Kind.NUMBER ? "short" : longest > SHORT ? "agenda-wide" : "medium";
    }

    /** For templates. */
    public String how() {
        return kind.name();
    }
}
