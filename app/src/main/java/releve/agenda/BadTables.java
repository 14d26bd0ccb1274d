package releve.agenda;

/** Tables that cannot hold: which rule they break, as a key of the texts, and what is concerned. */
public final class BadTables extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String about;

    /** @param key {@code agenda.rules.bad.class-twice} */
    BadTables(String key, String about) {
        super(key + ": " + about);
        this.key = key;
        this.about = about;
    }

    public String key() {
        return key;
    }

    public String about() {
        return about;
    }
}
