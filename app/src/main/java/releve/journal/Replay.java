package releve.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings the views' tables in step with the log. Reading and preparing run ahead on other threads; entries are applied here, in
 * order. How far it came is written in the same transaction, so that it goes on from there after a crash.
 */
final class Replay {
    private static final String VIEWS = "views";
    private static final String REPLAYED = "replayed";

    private final Path data;
    private final Store store;
    private final Views views;
    private final Progress progress;

    Replay(Path data, Store store, Views views, Progress progress) {
        this.data = data;
        this.store = store;
        this.views = views;
        this.progress = progress;
    }

    /** Replays only if the views on disk are others, or of another version, or were left half done. */
    void ifNeeded() throws SQLException {
        boolean same = store.meta(VIEWS).equals(Optional.of(views.fingerprint()));
        if (!same) {
            startAgain();
        }
        if (!same || store.meta(REPLAYED).isPresent()) {
            goOn();
        }
    }

    void everything() throws SQLException {
        startAgain();
        goOn();
    }

    private void startAgain() throws SQLException {
        views.forget();
        store.transaction().forget();
        store.begin();
        for (String drop : store.transaction().list("""
                SELECT 'DROP ' || type || ' IF EXISTS "' || name || '"'
                FROM sqlite_schema
                WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
                    AND name NOT IN (""" + Schema.OWN_TABLES + """
                ) ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC""", row -> row.getString(1))) {
            Schema.run(store.connection(), drop);
        }
        store.transaction().run("DELETE FROM fault");
        for (View view : views.list()) {
            create(view.schema());
        }
        store.meta(VIEWS, views.fingerprint());
        store.meta(REPLAYED, "0");
        store.commit();
        store.transaction().forget();
    }

    private void goOn() throws SQLException {
        long from = Long.parseLong(store.meta(REPLAYED).orElse("0"));
        long total = store.size();
        long started = System.nanoTime();
        try (ReadAhead ahead = new ReadAhead(data, views, from, total)) {
            List<ReadAhead.Ready> batch;
            long done = from;
            while (!(batch = ahead.next()).isEmpty()) {
                done = batch.getLast().entry().seq() + 1;
                apply(batch, done);
                double rest = (double) (total - done) / Math.max(1, done - from);
                progress.at(done, total, Duration.ofNanos((long) ((System.nanoTime() - started) * rest)));
            }
        }
        store.begin();
        for (View view : views.list()) {
            create(view.indexes());
        }
        store.forgetMeta(REPLAYED);
        store.commit();
    }

    private void apply(List<ReadAhead.Ready> batch, long done) throws SQLException {
        try {
            store.begin();
            for (ReadAhead.Ready each : batch) {
                views.apply(each.entry(), each.prepared(), store.transaction());
            }
        } catch (Views.Failed oneOfThem) {
            store.rollback();
            views.forget();
            store.begin();
            for (ReadAhead.Ready each : batch) {
                views.applyWithCare(each.entry(), each.prepared(), store.transaction());
            }
        }
        store.meta(REPLAYED, Long.toString(done));
        store.commit();
    }

    private void create(String statements) throws SQLException {
        if (!statements.isBlank()) {
            Schema.run(store.connection(), statements);
        }
    }
}
