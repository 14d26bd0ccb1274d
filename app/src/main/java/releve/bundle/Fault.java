package releve.bundle;

/** Why bytes are not taken for a bundle of the one who should have signed it. */
public enum Fault {
    /** Something else, or nothing at all. */
    NOT_A_BUNDLE,
    /** The end is missing, or something hangs on behind it. */
    CUT_SHORT,
    /** Changed since it was signed, or signed by somebody else. */
    NOT_THEIRS
}
