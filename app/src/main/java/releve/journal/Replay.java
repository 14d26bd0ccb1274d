package releve.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings the views' tables in step with the log. Reading and preparing run ahead on other threads; entries are applied here, in
 * order; after a crash it goes on from where it was.
 */
final class Replay {
    private static final String VIEWS = "views";

    /** Whether the indexes that only readers need are there; a replay makes them last. */
    private static final String INDEXED = "indexed";

    private static final long COMMIT_EVERY = 40_000;

    /** In KiB, negative as SQLite wants it. */
    private static final int CACHE = -128_000;

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

    /** Replays what is missing; everything, if the views on disk are others or of another version. */
    void ifNeeded() throws SQLException {
        if (!store.meta(VIEWS).equals(Optional.of(views.fingerprint()))) {
            startAgain();
        }
        goOn();
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
        store.meta(Following.FOLLOWED, "0");
        store.forgetMeta(INDEXED);
        store.commit();
        store.transaction().forget();
    }

    private void goOn() throws SQLException {
        long from = Long.parseLong(store.meta(Following.FOLLOWED).orElse("0"));
        long total = store.size();
        if (from < total) {
            follow(from, total);
        }
        if (store.meta(INDEXED).isEmpty()) {
            store.begin();
            for (View view : views.list()) {
                create(view.indexes());
            }
            store.meta(INDEXED, "yes");
            store.commit();
        }
    }

    /** Many entries in one transaction, so that a page that many of them touch is written once. */
    private void follow(long from, long total) throws SQLException {
        long started = System.nanoTime();
        long committed = from;
        Following following = new Following(store, views);
        Schema.run(store.connection(), "PRAGMA cache_size = " + CACHE);
        store.beginUnsynced();
        try (ReadAhead ahead = new ReadAhead(data, views, from, total)) {
            for (List<Ready> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                following.part(batch);
                long done = batch.getLast().entry().seq() + 1;
                if (done - committed >= COMMIT_EVERY) {
                    store.commit();
                    store.beginUnsynced();
                    committed = done;
                }
                double rest = (double) (total - done) / Math.max(1, done - from);
                progress.at(done, total, Duration.ofNanos((long) ((System.nanoTime() - started) * rest)));
            }
        }
        store.commit();
        Schema.run(store.connection(), "PRAGMA cache_size = " + Database.CACHE);
    }

    private void create(String statements) throws SQLException {
        if (!statements.isBlank()) {
            Schema.run(store.connection(), statements);
        }
    }
}
