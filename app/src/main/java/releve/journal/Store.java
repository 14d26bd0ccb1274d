package releve.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** The one connection that writes, with its open transaction. Whenever it fails it is closed and another one is opened. */
final class Store implements AutoCloseable {
    private final Connection connection;
    private final Statements transaction;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement entry;
    private final PreparedStatement payload;
    private boolean unsynced;

    private Store(Connection connection) throws SQLException {
        this.connection = connection;
        transaction = new Statements(connection);
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        entry = connection.prepareStatement("""
                INSERT INTO entry (seq, time, tick, actor, role, kind, subject, digest, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        payload = connection.prepareStatement("INSERT INTO payload (seq, salt, body) VALUES (?, ?, ?)");
    }

    static Store open(Path data) throws SQLException {
        Connection connection = Database.write(data);
        try {
            if (!Schema.exists(connection)) {
                Schema.run(connection, "BEGIN IMMEDIATE");
                Schema.create(connection);
                Schema.run(connection, "COMMIT");
            }
            return new Store(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    Connection connection() {
        return connection;
    }

    Statements transaction() {
        return transaction;
    }

    void begin() throws SQLException {
        begin.execute();
    }

    /**
     * Begins what its commit will not wait for the disk for; the next commit that waits, waits for this one too. For what can be
     * done again from the entries.
     */
    void beginUnsynced() throws SQLException {
        if (!unsynced) {
            Schema.run(connection, "PRAGMA synchronous = NORMAL");
            unsynced = true;
        }
        begin.execute();
    }

    void commit() throws SQLException {
        commit.execute();
        if (unsynced) {
            Schema.run(connection, "PRAGMA synchronous = FULL");
            unsynced = false;
        }
    }

    void rollback() throws SQLException {
        Schema.run(connection, "ROLLBACK");
    }

    void insert(Line.Row row) throws SQLException {
        entry.setLong(1, row.seq());
        entry.setLong(2, row.time());
        entry.setLong(3, row.tick());
        entry.setString(4, row.actor());
        entry.setString(5, row.role());
        entry.setString(6, row.kind());
        entry.setString(7, row.subject());
        entry.setBytes(8, row.digest());
        entry.setBytes(9, row.hash());
        entry.executeUpdate();
        Line.Payload beside = row.payload();
        if (beside != null) {
            payload.setLong(1, row.seq());
            payload.setBytes(2, beside.salt());
            payload.setBytes(3, beside.body());
            payload.executeUpdate();
        }
    }

    void insert(Line.Mark mark) {
        transaction.run(
                "INSERT INTO checkpoint (number, size, note, peaks) VALUES (:number, :size, :note, :peaks)",
                mark.number(),
                mark.size(),
                mark.note(),
                mark.peaks());
    }

    Optional<String> meta(String name) {
        return transaction.find("SELECT value FROM meta WHERE name = :name", row -> row.getString(1), name);
    }

    void meta(String name, String value) {
        transaction.run("INSERT OR REPLACE INTO meta (name, value) VALUES (:name, :value)", name, value);
    }

    void forgetMeta(String name) {
        transaction.run("DELETE FROM meta WHERE name = :name", name);
    }

    long size() {
        return transaction
                .find("SELECT seq FROM entry ORDER BY seq DESC LIMIT 1", row -> row.getLong(1) + 1)
                .orElse(0L);
    }

    /** Where the log stands: the last checkpoint's peaks and the hashes of the entries after it. */
    Tip.State tip(LogKey key, Sha256 sha, Clock clock) {
        Optional<Line.Mark> last = transaction.find(
                "SELECT number, size, note, peaks FROM checkpoint ORDER BY number DESC LIMIT 1", Lines::mark);
        MerkleRange tree = last.map(mark -> trusted(mark, key, sha)).orElseGet(() -> new MerkleRange(sha));
        long marked = tree.size();
        long marks = last.map(mark -> mark.number() + 1).orElse(0L);
        transaction
                .list("SELECT hash FROM entry WHERE seq >= :size ORDER BY seq", row -> row.getBytes(1), marked)
                .forEach(tree::add);
        if (size() != tree.size()) {
            throw damaged("its entries have gaps, or end before the last checkpoint");
        }
        return transaction
                .find(
                        "SELECT hash, time, tick FROM entry ORDER BY seq DESC LIMIT 1",
                        row -> new Tip.State(
                                row.getBytes(1),
                                tree,
                                new HybridClock(clock, row.getLong(2), row.getInt(3)),
                                marked,
                                marks))
                .orElseGet(() -> Tip.empty(sha, clock));
    }

    private static MerkleRange trusted(Line.Mark mark, LogKey key, Sha256 sha) {
        try {
            MerkleRange tree = MerkleRange.of(sha, mark.size(), mark.peaks());
            Checkpoint checkpoint = Checkpoint.parse(mark.note());
            String text =
                    Checkpoint.text(key.log(), mark.size(), Base64.getEncoder().encodeToString(tree.root()));
            if (text.equals(checkpoint.text()) && key.identity().signed(checkpoint)) {
                return tree;
            }
        } catch (IllegalArgumentException malformed) {
            throw damaged("its last checkpoint cannot be read");
        }
        throw damaged("its last checkpoint was not signed by keys/log.key over what is stored");
    }

    static JournalUnavailable damaged(String how) {
        return new JournalUnavailable(
                "the journal does not fit together: " + how
                        + ". Nothing was changed. Keep a copy of the folder as it is"
                        + " and run 'releve verify', which names the entry at fault.",
                null);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
