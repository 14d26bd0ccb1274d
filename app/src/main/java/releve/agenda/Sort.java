package releve.agenda;

/** What is booked, as far as the hospital's word lists tell. */
public enum Sort {
    OPERATION,
    CONSULTATION
}
