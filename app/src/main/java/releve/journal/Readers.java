package releve.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Read-only connections, kept open between questions: opening one costs more than most questions do. Between two statements a
 * connection holds nothing back from the writer, so one that lies idle costs only its memory.
 */
final class Readers implements ConnectionFactory, AutoCloseable {
    /** Each keeps up to 2 MB of pages; beyond these they are opened and closed as they are asked for. */
    private static final int IDLE = 8;

    private final Path data;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    Readers(Path data) {
        this.data = data;
    }

    @Override
    public Connection openConnection() {
        lock.lock();
        try {
            Connection kept = idle.pollFirst();
            if (kept != null) {
                return kept;
            }
        } finally {
            lock.unlock();
        }
        return JournalReader.connect(data);
    }

    /** One that was left within a transaction is not used again. */
    @Override
    public void closeConnection(Connection connection) throws SQLException {
        boolean clean = !connection.isClosed() && connection.getAutoCommit();
        lock.lock();
        try {
            if (clean && !closed && idle.size() < IDLE) {
                idle.addFirst(connection);
                return;
            }
        } finally {
            lock.unlock();
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        List<Connection> all;
        lock.lock();
        try {
            closed = true;
            all = new ArrayList<>(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        for (Connection each : all) {
            each.close();
        }
    }
}
