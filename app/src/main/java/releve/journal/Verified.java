package releve.journal;

import java.util.List;
import java.util.Optional;

/** What came out of verifying a journal or an export. */
public sealed interface Verified {
    /**
     * Every claim holds.
     *
     * @param signedEntries how many entries the last checkpoint covers; those after it rest on the chain alone
     * @param against how many earlier checkpoints, given from outside or kept beside the database, proved to be beginnings
     */
    record Sound(
            String log,
            long entries,
            long payloads,
            long checkpoints,
            long signedEntries,
            int against,
            List<Purged> purged,
            Optional<Checkpoint> last)
            implements Verified {}

    /**
     * The first entry at fault.
     *
     * @param entry its sequence number; where the fault lies after the last entry, the number of entries
     */
    record Fault(long entry, Claim claim, String expected, String found) implements Verified {
        @Override
        public String toString() {
            return "entry " + entry + ": it does not hold that " + claim.sentence() + "; expected " + expected
                    + ", found " + found;
        }
    }

    /** A purge: which entries' payloads are gone, why, who said so, and the entry that says it. */
    record Purged(long seq, List<Long> gone, String reason, Caller by) {}
}
