package releve.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the one writing thread does. Its memory of the log's end is only as good as the last commit: after any failure of the
 * machine it forgets everything and reads it from the database again, so that space freed on a full disk is all it needs. Entries
 * become durable first; the views follow a moment later, many entries at a time, unless somebody waits to see them.
 */
final class Writer {
    static final Logger log = LoggerFactory.getLogger(Writer.class);

    /** At least this often while anything is written. */
    static final Duration CHECKPOINT_AFTER = Duration.ofSeconds(60);

    private static final Duration FILE_AFTER = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Path data;
    private final LogKey key;
    private final Views views;
    private final Clock clock;
    private final Sha256 sha = new Sha256();
    private @Nullable Store store;
    private @Nullable Tip tip;
    private final Backlog backlog = new Backlog();
    private boolean failing;

    private long activeSince;
    private long filed;
    private long filedAt = System.nanoTime() - FILE_AFTER.toNanos();

    Writer(Path data, LogKey key, Views views, Clock clock) {
        this.data = data;
        this.key = key;
        this.views = views;
        this.clock = clock;
    }

    /** Work that needs the log for itself. */
    interface Work<T> {
        T with(Store store, Tip tip) throws SQLException, IOException;
    }

    /** Does it, or loses all memory and says why not. */
    <T> T run(Work<T> work) {
        try {
            Store open = open();
            T done = work.with(open, Objects.requireNonNull(tip));
            failing = false;
            return done;
        } catch (IllegalArgumentException refused) {
            lose();
            throw refused;
        } catch (SQLException | IOException | RuntimeException | Error failed) {
            lose();
            JournalUnavailable reason =
                    failed instanceof JournalUnavailable already ? already : JournalUnavailable.writing(data, failed);
            if (!failing) {
                log.error(reason.getMessage(), failed);
            }
            failing = true;
            throw reason;
        }
    }

    List<Appended> write(List<Group.Waiting> waiting) {
        return run((open, end) -> {
            if (end.unmarked() == 0) {
                activeSince = System.nanoTime();
            }
            Following following = new Following(open, views);
            List<Appended> answers = new Group(open, end, key, following, backlog).write(waiting, due());
            file(false);
            return answers;
        });
    }

    /** Whether the views must follow before anything else is written. */
    boolean settleDue() {
        return backlog.due();
    }

    /** How long to wait for more work before {@link #rest}, in nanoseconds. */
    long patience() {
        return backlog.patience(REST);
    }

    /** Lets the views follow every entry written so far. */
    void settle() {
        if (!backlog.isEmpty()) {
            run((open, end) -> {
                new Following(open, views).commit(backlog.entries());
                backlog.clear();
                return true;
            });
        }
    }

    /** Between two pieces of work: the views follow; then the checkpoint that falls due, and the copy of the last one. */
    void rest() {
        if (!backlog.isEmpty()) {
            settle();
        } else if (store != null && tip != null && (tip.unmarked() > 0 && due() || filed < marked())) {
            try {
                checkpoint(due());
            } catch (JournalUnavailable alreadySaid) {
                failing = true;
            }
        }
    }

    /** Signs the log as it stands, unless the last checkpoint says the same; {@code sign} false: only files the last one. */
    Optional<Checkpoint> checkpoint(boolean sign) {
        return run((open, end) -> {
            if (sign && end.unmarked() > 0) {
                open.begin();
                open.insert(end.mark(key));
                open.commit();
            }
            file(true);
            return last(open);
        });
    }

    void close() {
        try {
            if (store != null) {
                settle();
                checkpoint(true);
                emptyLog();
            }
        } catch (JournalUnavailable alreadySaid) {
            log.warn("closed without a last checkpoint; the next start writes it");
        }
        lose();
    }

    /** Copies the write-ahead log into the database. Where there is no room for that, it simply stays. */
    private void emptyLog() {
        try {
            if (store != null) {
                store.transaction().list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
            }
        } catch (SqlFailure failed) {
            log.warn("journal.db-wal stays beside journal.db, both are needed: {}", SqlFailure.sentence(failed));
        }
    }

    private boolean due() {
        return System.nanoTime() - activeSince >= CHECKPOINT_AFTER.toNanos();
    }

    private long marked() {
        return tip == null ? 0 : tip.size() - tip.unmarked();
    }

    private Store open() throws SQLException {
        if (store == null) {
            Store opened = Store.open(data);
            store = opened;
            tip = new Tip(key.log(), sha, opened.tip(key, sha, clock));
            new Replay(data, opened, views, Progress.UNSEEN).ifNeeded();
        }
        return store;
    }

    /** Only what is committed is filed, and never so often that entries wait for it. */
    private void file(boolean now) throws SQLException, IOException {
        long marked = marked();
        if (store != null && filed < marked && (now || System.nanoTime() - filedAt >= FILE_AFTER.toNanos())) {
            Optional<Checkpoint> last = last(store);
            if (last.isPresent()) {
                byte[] note = last.get().note().getBytes(StandardCharsets.UTF_8);
                SafeFile.write(LatestFile.of(data), note, path -> {});
            }
            filed = marked;
            filedAt = System.nanoTime();
        }
    }

    private static Optional<Checkpoint> last(Store store) {
        return store.transaction()
                .find("SELECT note FROM checkpoint ORDER BY number DESC LIMIT 1", row -> row.getString(1))
                .map(Checkpoint::parse);
    }

    private void lose() {
        Store lost = store;
        store = null;
        tip = null;
        backlog.clear();
        views.forget();
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException failed) {
                log.warn("closing the database: {}", SqlFailure.sentence(failed));
            }
        }
    }
}
