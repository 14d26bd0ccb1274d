package releve.journal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over all lines of a journal, from the first to the last, during which every claim is checked where it arises. */
final class Walk {
    private final Sha256 sha = new Sha256();
    private final MerkleRange tree = new MerkleRange(sha);
    private final FormClaim form = new FormClaim();
    private final TimeClaim time = new TimeClaim();
    private final PayloadClaim payload = new PayloadClaim(sha);
    private final PurgeClaim purge = new PurgeClaim();
    private final CheckpointClaim checkpoint = new CheckpointClaim();
    private final AgainstClaim against;
    private final Leaf leaf = new Leaf(sha);
    private byte[] previous = Leaf.NOTHING_BEFORE;
    private @Nullable LogIdentity identity;
    private Line.@Nullable Header header;
    private long lines;
    private boolean ended;

    Walk(List<Earlier> earlier) {
        against = new AgainstClaim(earlier);
    }

    void on(Line line) {
        if (ended) {
            throw new FaultFound(size(), Claim.FORM, "nothing after the end", "another line");
        }
        switch (line) {
            case Line.Header first -> header(first);
            case Line.Row row -> row(row);
            case Line.Mark mark -> checkpoint.check(mark, tree, identity(mark.size()));
            case Line.Stray stray ->
                throw new FaultFound(
                        size(), Claim.FORM, "each payload beside its entry", "a payload of entry " + stray.seq());
            case Line.Latest latest -> against.add(latest.note(), checkpoint.notes(), size());
            case Line.End end -> end(end);
        }
        lines++;
    }

    /** What remains to be said when all lines are through. */
    Verified.Sound finish() {
        return finish(header == null);
    }

    /** {@code endless}: no last line is expected. */
    Verified.Sound finish(boolean endless) {
        if (!endless && !ended) {
            throw new FaultFound(size(), Claim.TRUNCATION, "a last line that says how much there is", "no such line");
        }
        LogIdentity log = identity(0);
        checkpoint.finish(size());
        against.finish(log, size());
        List<Verified.Purged> purged = purge.finish(size());
        return new Verified.Sound(
                log.log(),
                size(),
                payload.counted(),
                checkpoint.counted(),
                checkpoint.last().map(Checkpoint::size).orElse(0L),
                against.counted(),
                purged,
                checkpoint.last());
    }

    long size() {
        return tree.size();
    }

    String log() {
        return identity(0).log();
    }

    byte[] root() {
        return tree.root();
    }

    private void header(Line.Header first) {
        if (header != null || size() > 0 || first.format() != Schema.FORMAT) {
            throw new FaultFound(
                    size(), Claim.FORM, "one header of format 1, at the start", "format " + first.format());
        }
        header = first;
    }

    private void row(Line.Row row) {
        long expected = size();
        if (row.seq() != expected) {
            throw new FaultFound(expected, Claim.SEQUENCE, "entry " + expected, "entry " + row.seq());
        }
        form.check(row);
        if (expected == 0) {
            identity = KeyClaim.check(row);
            against.start(identity);
            if (header != null && !header.log().equals(identity.log())) {
                throw new FaultFound(0, Claim.KEY, "log " + header.log(), "log " + identity.log());
            }
        }
        time.check(row);
        LogIdentity log = identity(expected);
        byte[] hash = leaf.hash(log.log(), previous, row);
        if (!Arrays.equals(hash, row.hash())) {
            throw new FaultFound(expected, Claim.CHAIN, hex(hash), hex(row.hash()));
        }
        payload.check(row);
        purge.check(row, log);
        previous = hash;
        tree.add(hash);
        against.check(tree, log);
    }

    private void end(Line.End end) {
        ended = true;
        expect(Claim.TRUNCATION, lines + " lines", end.lines() + " lines");
        expect(Claim.TRUNCATION, size() + " entries", end.entries() + " entries");
        expect(Claim.TRUNCATION, checkpoint.counted() + " checkpoints", end.checkpoints() + " checkpoints");
        expect(Claim.CHAIN, hex(previous), end.head());
        String note = end.note();
        if (note != null) {
            Checkpoint fresh = CheckpointClaim.parsed(note, size());
            CheckpointClaim.signed(fresh, identity(0), size());
            expect(Claim.ROOT, size() + " entries", fresh.size() + " entries");
            CheckpointClaim.root(fresh, tree);
        }
    }

    private void expect(Claim claim, String expected, String found) {
        if (!expected.equals(found)) {
            throw new FaultFound(size(), claim, expected, found);
        }
    }

    private LogIdentity identity(long at) {
        return Optional.ofNullable(identity)
                .orElseThrow(() ->
                        new FaultFound(0, Claim.TRUNCATION, "a first entry" + (at > 0 ? ", and " + at : ""), "none"));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
