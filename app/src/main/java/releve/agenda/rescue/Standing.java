package releve.agenda.rescue;

/** Whether an appointment still stood when the file was written. */
public enum Standing {
    BOOKED,
    CANCELLED
}
