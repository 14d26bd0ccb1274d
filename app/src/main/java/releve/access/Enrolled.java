package releve.access;

/** What came of making a computer a ward PC. */
public sealed interface Enrolled {
    /** Keep the token in that computer's browser: whoever holds it is that ward PC. An older one of the same label is worth nothing. */
    record Done(Token token) implements Enrolled {}

    record Refused(Objection objection) implements Enrolled {}
}
