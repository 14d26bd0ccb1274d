package releve.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row where the cursor stands. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
