package releve.crisis;

/** How a service of a site works at a moment. */
public enum ServiceState {
    NORMAL("●"),
    DEGRADED("▲"),
    EMERGENCY_ONLY("◆"),
    CLOSED("■"),
    /** Patients are sent elsewhere. */
    DIVERTED("➜");

    private final String shape;

    ServiceState(String shape) {
        this.shape = shape;
    }

    /** Stands before the word, so that nothing is said by colour alone. */
    public String shape() {
        return shape;
    }

    /** {@code crisis.state.emergency-only}: its word in the texts. */
    public String key() {
        return "crisis.state." + word();
    }

    /** {@code emergency-only}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether ambulances stay away from an emergency department in this state. */
    public boolean closedToAmbulances() {
        return this == CLOSED || this == DIVERTED;
    }
}
