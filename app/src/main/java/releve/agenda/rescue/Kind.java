package releve.agenda.rescue;

/** What kind of appointment. */
public enum Kind {
    OPERATION,
    CONSULTATION
}
