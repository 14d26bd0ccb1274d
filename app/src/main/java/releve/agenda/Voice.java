package releve.agenda;

/** The three who judge necessity and urgency together. */
public enum Voice {
    DOCTOR,
    NURSE,
    DIRECTOR
}
