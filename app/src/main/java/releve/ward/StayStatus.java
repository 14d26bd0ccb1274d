package releve.ward;

/** How a stay stands. */
public enum StayStatus {
    UNKNOWN,
    EXPECTED,
    PRESENT,
    ON_LEAVE,
    DISCHARGED,
    CANCELLED;

    /** Whether the stay takes a bed. */
    public boolean takesBed() {
        return this == PRESENT || this == ON_LEAVE;
    }
}
