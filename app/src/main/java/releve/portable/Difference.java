package releve.portable;

/** How a file of the folder is not as it was signed. */
public enum Difference {
    CHANGED("changed"),
    MISSING("missing"),
    ADDED("added");

    private final String word;

    Difference(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
