package releve.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is claimed about stored checkpoints: {@link Claim#SIGNATURE}, {@link Claim#ROOT}, {@link Claim#PEAKS}, {@link Claim#ORDER}. */
final class CheckpointClaim {
    private static final String EVERY = "a checkpoint at least each " + Group.CHECKPOINT_EVERY + " entries";

    private final Map<Long, String> notes = new HashMap<>();
    private @Nullable Checkpoint last;
    private long counted;

    void check(Line.Mark mark, MerkleRange tree, LogIdentity log) {
        long at = tree.size();
        if (mark.number() != counted) {
            throw new FaultFound(at, Claim.ORDER, "checkpoint " + counted, "checkpoint " + mark.number());
        }
        if (mark.size() > at) {
            throw new FaultFound(
                    at, Claim.TRUNCATION, mark.size() + " entries, as checkpoint " + counted + " says", at + "");
        }
        long before = last == null ? 0 : last.size();
        if (mark.size() != at || at <= before) {
            throw new FaultFound(
                    at, Claim.ORDER, "a checkpoint of " + at + " entries, more than " + before, mark.size() + "");
        }
        if (at - before > Group.CHECKPOINT_EVERY) {
            throw new FaultFound(before, Claim.ORDER, EVERY, "none until " + at);
        }
        Checkpoint checkpoint = parsed(mark.note(), at);
        if (checkpoint.size() != mark.size() || checkpoint.signatures().size() != 1) {
            throw new FaultFound(at, Claim.ORDER, "a note of size " + mark.size() + " with one signature", mark.note());
        }
        signed(checkpoint, log, at);
        root(checkpoint, tree);
        if (!Arrays.equals(mark.peaks(), tree.peaks())) {
            throw new FaultFound(at, Claim.PEAKS, Walk.hex(tree.peaks()), Walk.hex(mark.peaks()));
        }
        notes.put(at, mark.note());
        last = checkpoint;
        counted++;
    }

    /** A log of 1,000 entries since its last checkpoint has lost one: they are written at least that often. */
    void finish(long size) {
        long covered = last == null ? 0 : last.size();
        if (size - covered >= Group.CHECKPOINT_EVERY) {
            throw new FaultFound(covered, Claim.ORDER, EVERY, "none");
        }
    }

    Map<Long, String> notes() {
        return notes;
    }

    long counted() {
        return counted;
    }

    Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    static Checkpoint parsed(String note, long at) {
        try {
            return Checkpoint.parse(note);
        } catch (IllegalArgumentException malformed) {
            throw new FaultFound(at, Claim.SIGNATURE, "a signed note", String.valueOf(malformed.getMessage()));
        }
    }

    static void signed(Checkpoint checkpoint, LogIdentity log, long at) {
        if (!checkpoint.log().equals(log.log())) {
            throw new FaultFound(at, Claim.SIGNATURE, "log " + log.log(), "log " + checkpoint.log());
        }
        if (!log.signed(checkpoint)) {
            throw new FaultFound(at, Claim.SIGNATURE, "a signature by the log's key", "another");
        }
    }

    static void root(Checkpoint checkpoint, MerkleRange tree) {
        String root = HexFormat.of().formatHex(tree.root());
        if (!root.equals(checkpoint.rootHex())) {
            throw new FaultFound(tree.size(), Claim.ROOT, checkpoint.rootHex(), root);
        }
    }
}
