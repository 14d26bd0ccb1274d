package releve.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Read access to a journal, beside its writer or without one, from this process or another. Never writes. For any thread. */
public final class JournalReader implements AutoCloseable {
    private static final String ENTRY = "SELECT seq, time, tick, actor, role, kind, subject FROM entry ";

    private final Path data;
    private final Connection connection;
    private final Statements statements;
    private final ReentrantLock one = new ReentrantLock();
    private final Readers readers;
    private final Jdbi jdbi;

    private JournalReader(Path data, Connection connection) {
        this.data = data;
        this.connection = connection;
        this.statements = new Statements(connection);
        this.readers = new Readers(data);
        this.jdbi = Jdbi.create(readers);
    }

    /** A folder that cannot be written is read as it lies there. Throws {@link JournalUnavailable} where no journal is. */
    public static JournalReader open(Path data) {
        return new JournalReader(data, connect(data));
    }

    static Connection connect(Path data) {
        if (!Files.exists(Database.file(data))) {
            throw new JournalUnavailable(
                    "there is no journal in " + data + ". Nothing was changed. Check the folder's name.", null);
        }
        try {
            Connection connection = Database.read(data);
            if (Schema.exists(connection)) {
                return connection;
            }
            connection.close();
            throw new JournalUnavailable(
                    "the journal in " + data + " is empty: it was never opened for writing.", null);
        } catch (SQLException | IOException failed) {
            throw JournalUnavailable.reading(data, failed);
        }
    }

    /** How many entries there are. */
    public long size() {
        return ask(() -> statements
                .find("SELECT seq FROM entry ORDER BY seq DESC LIMIT 1", row -> row.getLong(1) + 1)
                .orElse(0L));
    }

    /** The last entry. */
    public Optional<Entry> head() {
        return ask(() -> statements.find(ENTRY + "ORDER BY seq DESC LIMIT 1", Lines::entry));
    }

    public Optional<Entry> find(long seq) {
        return ask(() -> statements.find(ENTRY + "WHERE seq = :seq", Lines::entry, seq));
    }

    public Entry get(long seq) {
        return find(seq).orElseThrow(() -> new NoSuchElementException("there is no entry " + seq));
    }

    /** The payload, unless it was purged or there is no such entry. */
    public Optional<byte[]> findPayload(long seq) {
        return ask(() -> statements.find("SELECT body FROM payload WHERE seq = :seq", row -> Lines.bytes(row, 1), seq));
    }

    public byte[] payload(long seq) {
        return findPayload(seq).orElseThrow(() -> new NoSuchElementException("entry " + seq + " has no payload here"));
    }

    /** Every entry from {@code from} on, in order, as the log stood when the call began. */
    public void entries(long from, Consumer<Entry> each) {
        try (Connection own = connect(data);
                PreparedStatement query = own.prepareStatement(ENTRY + "WHERE seq >= ? ORDER BY seq")) {
            query.setLong(1, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.accept(Lines.entry(row));
                }
            }
        } catch (SQLException failed) {
            throw JournalUnavailable.reading(data, failed);
        }
    }

    /** All checkpoints, the oldest first. */
    public List<Checkpoint> checkpoints() {
        return ask(() -> statements.list(
                "SELECT note FROM checkpoint ORDER BY number", row -> Checkpoint.parse(Lines.text(row, 1))));
    }

    /** The newest checkpoint. */
    public Optional<Checkpoint> checkpoint() {
        return ask(() -> statements.find(
                "SELECT note FROM checkpoint ORDER BY number DESC LIMIT 1",
                row -> Checkpoint.parse(Lines.text(row, 1))));
    }

    /** Entries that a view could not read. */
    public List<ViewFault> faults() {
        return ask(() -> statements.list(
                "SELECT seq, view, reason FROM fault ORDER BY seq, view",
                row -> new ViewFault(row.getLong(1), row.getString(2), row.getString(3))));
    }

    /** Entries at the end of the log that the views have not followed yet. Beside a running writer it is soon none. */
    public long behind() {
        return ask(() ->
                statements.find("""
                        SELECT (SELECT ifnull(max(seq) + 1, 0) FROM entry)
                            - ifnull((SELECT CAST(value AS INTEGER) FROM meta WHERE name = :name), 0)
                        """, row -> row.getLong(1), Following.FOLLOWED).orElse(0L));
    }

    /** How many entries the views have followed: what they show holds until this number grows. */
    public long followed() {
        return ask(() -> statements
                .find(
                        "SELECT CAST(value AS INTEGER) FROM meta WHERE name = :name",
                        row -> row.getLong(1),
                        Following.FOLLOWED)
                .orElse(0L));
    }

    /** For the rooms' own tables. Each handle has a read-only connection to itself, and gives it back. */
    public Jdbi jdbi() {
        return jdbi;
    }

    private interface Question<T> {
        T ask();
    }

    private <T> T ask(Question<T> question) {
        one.lock();
        try {
            return question.ask();
        } catch (SqlFailure failed) {
            throw JournalUnavailable.reading(data, failed);
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        one.lock();
        try {
            connection.close();
            readers.close();
        } catch (SQLException failed) {
            throw JournalUnavailable.reading(data, failed);
        } finally {
            one.unlock();
        }
    }
}
