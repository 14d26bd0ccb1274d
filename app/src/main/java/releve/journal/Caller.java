package releve.journal;

/** Who says it: a person or a machine, and in what capacity. Always an argument, never ambient. */
public record Caller(String actor, String role) {
    public Caller {
        if (actor.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a caller has an actor and a role, not '" + actor + "', '" + role + "'");
        }
    }
}
