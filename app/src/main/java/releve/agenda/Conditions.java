package releve.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a case's words are weighed against.
 *
 * @param rests the services that it rests on, as they work
 * @param countersign within which somebody else stands by a bypass
 * @param broughtUp since when its limit is so near that what was put off before is to be judged again; absent while it is not
 */
record Conditions(
        List<Rest> rests, Optional<Tables.ProtectedGroup> group, Duration countersign, Optional<Instant> broughtUp) {
    Conditions {
        rests = List.copyOf(rests);
    }
}
