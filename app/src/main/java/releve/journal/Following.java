package releve.journal;

import java.sql.SQLException;
import java.util.List;

/**
 * Lets the views follow entries. How far they have come is written in the same transaction, so that whatever stops the program,
 * the next start goes on from there.
 */
final class Following {
    /** How many entries the views have followed. */
    static final String FOLLOWED = "followed";

    private final Store store;
    private final Views views;

    Following(Store store, Views views) {
        this.store = store;
        this.views = views;
    }

    /** In a transaction of its own. Nobody waits for it to be durable: should it be lost, it is done again. */
    void commit(List<Ready> entries) throws SQLException {
        store.beginUnsynced();
        part(entries);
        store.commit();
    }

    /** Within the caller's transaction, as a part of it that fails alone: then it is done again with care. */
    void part(List<Ready> entries) {
        store.transaction().run("SAVEPOINT part");
        try {
            follow(entries);
        } catch (Views.Failed oneOfThem) {
            store.transaction().run("ROLLBACK TO part");
            forget();
            followWithCare(entries);
        }
        store.transaction().run("RELEASE part");
    }

    /** The quick way, within the caller's transaction. Throws {@link Views.Failed} when it has to be done again with care. */
    void follow(List<Ready> entries) {
        for (Ready each : entries) {
            views.apply(each.entry(), each.prepared(), store.transaction());
        }
        views.settle(store.transaction());
        note(entries);
    }

    /** The slow way, within the caller's transaction: what fails is undone by itself and recorded. */
    void followWithCare(List<Ready> entries) {
        for (Ready each : entries) {
            views.applyWithCare(each.entry(), each.prepared(), store.transaction());
        }
        note(entries);
    }

    /** A transaction was rolled back: the views forget what they remember of it. */
    void forget() {
        views.forget();
    }

    private void note(List<Ready> entries) {
        store.meta(FOLLOWED, Long.toString(entries.getLast().entry().seq() + 1));
    }
}
