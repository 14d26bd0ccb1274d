package releve.agenda.rescue;

/** What one line of an export became. */
public sealed interface Found permits Row, Refused, Doubled, Outside {
    /** The physical line in the file on which it begins, 1 for the first. */
    long line();
}
