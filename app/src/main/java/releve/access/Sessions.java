package releve.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in: {@code sessions.db} in the data folder, outside the journal, since a session is no fact. It holds the SHA-256
 * of tokens, never a token. A file that cannot be read is replaced: everybody signs in again.
 */
final class Sessions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS session (token BLOB PRIMARY KEY, account TEXT NOT NULL, epoch INTEGER NOT NULL,
              place TEXT NOT NULL, begun INTEGER NOT NULL, seen INTEGER NOT NULL, locked INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """;

    private final Connection connection;
    private final Clock clock;
    private final SecureRandom random;
    private final SessionTimes times;
    private final ReentrantLock lock = new ReentrantLock();

    private Sessions(Connection connection, Clock clock, SecureRandom random, SessionTimes times) {
        this.connection = connection;
        this.clock = clock;
        this.random = random;
        this.times = times;
    }

    /**
     * One that is not over.
     *
     * @param epoch the account's when it began: an account that was closed or got another PIN since has another one
     */
    record Session(String account, long epoch, String place, Instant begun, Instant seen, boolean locked) {}

    static Sessions open(Path data, Clock clock, SecureRandom random, SessionTimes times) {
        Path file = data.resolve("sessions.db");
        try {
            try {
                return new Sessions(connect(file), clock, random, times);
            } catch (SQLException damaged) {
                log.warn("{} cannot be read and is replaced: everybody signs in again", file);
                for (String end : new String[] {"", "-wal", "-shm"}) {
                    Files.deleteIfExists(data.resolve("sessions.db" + end));
                }
                return new Sessions(connect(file), clock, random, times);
            }
        } catch (IOException | SQLException failed) {
            throw broken(failed);
        }
    }

    /** SQLite gives the files beside the database the database's own permissions. */
    private static Connection connect(Path file) throws SQLException, IOException {
        if (!Files.exists(file)) {
            OwnerOnly.create(file);
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute(SCHEMA);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    Duration lockAfter() {
        return times.lock();
    }

    Token begin(String account, long epoch, String place) {
        Token token = Token.random(random);
        Instant now = clock.instant();
        run(
                "INSERT INTO session (token, account, epoch, place, begun, seen, locked) VALUES (?, ?, ?, ?, ?, ?, 0)",
                Token.hash(token.value()),
                account,
                epoch,
                place,
                now.toEpochMilli(),
                now.toEpochMilli());
        sweep(now);
        return token;
    }

    /** The session of that token, unless it is over. One that was left alone comes back locked, and stays so. */
    Optional<Session> find(String token) {
        byte[] hash = Token.hash(token);
        Instant now = clock.instant();
        Optional<Session> found = read(hash);
        if (found.isEmpty()) {
            return found;
        }
        Session session = found.get();
        if (over(session, now)) {
            end(token);
            return Optional.empty();
        }
        if (!session.locked() && session.seen().plus(times.lock()).isBefore(now)) {
            lock(token);
            return read(hash);
        }
        return found;
    }

    /** A sign of life of its owner. A locked session takes none. */
    void touch(String token) {
        run(
                "UPDATE session SET seen = ? WHERE token = ? AND locked = 0",
                clock.instant().toEpochMilli(),
                Token.hash(token));
    }

    void lock(String token) {
        run("UPDATE session SET locked = 1 WHERE token = ?", (Object) Token.hash(token));
    }

    /** The same session, opened again, under a new token; the old one is worth nothing from now on. Nothing if it is over. */
    Optional<Token> reopen(String token) {
        Token fresh = Token.random(random);
        int changed = run(
                "UPDATE session SET token = ?, seen = ?, locked = 0 WHERE token = ?",
                Token.hash(fresh.value()),
                clock.instant().toEpochMilli(),
                Token.hash(token));
        return changed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    void end(String token) {
        run("DELETE FROM session WHERE token = ?", (Object) Token.hash(token));
    }

    /** All that are not over, the latest first; which of them holds this token. */
    List<OpenSession> of(String account, String token) {
        byte[] here = Token.hash(token);
        Instant now = clock.instant();
        lock.lock();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT account, epoch, place, begun, seen, locked, token FROM session
                WHERE account = ? ORDER BY seen DESC, begun DESC
                """)) {
            query.setString(1, account);
            List<OpenSession> open = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Session each = session(row);
                    if (!over(each, now)) {
                        open.add(new OpenSession(
                                each.place(),
                                each.begun(),
                                each.seen(),
                                each.locked() || each.seen().plus(times.lock()).isBefore(now),
                                MessageDigest.isEqual(here, row.getBytes(7))));
                    }
                }
            }
            return open;
        } catch (SQLException failed) {
            throw broken(failed);
        } finally {
            lock.unlock();
        }
    }

    /** How many were ended. */
    int endOthers(String account, String token) {
        return run("DELETE FROM session WHERE account = ? AND token <> ?", account, Token.hash(token));
    }

    void endAllOf(String account) {
        run("DELETE FROM session WHERE account = ?", account);
    }

    private boolean over(Session session, Instant now) {
        return session.seen().plus(times.idle()).isBefore(now)
                || session.begun().plus(times.whole()).isBefore(now);
    }

    private void sweep(Instant now) {
        run(
                "DELETE FROM session WHERE seen < ? OR begun < ?",
                now.minus(times.idle()).toEpochMilli(),
                now.minus(times.whole()).toEpochMilli());
    }

    private Optional<Session> read(byte[] hash) {
        lock.lock();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT account, epoch, place, begun, seen, locked FROM session WHERE token = ?")) {
            query.setBytes(1, hash);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(session(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw broken(failed);
        } finally {
            lock.unlock();
        }
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getBoolean(6));
    }

    private int run(String sql, Object... values) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw broken(failed);
        } finally {
            lock.unlock();
        }
    }

    private static IllegalStateException broken(Exception cause) {
        return new IllegalStateException(
                "sessions cannot be kept: " + cause.getMessage()
                        + ". Facts are kept all the same. Check the disk (free space, permissions); nobody can sign in"
                        + " until then.",
                cause);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failed) {
            throw broken(failed);
        } finally {
            lock.unlock();
        }
    }
}
