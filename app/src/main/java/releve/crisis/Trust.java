package releve.crisis;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** T0, the last trusted time of a site, while a declaration stands that says one: what feeds brought later is marked, never hidden. */
@FunctionalInterface
public interface Trust {
    /** Nothing was declared. */
    Trust NO_DECLARATION = site -> Optional.empty();

    /** The earliest T0 of the declarations that stand and concern the site. @param site any when blank */
    Optional<Instant> until(String site);

    /** For commands that read a journal nobody serves: the same from its tables. */
    static Trust of(Jdbi jdbi) {
        return site -> jdbi.withHandle(handle -> new CrisisRows(handle)
                .declarations().stream()
                        .filter(each -> each.stands() && each.terms().concerns(site))
                        .map(Declaration::trusted)
                        .min(Comparator.naturalOrder()));
    }
}
