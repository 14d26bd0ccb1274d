package releve.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one open write transaction, as views see it. SQL is written with {@code :named} parameters; values are bound in the order
 * in which the names first appear. Values may be {@code null}, String, Long, Integer, Double, Boolean, byte[] or Instant (kept as
 * milliseconds since 1970).
 */
public interface Transaction {
    /** Runs one INSERT, UPDATE or DELETE; returns the rows it changed. */
    int run(String sql, @Nullable Object... values);

    /** The first row, if there is one. */
    <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... values);

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values);
}
