package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.RowReader;
import releve.journal.Transaction;

/** The room's tables in a database of their own, to which entries of several nodes are given in any order. */
final class TestTables implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile(":([a-z]+)");

    private final Handle handle = Jdbi.open("jdbc:sqlite::memory:");
    private final CrisisView view = new CrisisView();
    private long seq;

    /** A fact as some node wrote it. */
    record Written(Instant at, int tick, String actor, CrisisFact fact) {}

    TestTables() {
        for (String table : view.schema().split(";")) {
            handle.execute(table);
        }
    }

    void arrive(Written each) {
        var entry = new Entry(
                seq++,
                each.at(),
                each.tick(),
                new Caller(each.actor(), "TEST"),
                each.fact().kind(),
                "crisis/test");
        byte[] payload = Json.payload(each.fact());
        view.apply(entry, view.prepare(each.fact().kind(), "crisis/test", payload), new OneTransaction());
    }

    CrisisRows rows() {
        return new CrisisRows(handle);
    }

    /** Every row of every table. */
    List<String> dump() {
        List<String> all = new ArrayList<>();
        for (String table : handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                .mapTo(String.class)
                .list()) {
            handle.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                    .map(row -> table + " " + row)
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() {
        handle.close();
    }

    /** Binds values in the order in which the names first appear, as the journal's own does. */
    private final class OneTransaction implements Transaction {
        @Override
        public int run(String sql, @Nullable Object... values) {
            try (var update = handle.createUpdate(sql)) {
                bind(update, sql, values);
                return update.execute();
            }
        }

        @Override
        public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... values) {
            throw new UnsupportedOperationException("the room's view reads nothing while it writes");
        }

        @Override
        public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
            throw new UnsupportedOperationException("the room's view reads nothing while it writes");
        }

        private static void bind(SqlStatement<?> statement, String sql, @Nullable Object[] values) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(sql);
            while (name.find()) {
                if (!names.contains(name.group(1))) {
                    names.add(name.group(1));
                }
            }
            for (int i = 0; i < names.size(); i++) {
                Object value = values[i];
                statement.bind(names.get(i), value instanceof Instant at ? (Object) at.toEpochMilli() : value);
            }
        }
    }
}
