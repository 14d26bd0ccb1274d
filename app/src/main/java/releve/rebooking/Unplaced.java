package releve.rebooking;

/** Why a case has no date; {@link Explanation} says more. */
public enum Unplaced {
    /** A person said that it gets none. */
    KEPT_OFF,
    /** No session on any day could ever take it. */
    NOTHING_FITS,
    /** Sessions could take it, but what they have went to others. */
    ALL_TAKEN
}
