package releve.ward;

/** How soon it is wanted. */
public enum Urgency {
    ROUTINE,
    URGENT
}
