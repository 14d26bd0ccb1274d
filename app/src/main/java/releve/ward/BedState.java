package releve.ward;

/** How a bed stands: free or not for whoever comes next. That somebody lies in it is the census's to say. */
public record BedState(State state, String reason) {
    public enum State {
        FREE,
        CLEANING,
        BLOCKED,
        /** Kept for a patient who must be apart. */
        ISOLATION
    }

    public BedState {
        if (reason.length() > Item.LONGEST_TEXT || state == State.BLOCKED && reason.isBlank()) {
            throw new IllegalArgumentException("a blocked bed has a reason of at most " + Item.LONGEST_TEXT
                    + " characters, not one of " + reason.length());
        }
    }
}
