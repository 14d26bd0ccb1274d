package releve.rebooking;

import java.util.Optional;

/**
 * A case that waits for a date.
 *
 * @param id opaque, and the case's own
 * @param person whose case it is, opaque too: nobody has two dates on a day
 */
public record Waiting(
        String id, String person, Urgency urgency, Window window, Needs needs, Standing standing, Hold hold) {
    /** The only case of a person. */
    public Waiting(String id, Urgency urgency, Window window, Needs needs, Standing standing, Hold hold) {
        this(id, "of " + id, urgency, window, needs, standing, hold);
    }

    /** The slot in which it stays, if it does. */
    Optional<Slot> stays() {
        return hold instanceof Hold.Stays stays ? Optional.of(stays.slot()) : Optional.empty();
    }

    /** The same case, of which a person said something else. */
    public Waiting with(Hold said) {
        return new Waiting(id, person, urgency, window, needs, standing, said);
    }
}
