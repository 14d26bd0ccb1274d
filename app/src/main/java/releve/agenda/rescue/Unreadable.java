package releve.agenda.rescue;

/**
 * Nothing of this file can be taken.
 *
 * @param line where it was seen, 0 when it concerns the whole file
 */
public record Unreadable(Reason reason, long line) implements Opened, Outcome {
    static Unreadable whole(Reason reason) {
        return new Unreadable(reason, 0);
    }
}
