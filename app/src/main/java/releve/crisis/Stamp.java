package releve.crisis;

import java.time.Instant;
import java.util.Comparator;

/**
 * When the journal learned something, and from whom. Entries of several nodes have no order but this one.
 *
 * @param tick tells entries of one millisecond of one node apart
 * @param by {@code account/ID}
 */
public record Stamp(Instant at, int tick, String by) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::at).thenComparingInt(Stamp::tick).thenComparing(Stamp::by);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
