package releve.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The log of one data folder, open for writing: facts go in, come back as entries once they are durable, and every view has
 * followed them. One process at a time; any number of threads.
 */
public final class Journal implements AutoCloseable {
    private final Path data;
    private final LogKey key;
    private final Views views;
    private final Writer writer;
    private final Queue queue = new Queue();
    private final WriterLock lock;
    private final JournalReader reader;
    private final Thread thread;

    private Journal(Path data, LogKey key, Views views, Writer writer, WriterLock lock) {
        this.data = data;
        this.key = key;
        this.views = views;
        this.writer = writer;
        this.lock = lock;
        this.reader = JournalReader.open(data);
        this.thread = new Thread(this::serve, "journal-writer");
    }

    /** Opens the folder's journal and creates it on first use; brings the views in step before it returns. */
    public static Journal open(Path data, List<View> views, Clock clock) {
        return open(data, views, clock, Progress.UNSEEN);
    }

    /** The same, telling how far a replay of the views has come, should one be needed. */
    public static Journal open(Path data, List<View> views, Clock clock, Progress progress) {
        return open(data, new Views(views), clock, progress, false);
    }

    /** Drops all tables of all views and replays the log into them. */
    public static void rebuild(Path data, List<View> views, Clock clock, Progress progress) {
        JournalReader.open(data).close();
        open(data, new Views(views), clock, progress, true).close();
    }

    private static Journal open(Path data, Views views, Clock clock, Progress progress, boolean rebuild) {
        try {
            if (Files.notExists(data)) {
                Files.createDirectories(data);
                SafeFile.restrict(data, "rwx------");
            }
            WriterLock lock = WriterLock.take(data, clock);
            try {
                Journal journal = recover(data, views, clock, lock, progress, rebuild);
                journal.thread.start();
                return journal;
            } catch (SQLException | IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (SQLException | IOException | SqlFailure failed) {
            throw JournalUnavailable.writing(data, failed);
        }
    }

    private static Journal recover(
            Path data, Views views, Clock clock, WriterLock lock, Progress progress, boolean rebuild)
            throws SQLException, IOException {
        LogKey key;
        boolean first;
        try (Store store = Store.open(data)) {
            first = store.size() == 0;
            key = Opening.key(data, store);
            LatestFile.mustFit(data, key.log(), store.size());
            Replay replay = new Replay(data, store, views, progress);
            if (rebuild) {
                replay.everything();
            } else {
                replay.ifNeeded();
            }
        }
        Writer writer = new Writer(data, key, views, clock);
        try {
            if (first) {
                Opening.write(writer, key, views);
            }
            writer.checkpoint(true);
            return new Journal(data, key, views, writer, lock);
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    /** The log's id. */
    public String log() {
        return key.log();
    }

    /**
     * Keeps a fact and waits until it is durable and every view has followed. Throws {@link JournalUnavailable} when it could not
     * be kept.
     */
    public Entry append(Fact fact) {
        return switch (await(submit(fact, Gate.OPEN, true))) {
            case Appended.Kept kept -> kept.entry();
            case Appended.Known known -> throw new IllegalStateException("an open gate knew entry " + known.seq());
        };
    }

    /**
     * Hands a fact to the writer and returns at once, or as soon as there is room. The future completes when the fact is durable,
     * on the writer's thread: what hangs on it must be quick. The views follow within a tenth of a second; {@link #settle} waits
     * for them.
     */
    public CompletableFuture<Appended> submit(Fact fact, Gate gate) {
        return submit(fact, gate, false);
    }

    private CompletableFuture<Appended> submit(Fact fact, Gate gate, boolean seen) {
        Purge.check(fact);
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        queue.put(new Group.Waiting(
                fact,
                views.prepare(fact.kind(), fact.subject(), fact.payload()),
                gate,
                seen,
                Queue.weight(fact.payload()),
                answer));
        return answer;
    }

    /** Waits until every view has followed everything kept so far. */
    public void settle() {
        alone(() -> {
            writer.settle();
            return true;
        });
    }

    /** A checkpoint over everything kept so far, for the shift sheet. */
    public Checkpoint checkpoint() {
        return alone(() -> writer.checkpoint(true).orElseThrow());
    }

    /** Erases payloads at the end of their retention, says so in a signed entry, and replays the views without them. */
    public Entry purge(List<Long> seqs, String reason, Caller by) {
        return alone(() -> {
            writer.settle();
            return writer.run((store, tip) -> new Purge(data, store, tip, key, views).erase(seqs, reason, by));
        });
    }

    public JournalReader read() {
        return reader;
    }

    /** Waits for what was submitted, signs a last checkpoint, and lets go of the folder. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join();
            lock.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw JournalUnavailable.writing(data, failed);
        }
    }

    private <T> T alone(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        queue.put(
                new Queue.Task(() -> {
                    try {
                        answer.complete(work.get());
                    } catch (RuntimeException failed) {
                        answer.completeExceptionally(failed);
                    }
                }),
                answer);
        return await(answer);
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException itself ? itself : failed;
        }
    }

    private void serve() {
        try {
            queue.serve(new Queue.Server() {
                @Override
                public void write(List<Group.Waiting> group) {
                    Journal.this.write(group);
                }

                @Override
                public long patience() {
                    return writer.patience();
                }

                @Override
                public void rest() {
                    try {
                        writer.rest();
                    } catch (JournalUnavailable alreadySaid) {
                        // What is durable stays so; the next write tries again, and says so if it cannot.
                    }
                }
            });
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            // The last connection to close empties the write-ahead log, so the one that may write goes last.
            reader.close();
            writer.close();
        }
    }

    private void write(List<Group.Waiting> group) {
        List<Appended> answers = List.of();
        try {
            answers = writer.write(group);
        } catch (RuntimeException failed) {
            group.forEach(each -> each.answer().completeExceptionally(failed));
        }
        for (int i = 0; i < answers.size(); i++) {
            group.get(i).answer().complete(answers.get(i));
        }
        settleIfDue();
    }

    private void settleIfDue() {
        try {
            if (writer.settleDue()) {
                writer.settle();
            }
        } catch (JournalUnavailable alreadySaid) {
            // The entries are kept all the same; the views follow at the next write, or the next start.
        }
    }
}
