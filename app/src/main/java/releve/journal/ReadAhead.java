package releve.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Entries with what the views read from their payloads, in order, prepared a few batches ahead of whoever applies them. */
final class ReadAhead implements AutoCloseable {
    private static final int BATCH = 2000;
    private static final int BATCH_BYTES = 4 << 20;
    private static final int AHEAD = 3;

    private final Connection connection;
    private final PreparedStatement entries;
    private final Views views;
    private final long end;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), task -> {
                Thread thread = new Thread(task, "journal-prepare");
                thread.setDaemon(true);
                return thread;
            });
    private final ArrayDeque<Future<List<Ready>>> coming = new ArrayDeque<>();
    private long next;

    private record Raw(Entry entry, byte @Nullable [] payload) {}

    ReadAhead(Path data, Views views, long from, long end) throws SQLException {
        try {
            connection = Database.read(data);
        } catch (IOException failed) {
            throw new SQLException(failed);
        }
        entries = connection.prepareStatement("""
                SELECT entry.seq, time, tick, actor, role, kind, subject, payload.body
                FROM entry LEFT JOIN payload ON payload.seq = entry.seq
                WHERE entry.seq >= ? AND entry.seq < ? ORDER BY entry.seq""");
        this.views = views;
        this.next = from;
        this.end = end;
    }

    /** The next entries in order; none when all are done. */
    List<Ready> next() throws SQLException {
        while (coming.size() < AHEAD && next < end) {
            List<Raw> batch = read();
            coming.add(threads.submit(() -> prepare(batch)));
        }
        Future<List<Ready>> first = coming.poll();
        if (first == null) {
            return List.of();
        }
        try {
            return first.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new SQLException("preparing a replay", failed);
        }
    }

    /** A short read each time: a long one would keep the write-ahead log from being emptied. */
    private List<Raw> read() throws SQLException {
        List<Raw> batch = new ArrayList<>();
        long bytes = 0;
        entries.setLong(1, next);
        entries.setLong(2, Math.min(next + BATCH, end));
        try (ResultSet row = entries.executeQuery()) {
            while (bytes < BATCH_BYTES && row.next()) {
                byte[] body = row.getBytes(8);
                batch.add(new Raw(Lines.entry(row), body));
                bytes += body == null ? 0 : body.length;
            }
        }
        if (batch.isEmpty()) {
            throw Store.damaged("entry " + next + " is missing");
        }
        next = batch.getLast().entry().seq() + 1;
        return batch;
    }

    private List<Ready> prepare(List<Raw> batch) {
        List<Ready> ready = new ArrayList<>(batch.size());
        for (Raw raw : batch) {
            byte[] payload = raw.payload();
            Entry entry = raw.entry();
            ready.add(new Ready(
                    entry,
                    payload == null ? new @Nullable Object[0] : views.prepare(entry.kind(), entry.subject(), payload)));
        }
        return ready;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        connection.close();
    }
}
