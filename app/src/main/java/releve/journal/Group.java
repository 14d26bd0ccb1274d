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
    private final Views views;

    Group(Store store, Tip tip, LogKey key, Views views) {
        this.store = store;
        this.tip = tip;
        this.key = key;
        this.views = views;
    }

    /** A fact on its way, with what the views read from it. */
    record Waiting(Fact fact, @Nullable Object[] prepared, Gate gate, int weight, CompletableFuture<Appended> answer) {}

    /** Writes all of them; afterwards they are durable. The checkpoint, if one fell due, is the last one written. */
    List<Appended> write(List<Waiting> waiting, boolean checkpointDue) throws SQLException {
        Tip.State before = tip.save();
        try {
            store.begin();
            return write(waiting, checkpointDue, false);
        } catch (Views.Failed oneOfThem) {
            store.rollback();
            tip.restore(before);
            views.forget();
            store.begin();
            return write(waiting, checkpointDue, true);
        }
    }

    private List<Appended> write(List<Waiting> waiting, boolean checkpointDue, boolean withCare) throws SQLException {
        List<Appended> answers = new ArrayList<>(waiting.size());
        for (Waiting each : waiting) {
            OptionalLong known = withCare ? knownWithCare(each) : known(each);
            if (known.isPresent()) {
                answers.add(new Appended.Known(known.getAsLong()));
            } else {
                answers.add(new Appended.Kept(keep(each, withCare)));
            }
            if (tip.unmarked() >= CHECKPOINT_EVERY) {
                store.insert(tip.mark(key));
            }
        }
        if (checkpointDue && tip.unmarked() > 0) {
            store.insert(tip.mark(key));
        }
        store.commit();
        return answers;
    }

    private Entry keep(Waiting waiting, boolean withCare) throws SQLException {
        Line.Row row = tip.seal(waiting.fact());
        store.insert(row);
        Entry entry = Tip.entry(row, waiting.fact());
        if (withCare) {
            views.applyWithCare(entry, waiting.prepared(), store.transaction());
        } else {
            views.apply(entry, waiting.prepared(), store.transaction());
        }
        return entry;
    }

    private OptionalLong known(Waiting waiting) {
        try {
            return waiting.gate().known(store.transaction());
        } catch (RuntimeException failed) {
            throw SqlFailure.byMachine(failed) ? failed : new Views.Failed(failed);
        }
    }

    /** A gate that cannot tell keeps nothing out: better twice than never. */
    private OptionalLong knownWithCare(Waiting waiting) {
        try {
            return waiting.gate().known(store.transaction());
        } catch (RuntimeException failed) {
            if (SqlFailure.byMachine(failed)) {
                throw failed;
            }
            Writer.log.warn("a repeat could not be told from a first, so it is kept: {}", Views.reason(failed));
            return OptionalLong.empty();
        }
    }
}
