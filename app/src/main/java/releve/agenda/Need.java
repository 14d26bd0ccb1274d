package releve.agenda;

/** What a case needs beside its own room and people. */
public enum Need {
    BLOOD,
    INTENSIVE_CARE,
    IMAGING,
    PATHOLOGY,
    IMPLANT,
    STERILE_STOCK,
    INTERPRETER,
    TRANSPORT
}
