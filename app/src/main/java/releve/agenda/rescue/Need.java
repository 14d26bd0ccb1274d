package releve.agenda.rescue;

/** What an appointment cannot do without. */
public enum Need {
    BLOOD,
    INTENSIVE_CARE,
    IMAGING,
    PATHOLOGY,
    IMPLANTS,
    STERILE_STOCK,
    INTERPRETER,
    TRANSPORT
}
