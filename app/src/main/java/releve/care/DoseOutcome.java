package releve.care;

/** What became of a dose at the bedside. A vomited one was swallowed, counts as not given, and part of it may act all the same. */
public enum DoseOutcome {
    GIVEN,
    REFUSED,
    ABSENT,
    NIL_BY_MOUTH,
    VOMITED,
    NOT_AVAILABLE,
    OTHER;

    public boolean given() {
        return this == GIVEN;
    }

    /** Some of it may act: another dose soon after is one dose more. */
    public boolean taken() {
        return this == GIVEN || this == VOMITED;
    }
}
