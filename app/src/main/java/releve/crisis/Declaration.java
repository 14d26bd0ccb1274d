package releve.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Degraded mode as it was declared, and what became of it.
 *
 * @param terms what it says now
 * @param confirmed empty while only whoever is on duty says so
 * @param versions all it ever said, the first first
 * @param back services that came back before the whole ended
 */
public record Declaration(
        UUID id,
        Terms terms,
        Said declared,
        Optional<Said> confirmed,
        Optional<End> ended,
        List<Version> versions,
        List<Back> back) {
    /** When it was said, and by whom: {@code account/ID}. */
    public record Said(Instant at, String by) {
        static Said of(Stamp stamp) {
            return new Said(stamp.at(), stamp.by());
        }
    }

    /** @param from since when the screen is master again */
    public record End(Said said, Instant from, String words) {}

    /** @param key of the form that said it */
    public record Version(UUID key, Terms terms, Said said) {}

    /** A service that is back at a site: the screen is its master from then on. */
    public record Back(String site, String service, Instant from, String words, Said said) {}

    public boolean stands() {
        return ended.isEmpty();
    }

    public Level level() {
        return terms.level();
    }

    public String scope() {
        return terms.scope();
    }

    public String cause() {
        return terms.cause();
    }

    public Instant started() {
        return terms.started();
    }

    /** T0. */
    public Instant trusted() {
        return terms.trusted();
    }

    public String channels() {
        return terms.channels();
    }

    public String told() {
        return terms.told();
    }

    /** The key of what it says now: who changes it says which version they saw. */
    UUID version() {
        return versions.getLast().key();
    }
}
