package releve.crisis.log;

/**
 * The notice in one language: a template, and what holds at the moment.
 *
 * @param text with placeholders in braces, see {@link NoticeTemplate}
 * @param closed services that are closed or put off, in this language; blank when nobody said
 * @param open services that stay open, likewise
 */
record NoticeText(String title, String text, String closed, String open) {
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TEXT = 1500;
    static final int LONGEST_WORDS = 300;

    NoticeText {
        title = title.strip();
        text = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        closed = closed.strip();
        open = open.strip();
        if (title.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException("a notice has a title and a text");
        }
        if (title.length() > LONGEST_TITLE
                || text.length() > LONGEST_TEXT
                || closed.length() > LONGEST_WORDS
                || open.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("a notice that is too long");
        }
    }
}
