package releve.agenda.rescue;

/**
 * A line with the key of an earlier line. The first stands: which of two is right, no program can tell, and the one that was already
 * shown must not change under the eyes. Where they say different things a person has to look at both.
 *
 * @param firstLine the line that stands
 * @param alike whether both say the same of everything
 */
public record Doubled(long line, long firstLine, String key, boolean alike) implements Found {
    /** Of the text that says so; {@code {0}} is the line that stands. */
    public String textKey() {
        return "agenda.rescue.doubled." + (alike ? "alike" : "differs");
    }
}
