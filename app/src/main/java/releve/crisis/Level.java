package releve.crisis;

/** How far a downtime reaches. */
public enum Level {
    SUSPECTED,
    LOCAL,
    SITE,
    GROUP;

    /** {@code crisis.level.group}: its name in the texts. */
    public String key() {
        return "crisis.level." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
