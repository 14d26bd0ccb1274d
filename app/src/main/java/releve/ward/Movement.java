package releve.ward;

/** What happened to a stay, in the hospital's words; the HL7 events that say so are mapped in {@code docs/feeds.md}. */
public enum Movement {
    EXPECTED,
    ADMITTED,
    TRANSFERRED,
    /** Said where the patient is, or something of the stay, without anything having happened. */
    STATED,
    /** Became an in-patient or an out-patient. */
    RECLASSIFIED,
    ON_LEAVE,
    BACK_FROM_LEAVE,
    DISCHARGED,
    /** The stay itself was recorded by mistake. */
    DELETED,
    ADMISSION_CANCELLED,
    EXPECTATION_CANCELLED,
    TRANSFER_CANCELLED,
    DISCHARGE_CANCELLED,
    LEAVE_CANCELLED,
    RETURN_CANCELLED;

    boolean cancels() {
        return ordinal() >= ADMISSION_CANCELLED.ordinal();
    }

    /** What this takes back; only for {@link #cancels()}. */
    boolean takesBack(Movement earlier) {
        return switch (this) {
            case ADMISSION_CANCELLED -> earlier == ADMITTED;
            case EXPECTATION_CANCELLED -> earlier == EXPECTED;
            case TRANSFER_CANCELLED -> earlier == TRANSFERRED;
            case DISCHARGE_CANCELLED -> earlier == DISCHARGED;
            case LEAVE_CANCELLED -> earlier == ON_LEAVE;
            case RETURN_CANCELLED -> earlier == BACK_FROM_LEAVE;
            case EXPECTED,
                    ADMITTED,
                    TRANSFERRED,
                    STATED,
                    RECLASSIFIED,
                    ON_LEAVE,
                    BACK_FROM_LEAVE,
                    DISCHARGED,
                    DELETED -> false;
        };
    }
}
