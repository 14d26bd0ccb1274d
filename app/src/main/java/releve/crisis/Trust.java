package releve.crisis;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** T0, the last trusted time of a site, while a declaration stands that says one: what feeds brought later is marked, never hidden. */
@FunctionalInterface
public interface Trust {
    /** Nothing was declared. */
    Trust NO_DECLARATION = site -> Optional.empty();

    /** The earliest T0 of the declarations that stand and concern the site. @param site any when blank */
    Optional<Instant> until(String site);

    /** For commands that read a journal nobody serves: the earliest T0 that stands, whatever it concerns. */
    static Trust of(Jdbi jdbi) {
        return site -> jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT trusted FROM crisis_declaration WHERE declared IS NOT NULL AND ended IS NULL
                        ORDER BY trusted LIMIT 1
                        """).mapTo(Long.class).findOne().map(Instant::ofEpochMilli));
    }
}
