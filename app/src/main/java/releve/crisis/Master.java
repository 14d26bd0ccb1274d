package releve.crisis;

/** What holds when a screen and a sheet of paper say different things. */
public enum Master {
    SCREEN("▣"),
    PAPER("▤");

    private final String shape;

    Master(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** {@code crisis.master.paper}: its word in the texts. */
    public String key() {
        return "crisis.master." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
