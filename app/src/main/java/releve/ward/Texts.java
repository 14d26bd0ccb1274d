package releve.ward;

/** Bounds of what people write. */
final class Texts {
    private Texts() {}

    static void said(String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text of 1 to " + longest + " characters expected, not a blank one");
        }
        bounded(text, longest);
    }

    static void bounded(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters; at most " + longest);
        }
    }
}
