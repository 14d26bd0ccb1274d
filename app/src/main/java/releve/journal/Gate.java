package releve.journal;

import java.util.OptionalLong;

/**
 * Asked inside the writer's transaction, just before a fact is written: is this already an entry? It reads; it never writes. Views
 * may lag some entries behind; for those, gates that are equal ask for the same fact.
 */
@FunctionalInterface
public interface Gate {
    /** Lets everything in. */
    Gate OPEN = transaction -> OptionalLong.empty();

    /** The sequence number of the entry that already says the same, or nothing. */
    OptionalLong known(Transaction transaction);
}
