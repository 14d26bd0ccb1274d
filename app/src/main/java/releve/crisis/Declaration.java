package releve.crisis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Degraded mode as it was declared, and what became of it.
 *
 * @param trusted T0: later data are not trusted
 * @param confirmed empty while only whoever is on duty says so
 */
public record Declaration(
        UUID id,
        Level level,
        String scope,
        String cause,
        Instant started,
        Instant trusted,
        String channels,
        String told,
        Said declared,
        Optional<Said> confirmed,
        Optional<End> ended) {
    /** When it was said, and by whom: {@code account/ID}. */
    public record Said(Instant at, String by) {}

    /** @param from since when the screen is master again */
    public record End(Said said, Instant from, String words) {}

    public boolean stands() {
        return ended.isEmpty();
    }
}
