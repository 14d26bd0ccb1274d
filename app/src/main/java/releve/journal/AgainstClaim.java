package releve.journal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@link Claim#AGAINST}: what was signed or printed at some size is what this log says at that size. */
final class AgainstClaim {
    private final List<Earlier> waiting;
    private int counted;

    AgainstClaim(List<Earlier> earlier) {
        waiting = new ArrayList<>(earlier);
        waiting.sort(Comparator.comparingLong(Earlier::size).reversed());
    }

    /** Another log altogether is told at once. */
    void start(LogIdentity log) {
        for (Earlier each : waiting) {
            if (each instanceof Earlier.Signed signed) {
                foreign(signed.checkpoint(), log);
            }
        }
    }

    void check(MerkleRange tree, LogIdentity log) {
        while (!waiting.isEmpty() && waiting.getLast().size() <= tree.size()) {
            Earlier each = waiting.removeLast();
            if (each.size() < tree.size()) {
                throw new FaultFound(0, Claim.AGAINST, "a checkpoint of one entry or more", each.size() + "");
            }
            compare(each, tree, log);
            counted++;
        }
    }

    /** The file beside the database is one of the stored checkpoints: it is written after them. */
    void add(String note, Map<Long, String> stored, long size) {
        Checkpoint latest;
        try {
            latest = Checkpoint.parse(note);
        } catch (IllegalArgumentException malformed) {
            throw new FaultFound(size, Claim.AGAINST, "a checkpoint in the file beside the database", "unreadable");
        }
        if (latest.size() > size) {
            throw new FaultFound(
                    size, Claim.TRUNCATION, latest.size() + " entries, as the checkpoint file says", size + " entries");
        }
        if (!note.equals(stored.get(latest.size()))) {
            throw new FaultFound(
                    latest.size(),
                    Claim.AGAINST,
                    "the checkpoint that the file beside the database holds",
                    "another or none");
        }
        counted++;
    }

    void finish(LogIdentity log, long size) {
        for (Earlier each : waiting) {
            if (each instanceof Earlier.Signed signed) {
                CheckpointClaim.signed(signed.checkpoint(), log, size);
            }
            throw new FaultFound(
                    size, Claim.TRUNCATION, each.size() + " entries, as was signed earlier", size + " entries");
        }
    }

    int counted() {
        return counted;
    }

    private static void compare(Earlier earlier, MerkleRange tree, LogIdentity log) {
        String root = Base64.getEncoder().encodeToString(tree.root());
        switch (earlier) {
            case Earlier.Signed signed -> {
                if (!log.signed(signed.checkpoint())) {
                    throw new FaultFound(tree.size(), Claim.AGAINST, "a signature by the log's key", "another");
                }
                if (!signed.checkpoint().root().equals(root)) {
                    throw new FaultFound(
                            tree.size(),
                            Claim.AGAINST,
                            "root " + signed.checkpoint().root(),
                            "root " + root);
                }
            }
            case Earlier.Printed printed -> {
                List<String> words = Words.of(Checkpoint.text(log.log(), tree.size(), root));
                if (!words.equals(printed.words())) {
                    throw new FaultFound(
                            tree.size(), Claim.AGAINST, String.join(" ", printed.words()), String.join(" ", words));
                }
            }
        }
    }

    private static void foreign(Checkpoint checkpoint, LogIdentity log) {
        if (!checkpoint.log().equals(log.log())) {
            throw new FaultFound(0, Claim.AGAINST, "log " + checkpoint.log(), "log " + log.log());
        }
    }
}
