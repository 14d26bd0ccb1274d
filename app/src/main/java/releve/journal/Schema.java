package releve.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The journal's own tables and the marks by which its file is known. Everything else in the file belongs to views. */
final class Schema {
    /** Written as {@code user_version}: raised when an older program could no longer read the file rightly. */
    static final int FORMAT = 1;

    /** "RELV": SQLite's {@code application_id}. */
    private static final int APPLICATION = 0x52454C56;

    static final String OWN_TABLES = "'entry', 'payload', 'checkpoint', 'meta', 'fault'";

    private static final String TABLES = """
            CREATE TABLE entry (
                seq INTEGER PRIMARY KEY,
                time INTEGER NOT NULL,
                tick INTEGER NOT NULL,
                actor TEXT NOT NULL,
                role TEXT NOT NULL,
                kind TEXT NOT NULL,
                subject TEXT NOT NULL,
                digest BLOB NOT NULL,
                hash BLOB NOT NULL) STRICT;
            CREATE TABLE payload (
                seq INTEGER PRIMARY KEY,
                salt BLOB NOT NULL,
                body BLOB NOT NULL) STRICT;
            CREATE TABLE checkpoint (
                number INTEGER PRIMARY KEY,
                size INTEGER NOT NULL,
                note TEXT NOT NULL,
                peaks BLOB NOT NULL) STRICT;
            CREATE TABLE meta (
                name TEXT PRIMARY KEY,
                value TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE fault (
                seq INTEGER NOT NULL,
                view TEXT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (seq, view)) STRICT, WITHOUT ROWID;
            """;

    private Schema() {}

    static boolean exists(Connection connection) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int format = number(connection, "PRAGMA user_version");
        if (application == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            return false;
        }
        if (application != APPLICATION) {
            throw new JournalUnavailable(
                    "journal.db is a database, but not a Relève journal. Nothing was changed. Choose another data folder.",
                    null);
        }
        if (format > FORMAT) {
            throw new JournalUnavailable(
                    "journal.db has format " + format + ", this program reads up to " + FORMAT
                            + ". Nothing was changed. Use the newer program that wrote it.",
                    null);
        }
        return true;
    }

    /** Inside the caller's transaction, so that a crash leaves either nothing or a journal. */
    static void create(Connection connection) throws SQLException {
        run(connection, TABLES);
        run(connection, "PRAGMA application_id = " + APPLICATION);
        run(connection, "PRAGMA user_version = " + FORMAT);
    }

    static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
