package releve.agenda.rescue;

/**
 * A cell that is not needed and could not be read: its row was taken all the same, without it, or, where the reason says so, on the safe side.
 *
 * @param value cut to {@link Limits#SHOWN} characters
 */
public record Remark(String column, String value, Reason reason) {
    public Remark {
        value = Limits.shown(value);
    }
}
