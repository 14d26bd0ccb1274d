package releve.hl7;

/** Writes ER7 with the usual delimiters {@code |^~\&}. Text is escaped; trailing empty fields and components are left out. */
public final class Er7 {
    private Er7() {}

    /** Plain text made safe for one component: delimiters and control characters escaped, line breaks as {@code \.br\}. */
    public static String text(String plain) {
        throw new UnsupportedOperationException();
    }

    /** Components of one repetition, each plain text, joined by {@code ^}. */
    public static String components(String... plain) {
        throw new UnsupportedOperationException();
    }

    /** Repetitions already encoded, joined by {@code ~}. */
    public static String repetitions(String... encoded) {
        throw new UnsupportedOperationException();
    }

    /** One segment ending in CR. {@code encoded[0]} is field 1 (for MSH: field 3; MSH-1 and MSH-2 are written by themselves). */
    public static String segment(String name, String... encoded) {
        throw new UnsupportedOperationException();
    }
}
