package releve.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one connection, with its statements prepared once. SQLite numbers {@code :named} parameters by first
 * appearance itself, so SQL goes to it as it is written.
 */
final class Statements implements Transaction {
    private static final int KEPT = 400;

    private final Connection connection;
    private final Map<String, Prepared> prepared = new LinkedHashMap<>(256, 0.75f, true);

    private record Prepared(PreparedStatement statement, int parameters) {}

    Statements(Connection connection) {
        this.connection = connection;
    }

    @Override
    public int run(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet row = bound(sql, values).executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet row = bound(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Tables came or went: what was prepared for them goes too. */
    void forget() throws SQLException {
        for (Prepared each : prepared.values()) {
            each.statement().close();
        }
        prepared.clear();
    }

    private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
        Prepared known = prepared.get(sql);
        if (known == null) {
            PreparedStatement fresh = connection.prepareStatement(sql);
            known = new Prepared(fresh, fresh.getParameterMetaData().getParameterCount());
            prepared.put(sql, known);
            dropEldest();
        }
        if (values.length != known.parameters()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + known.parameters() + " parameters: " + sql);
        }
        for (int i = 0; i < values.length; i++) {
            bind(known.statement(), i + 1, values[i]);
        }
        return known.statement();
    }

    private void dropEldest() throws SQLException {
        if (prepared.size() > KEPT) {
            String eldest = prepared.keySet().iterator().next();
            Prepared dropped = prepared.remove(eldest);
            if (dropped != null) {
                dropped.statement().close();
            }
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Double number -> statement.setDouble(at, number);
            case Boolean truth -> statement.setInt(at, truth ? 1 : 0);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Instant instant -> statement.setLong(at, instant.toEpochMilli());
            default -> throw new IllegalArgumentException("a value of " + value.getClass() + " has no column type");
        }
    }
}
