package releve.wardpc;

/** What became of something that a ward PC handed back. */
public enum Outcome {
    /** Filed. */
    NEW,
    /** The node has it already, from this PC or from elsewhere. */
    SAME,
    /** A later version of something filed before. */
    UPDATED,
    /** It cannot be filed as it is; kept, and shown to a person. */
    REFUSED,
    /** Something else is known by now that speaks against it; kept, and shown to a person who decides. */
    CONFLICTING
}
