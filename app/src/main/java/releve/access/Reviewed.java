package releve.access;

/** What came of a review. */
public sealed interface Reviewed {
    record Kept() implements Reviewed {}

    record Refused(Objection objection) implements Reviewed {}
}
