package releve.agenda;

import java.time.Instant;
import java.util.Comparator;

/**
 * What somebody said of cases, and who and when.
 *
 * @param by who the journal says it was: {@code account/ID}
 */
public record Heard(DeskFact fact, Instant at, String by) {
    /** The same on every node, whatever arrived first. */
    static final Comparator<Heard> IN_ORDER = Comparator.comparing(Heard::at)
            .thenComparing(Heard::by)
            .thenComparing(heard -> heard.fact().form());
}
