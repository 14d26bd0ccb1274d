package releve.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a database's lines on a thread of its own, a little ahead of the one that checks them. */
final class Relay {
    private static final int BATCH = 256;
    private static final int BATCH_BYTES = 1 << 20;
    private static final int AHEAD = 8;

    private final ArrayBlockingQueue<List<Line>> batches = new ArrayBlockingQueue<>(AHEAD);
    private volatile @Nullable Throwable failure;
    private List<Line> filling = new ArrayList<>(BATCH);
    private long bytes;

    private Relay() {}

    /** Every line reaches {@code to} on the calling thread; when that throws, reading stops too. */
    static void read(Connection connection, Optional<String> latest, Consumer<Line> to) throws SQLException {
        Relay relay = new Relay();
        Thread reader = Thread.ofPlatform().name("journal-read").daemon().start(() -> relay.fill(connection, latest));
        try {
            for (List<Line> batch = relay.batches.take(); !batch.isEmpty(); batch = relay.batches.take()) {
                batch.forEach(to);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading", interrupted);
        } finally {
            relay.stop(reader);
        }
        switch (relay.failure) {
            case null -> {}
            case SQLException failed -> throw failed;
            case RuntimeException failed -> throw failed;
            case Throwable failed -> throw new SQLException(failed);
        }
    }

    /** The connection is free again only when nobody reads from it any more. */
    private void stop(Thread reader) {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(Connection connection, Optional<String> latest) {
        try {
            DatabaseLines.read(connection, latest, this::add);
        } catch (SQLException | RuntimeException | Error failed) {
            failure = failed;
        }
        try {
            if (!filling.isEmpty()) {
                batches.put(filling);
            }
            batches.put(List.of());
        } catch (InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Line line) {
        filling.add(line);
        if (line instanceof Line.Row row && row.payload() != null) {
            bytes += row.payload().body().length;
        }
        if (filling.size() == BATCH || bytes > BATCH_BYTES) {
            try {
                batches.put(filling);
            } catch (InterruptedException nobodyListens) {
                throw new IllegalStateException("nobody listens any more", nobodyListens);
            }
            filling = new ArrayList<>(BATCH);
            bytes = 0;
        }
    }
}
