package releve.identity.directory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.IdentityView;

/** What the index reads of the tables of identity. */
final class Rows {
    private static final int SHORTEST_BEGINNING = 4;
    private static final int MOST_OF_A_NUMBER = 500;

    static final Mark NOTHING = new Mark(-1, 0);

    /** How far the tables have been read: the last entry that changed a patient, the last link. */
    record Mark(long changed, long link) {}

    /** A patient as the index keeps them. */
    record Row(int patient, Set<String> names, Set<String> earlier, int born) {}

    private final Jdbi jdbi;

    Rows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How far the tables are. */
    Mark mark() {
        return jdbi.withHandle(Rows::mark);
    }

    private static Mark mark(Handle handle) {
        return handle.createQuery("""
                        SELECT (SELECT ifnull(max(changed), -1) FROM identity_patient),
                          (SELECT ifnull(max(id), 0) FROM identity_link)
                        """)
                .map((row, context) -> new Mark(row.getLong(1), row.getLong(2)))
                .one();
    }

    /** Tells what changed since a mark, and how far that goes; all of one moment. */
    Mark read(Mark from, Consumer<Row> patient, IntConsumer merged) {
        return jdbi.inTransaction(handle -> {
            Mark now = mark(handle);
            Map<Integer, Set<String>> earlier = earlier(handle, from);
            handle.createQuery("SELECT id, family, given, birth FROM identity_patient WHERE changed > :changed")
                    .bind("changed", from.changed())
                    .map((row, context) -> new Row(
                            row.getInt(1),
                            Names.words(text(row.getString(2)), text(row.getString(3))),
                            earlier.getOrDefault(row.getInt(1), Set.of()),
                            Born.packed(row.getString(4))))
                    .forEach(patient);
            handle.createQuery("SELECT other FROM identity_link WHERE kind = 'MERGED' AND id > :id")
                    .bind("id", from.link())
                    .mapTo(Integer.class)
                    .forEach(merged::accept);
            return now;
        });
    }

    /** Names that were said and are no longer the patient's. */
    private static Map<Integer, Set<String>> earlier(Handle handle, Mark from) {
        Map<Integer, Set<String>> earlier = new HashMap<>();
        handle.createQuery("""
                        SELECT p.id, s.said ->> '$[0].Person.family' AS f, s.said ->> '$[0].Person.given' AS g
                        FROM identity_patient p JOIN identity_said s ON s.patient = p.id
                        WHERE p.changed > :changed AND (f IS NOT p.family OR g IS NOT p.given)
                        """)
                .bind("changed", from.changed())
                .map((row, context) -> earlier.computeIfAbsent(row.getInt(1), id -> new LinkedHashSet<>())
                        .addAll(Names.words(text(row.getString(2)), text(row.getString(3)))))
                .list();
        return earlier;
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    /** Patients who have or had this number, or one that begins so; of merged patients their own rows. */
    void numbered(String typed, Map<Integer, Fit> found) {
        String number = IdentityView.plain(typed);
        if (number.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            ask(handle, "= :number", number).forEach(patient -> found.put(patient, Fit.EXACT));
            if (number.length() >= SHORTEST_BEGINNING) {
                ask(handle, "> :number AND " + IdentityView.PLAIN_NUMBER + " < :number || char(65535)", number)
                        .forEach(patient -> found.putIfAbsent(patient, Fit.BEGINNING));
            }
        });
    }

    private static Iterable<Integer> ask(Handle handle, String condition, String number) {
        return handle.createQuery("SELECT patient FROM identity_number WHERE " + IdentityView.PLAIN_NUMBER + " "
                        + condition + " LIMIT " + MOST_OF_A_NUMBER)
                .bind("number", number)
                .mapTo(Integer.class)
                .list();
    }
}
