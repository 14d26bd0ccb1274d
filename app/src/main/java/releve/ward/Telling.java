package releve.ward;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How something is told: when it happened, by whom it was said, in which form.
 *
 * @param now the person left the time as it was: a moment that is moved a little to come after what is known already
 * @param saidBy who said it, when written down for somebody else; else blank
 * @param form the key of the form; sent again it files nothing again
 * @param confirmed the codes of the {@link Doubt}s that the person has answered
 * @param seenAt where the form showed the patient to be
 */
public record Telling(
        Instant event, boolean now, String saidBy, UUID form, Set<String> confirmed, Optional<Place> seenAt) {
    private static final int LONGEST_NAME = 200;

    public Telling {
        confirmed = Set.copyOf(confirmed);
        if (saidBy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("said by: " + saidBy.length() + " characters, at most " + LONGEST_NAME);
        }
    }
}
