package releve.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the journal's own tables row by row, exactly as the columns stand. */
final class Lines {
    static final String ENTRY = "seq, time, tick, actor, role, kind, subject, digest, hash";

    private Lines() {}

    static Line.Mark mark(ResultSet row) throws SQLException {
        return new Line.Mark(row.getLong(1), row.getLong(2), text(row, 3), bytes(row, 4));
    }

    static Line.Row row(ResultSet row, Line.@Nullable Payload payload) throws SQLException {
        return new Line.Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                bytes(row, 8),
                bytes(row, 9),
                payload);
    }

    /** For readers of facts: columns seq, time, tick, actor, role, kind, subject. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getInt(3),
                new Caller(text(row, 4), text(row, 5)),
                Kind.parse(text(row, 6)),
                text(row, 7));
    }

    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
