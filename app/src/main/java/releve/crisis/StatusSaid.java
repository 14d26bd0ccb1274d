package releve.crisis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A state that somebody said of a cell, as the history of the cell shows it.
 *
 * @param form which saying this is
 * @param withdrawn when and by whom it was taken back, and why
 */
public record StatusSaid(UUID form, StatusCell cell, Stamp stamp, Optional<Withdrawn> withdrawn) {
    public record Withdrawn(Stamp stamp, String reason) {}

    /** Whether this was said, and not yet taken back, at that moment. */
    boolean known(Instant when) {
        return !stamp.at().isAfter(when)
                && withdrawn.map(each -> each.stamp().at().isAfter(when)).orElse(true);
    }
}
