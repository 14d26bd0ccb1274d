package releve.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to {@code journal.db}: one that writes, any number that only read. */
final class Database {
    /** 32 MB of write-ahead log between two copies into the database: fewer waits for the disk, still a quick recovery. */
    private static final int WAL_PAGES = 8000;

    /** Of the connection that writes, in KiB, negative as SQLite wants it. */
    static final int CACHE = -32_000;

    private Database() {}

    static Path file(Path data) {
        return data.resolve("journal.db");
    }

    static Connection write(Path data) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + address(data) + "?jdbc.get_generated_keys=false");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
            statement.execute("PRAGMA cache_size = " + CACHE);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** A folder that cannot be written is read as it lies there; SQLite can share no memory with a writer in it. */
    static Connection read(Path data) throws SQLException, IOException {
        String options = "?mode=ro";
        if (!Files.isWritable(data)) {
            Path log = data.resolve("journal.db-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                throw new IOException("the folder is read-only and the journal in it was not closed:"
                        + " copy the folder to a place that can be written and read it there");
            }
            options = "?mode=ro&immutable=1";
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + address(data) + options);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static String address(Path data) {
        return file(data).toUri().toString();
    }
}
