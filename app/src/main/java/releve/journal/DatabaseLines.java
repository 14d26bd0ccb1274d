package releve.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a database in order, read by three cursors that advance together inside one snapshot: entries, payloads,
 * checkpoints. Nothing is judged or put right here; what stands in the columns comes out.
 */
final class DatabaseLines {
    private final Connection connection;
    private final Consumer<Line> to;
    private Line.@Nullable Stray payload;
    private Line.@Nullable Mark mark;
    private long entries;

    private DatabaseLines(Connection connection, Consumer<Line> to) {
        this.connection = connection;
        this.to = to;
    }

    /** {@code latest} was read before this began, so that what it names is already in the snapshot. */
    static void read(Connection connection, Optional<String> latest, Consumer<Line> to) throws SQLException {
        Schema.run(connection, "BEGIN");
        try {
            new DatabaseLines(connection, to).read();
            latest.ifPresent(note -> to.accept(new Line.Latest(note)));
        } finally {
            Schema.run(connection, "ROLLBACK");
        }
    }

    private void read() throws SQLException {
        try (PreparedStatement allEntries =
                        connection.prepareStatement("SELECT " + Lines.ENTRY + " FROM entry ORDER BY seq");
                PreparedStatement allPayloads =
                        connection.prepareStatement("SELECT seq, salt, body FROM payload ORDER BY seq");
                PreparedStatement allMarks = connection.prepareStatement(
                        "SELECT number, size, note, peaks FROM checkpoint ORDER BY number");
                ResultSet entry = allEntries.executeQuery();
                ResultSet payloads = allPayloads.executeQuery();
                ResultSet marks = allMarks.executeQuery()) {
            nextPayload(payloads);
            nextMark(marks);
            while (entry.next()) {
                List<Line> strays = new ArrayList<>();
                to.accept(Lines.row(entry, payloadOf(entry.getLong(1), payloads, strays)));
                strays.forEach(to);
                entries++;
                while (mark != null && mark.size() <= entries) {
                    to.accept(mark);
                    nextMark(marks);
                }
            }
            rest(payloads, marks);
        }
    }

    private Line.@Nullable Payload payloadOf(long seq, ResultSet payloads, List<Line> strays) throws SQLException {
        while (payload != null && payload.seq() < seq) {
            strays.add(payload);
            nextPayload(payloads);
        }
        if (payload == null || payload.seq() != seq) {
            return null;
        }
        Line.Payload beside = new Line.Payload(payload.salt(), payload.body());
        nextPayload(payloads);
        return beside;
    }

    private void rest(ResultSet payloads, ResultSet marks) throws SQLException {
        while (mark != null) {
            to.accept(mark);
            nextMark(marks);
        }
        while (payload != null) {
            to.accept(payload);
            nextPayload(payloads);
        }
    }

    private void nextPayload(ResultSet payloads) throws SQLException {
        payload = payloads.next()
                ? new Line.Stray(payloads.getLong(1), Lines.bytes(payloads, 2), Lines.bytes(payloads, 3))
                : null;
    }

    private void nextMark(ResultSet marks) throws SQLException {
        mark = marks.next() ? Lines.mark(marks) : null;
    }
}
