package releve.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/** The growing end of the log: what the next entry needs to know of all those before it. Used by the writer alone. */
final class Tip {
    static final int SALT = 16;
    private static final int SALTS = 512;

    private final String log;
    private final Sha256 sha;
    private final Leaf leaf;
    private final SecureRandom random = new SecureRandom();
    private final byte[] salts = new byte[SALT * SALTS];
    private int salted = salts.length;

    private State state;

    /** What is rolled back together with a transaction. {@code marked}: the size at the last checkpoint, the {@code marks}th. */
    record State(byte[] prev, MerkleRange tree, HybridClock clock, long marked, long marks) {
        State copy() {
            return new State(prev, tree.copy(), clock.copy(), marked, marks);
        }
    }

    Tip(String log, Sha256 sha, State state) {
        this.log = log;
        this.sha = sha;
        this.leaf = new Leaf(sha);
        this.state = state;
    }

    static State empty(Sha256 sha, Clock clock) {
        return new State(Leaf.NOTHING_BEFORE, new MerkleRange(sha), new HybridClock(clock, -1, 0), 0, 0);
    }

    State save() {
        return state.copy();
    }

    void restore(State saved) {
        state = saved.copy();
    }

    long size() {
        return state.tree().size();
    }

    byte[] hash() {
        return state.prev();
    }

    long unmarked() {
        return size() - state.marked();
    }

    /** Gives the fact its place in the log. */
    Line.Row seal(Fact fact) {
        HybridClock clock = state.clock();
        clock.next();
        Line.Payload payload = new Line.Payload(salt(), fact.payload());
        Line.Row unsealed = row(fact, clock, sha.of(payload.salt(), payload.body()), Leaf.NOTHING_BEFORE, payload);
        byte[] hash = leaf.hash(log, state.prev(), unsealed);
        Line.Row row = row(fact, clock, unsealed.digest(), hash, payload);
        state.tree().add(hash);
        state = new State(hash, state.tree(), clock, state.marked(), state.marks());
        return row;
    }

    /** Signs where the log stands now. */
    Line.Mark mark(LogKey key) {
        MerkleRange tree = state.tree();
        Checkpoint checkpoint = Checkpoint.sign(key, tree.size(), tree.root());
        Line.Mark mark = new Line.Mark(state.marks(), tree.size(), checkpoint.note(), tree.peaks());
        state = new State(state.prev(), tree, state.clock(), tree.size(), state.marks() + 1);
        return mark;
    }

    static Entry entry(Line.Row row, Fact fact) {
        return new Entry(
                row.seq(), Instant.ofEpochMilli(row.time()), (int) row.tick(), fact.by(), fact.kind(), fact.subject());
    }

    private Line.Row row(Fact fact, HybridClock clock, byte[] digest, byte[] hash, Line.Payload payload) {
        return new Line.Row(
                state.tree().size(),
                clock.time(),
                clock.tick(),
                fact.by().actor(),
                fact.by().role(),
                fact.kind().toString(),
                fact.subject(),
                digest,
                hash,
                payload);
    }

    private byte[] salt() {
        if (salted == salts.length) {
            random.nextBytes(salts);
            salted = 0;
        }
        salted += SALT;
        return Arrays.copyOfRange(salts, salted - SALT, salted);
    }
}
