package releve.agenda.rescue;

/**
 * A line that was not taken, and why.
 *
 * @param column its name, empty when it concerns the line as a whole
 * @param value what stood there, cut to {@link Limits#SHOWN} characters
 */
public record Refused(long line, String column, String value, Reason reason) implements Found {
    public Refused {
        value = Limits.shown(value);
    }

    static Refused whole(long line, Reason reason) {
        return new Refused(line, "", "", reason);
    }
}
