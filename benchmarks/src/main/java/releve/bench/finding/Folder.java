package releve.bench.finding;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import releve.bench.finding.Crowd.One;
import releve.care.Content;
import releve.identity.Person;
import releve.journal.Journal;
import releve.mirror.Rooms;

/** A data folder whose tables hold a crowd, written straight into the tables: how they get there is measured elsewhere. */
final class Folder {
    private Folder() {}

    static List<One> fill(Path data, int patients, long seed) throws SQLException {
        Journal.open(data, new Rooms(List.of()).views(), Clock.systemUTC()).close();
        List<One> people = new ArrayList<>(patients);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"))) {
            connection.setAutoCommit(false);
            write(connection, new Crowd(seed), patients, people);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE VIRTUAL TABLE bench_name USING fts5(name, content='',"
                        + " tokenize='trigram remove_diacritics 1')");
                statement.execute("INSERT INTO bench_name (rowid, name)"
                        + " SELECT id, family || ' ' || given FROM identity_patient");
            }
            connection.commit();
        }
        return people;
    }

    private static void write(Connection connection, Crowd crowd, int patients, List<One> people) throws SQLException {
        try (PreparedStatement patient = connection.prepareStatement("""
                        INSERT INTO identity_patient (id, authority, number, family, given, birth, sex, registered, event, seq,
                          learned, changed) VALUES (?, 'CHR', ?, ?, ?, ?, 'F', 1, 0, 1, 0, 1)
                        """);
                PreparedStatement number = connection.prepareStatement("""
                        INSERT OR IGNORE INTO identity_number (authority, number, type, patient, seq, learned)
                        VALUES (?, ?, '', ?, 1, 0)
                        """);
                PreparedStatement said = connection.prepareStatement("""
                        INSERT INTO identity_said (patient, registered, said, event, seq, learned) VALUES (?, 1, ?, 0, 1, 0)
                        """)) {
            for (int row = 1; row <= patients; row++) {
                One one = crowd.next(row);
                people.add(one);
                run(
                        patient,
                        row,
                        one.number(),
                        one.family(),
                        one.given(),
                        one.born().toString());
                run(number, "CHR", one.number(), row);
                run(number, "NI", one.national(), row);
                var person = new Person(one.family(), one.given(), one.born().toString(), "F", null, null, null);
                run(said, row, new String(Content.write(List.of(person)), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
