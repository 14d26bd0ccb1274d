package releve.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Facts that become durable together: one transaction, one wait for the disk. */
final class Group {
    /** A checkpoint at least this often. */
    static final int CHECKPOINT_EVERY = 1000;

    private final Store store;
    private final Tip tip;
    private final LogKey key;
    private final Following following;
    private final Backlog backlog;

    Group(Store store, Tip tip, LogKey key, Following following, Backlog backlog) {
        this.store = store;
        this.tip = tip;
        this.key = key;
        this.following = following;
        this.backlog = backlog;
    }

    /**
     * A fact on its way, with what the views read from it.
     *
     * @param seen the answer waits until the views have followed
     */
    record Waiting(
            Fact fact,
            @Nullable Object[] prepared,
            Gate gate,
            boolean seen,
            int weight,
            CompletableFuture<Appended> answer) {}

    /** Writes all of them; afterwards they are durable. The checkpoint, if one fell due, is the last one written. */
    List<Appended> write(List<Waiting> waiting, boolean checkpointDue) throws SQLException {
        Tip.State before = tip.save();
        int behind = backlog.size();
        try {
            store.begin();
            return write(waiting, checkpointDue, false);
        } catch (Views.Failed oneOfThem) {
            store.rollback();
            tip.restore(before);
            backlog.shrink(behind);
            following.forget();
            store.begin();
            return write(waiting, checkpointDue, true);
        }
    }

    private List<Appended> write(List<Waiting> waiting, boolean checkpointDue, boolean withCare) throws SQLException {
        List<Appended> answers = new ArrayList<>(waiting.size());
        for (Waiting each : waiting) {
            OptionalLong known = known(each.gate(), withCare);
            if (known.isPresent()) {
                answers.add(new Appended.Known(known.getAsLong()));
            } else {
                answers.add(new Appended.Kept(keep(each)));
            }
            if (tip.unmarked() >= CHECKPOINT_EVERY) {
                store.insert(tip.mark(key));
            }
        }
        if (checkpointDue && tip.unmarked() > 0) {
            store.insert(tip.mark(key));
        }
        boolean follow = !backlog.isEmpty() && waiting.stream().anyMatch(Waiting::seen);
        if (follow && withCare) {
            following.followWithCare(backlog.entries());
        } else if (follow) {
            following.follow(backlog.entries());
        }
        store.commit();
        if (follow) {
            backlog.clear();
        }
        return answers;
    }

    private Entry keep(Waiting waiting) throws SQLException {
        Line.Row row = tip.seal(waiting.fact());
        store.insert(row);
        Entry entry = Tip.entry(row, waiting.fact());
        backlog.add(new Ready(entry, waiting.prepared()), waiting.gate(), waiting.weight());
        return entry;
    }

    private OptionalLong known(Gate gate, boolean withCare) {
        OptionalLong behind = backlog.known(gate);
        if (behind.isPresent()) {
            return behind;
        }
        try {
            return gate.known(store.transaction());
        } catch (RuntimeException failed) {
            if (SqlFailure.byMachine(failed)) {
                throw failed;
            }
            if (!withCare) {
                throw new Views.Failed(failed);
            }
            // A gate that cannot tell keeps nothing out: better twice than never.
            Writer.log.warn("a repeat could not be told from a first, so it is kept: {}", Views.reason(failed));
            return OptionalLong.empty();
        }
    }
}
