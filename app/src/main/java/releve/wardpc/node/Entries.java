package releve.wardpc.node;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.journal.Json;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;

/** What ward PCs handed back, for reading. */
final class Entries {
    private static final String SELECT = """
            SELECT r.id, r.label, r.site, r.ward, r.mark, r.number, r.noted, r.at, j.outcome, j.why, j.seq,
              s.filed, s.reason, s.seq AS settled_seq, s.at AS settled_at, s.actor
            FROM wardpc_received r LEFT JOIN wardpc_judged j ON j.id = r.id LEFT JOIN wardpc_settled s ON s.id = r.id
            """;

    private final Jdbi jdbi;

    Entries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Stored> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id)
                .map((row, context) -> stored(row))
                .findOne());
    }

    /** The entry with this form's key, of this ward PC. */
    Optional<Stored> ofForm(String mark, UUID form) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "WHERE r.form = :form AND r.mark = :mark ORDER BY r.number LIMIT 1")
                .bind("form", form.toString())
                .bind("mark", mark)
                .map((row, context) -> stored(row))
                .findFirst());
    }

    List<Stored> numbered(String mark, long number) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE r.mark = :mark AND r.number = :number")
                .bind("mark", mark)
                .bind("number", number)
                .map((row, context) -> stored(row))
                .list());
    }

    /** The last number that is here, or that a person no longer waits for. */
    long reached(String mark) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT max(coalesce((SELECT max(number) FROM wardpc_received WHERE mark = :mark), 0),
                          coalesce((SELECT max(up_to) FROM wardpc_gap WHERE mark = :mark), 0))
                        """).bind("mark", mark).mapTo(Long.class).one());
    }

    /** Kept, but a crash came before anything was done with them; in the order in which they were recorded. */
    List<Stored> unjudged() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "WHERE j.id IS NULL ORDER BY r.mark, r.number, r.id")
                        .map((row, context) -> stored(row))
                        .list());
    }

    /** Those that wait for a person, the oldest first. */
    List<Stored> open() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE j.outcome IN ('REFUSED', 'CONFLICTING') AND s.id IS NULL ORDER BY r.at, r.mark, r.number, r.id
                        """)
                .map((row, context) -> stored(row))
                .list());
    }

    /** The others, the latest first. */
    List<Stored> done(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE j.id IS NOT NULL AND (j.outcome NOT IN ('REFUSED', 'CONFLICTING') OR s.id IS NOT NULL)
                        ORDER BY r.at DESC, r.number DESC, r.id LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> stored(row))
                .list());
    }

    /** Moves of a ward PC before this number that are in the records, the last one first. */
    List<Stored> movesBefore(String mark, long number) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                SELECT + "WHERE r.mark = :mark AND r.number < :number ORDER BY r.number DESC")
                        .bind("mark", mark)
                        .bind("number", number)
                        .map((row, context) -> stored(row))
                        .list())
                .stream()
                .filter(each -> each.noted().kind().equals("ward.moved/1") && each.isFiled())
                .toList();
    }

    Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT outcome, count(*) FROM wardpc_judged j JOIN wardpc_received r ON r.id = j.id GROUP BY outcome")
                .map((row, context) -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(each -> counts.put(each.getKey(), each.getValue())));
        return counts;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Optional<Stored.Judgement> judged = outcome == null
                ? Optional.empty()
                : Optional.of(new Stored.Judgement(Outcome.valueOf(outcome), row.getString("why"), row.getLong("seq")));
        String actor = row.getString("actor");
        Optional<Stored.Settlement> settled = actor == null
                ? Optional.empty()
                : Optional.of(new Stored.Settlement(
                        row.getBoolean("filed"),
                        row.getString("reason"),
                        row.getLong("settled_seq"),
                        Instant.ofEpochMilli(row.getLong("settled_at")),
                        actor));
        return new Stored(
                row.getString("id"),
                row.getString("label"),
                row.getString("site"),
                row.getString("ward"),
                row.getString("mark"),
                row.getLong("number"),
                Json.read(row.getString("noted"), Noted.class),
                Instant.ofEpochMilli(row.getLong("at")),
                judged,
                settled);
    }
}
