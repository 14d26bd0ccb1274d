package releve.access;

/** Whether a person may see a patient. */
public enum Sight {
    OPEN,
    /** Only by breaking the glass. */
    BEHIND_GLASS,
    CLOSED
}
