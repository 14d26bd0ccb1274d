package releve.access;

/** What a reviewer says of broken glass. */
public enum Verdict {
    JUSTIFIED,
    NOT_JUSTIFIED,
    /** The person is to be asked first. */
    TO_BE_CLARIFIED
}
