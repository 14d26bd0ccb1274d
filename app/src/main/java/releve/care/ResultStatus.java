package releve.care;

/** The standing of a result (HL7 v2 tables 0085 and 0123), in ascending order of weight at the same time of report. */
public enum ResultStatus {
    /** Pending, in process, partial or preliminary: never takes the place of a settled one. */
    PRELIMINARY,
    /** Not to be had: no sample, or not performed. */
    UNOBTAINABLE,
    FINAL,
    CORRECTED,
    /** Deleted, or posted to the wrong patient: not shown as a result any more. */
    VOID;

    /** Whether a preliminary may no longer take its place. */
    public boolean settled() {
        return this != PRELIMINARY;
    }
}
