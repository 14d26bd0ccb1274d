package releve.access;

/** What came of a change to an account. */
public sealed interface Changed {
    record Done(Account account) implements Changed {}

    /** Nothing was changed. */
    record Refused(Objection objection) implements Changed {}
}
