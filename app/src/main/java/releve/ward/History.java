package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;

/** Everything that wards recorded of patients, with all versions: what was said first, what it was corrected to, and what was withdrawn. */
public final class History {
    private static final String VERSIONS = """
            SELECT seq, item, version, what, patient, event, learned, actor, role, said_by, reason, withdrawn, content
            FROM ward_record
            """;

    /** @param number of the version; {@code reason} is blank in the first */
    public record Version(
            int number,
            Item content,
            Instant event,
            Instant entered,
            String author,
            String role,
            String saidBy,
            String reason,
            boolean withdrawn,
            long seq) {}

    /**
     * One thing and its versions, the first one first; the last one stands.
     *
     * @param patient the row of the patient; absent for a bed
     */
    public record Told(UUID item, @Nullable Long patient, List<Version> versions) {
        public Version stands() {
            return versions.getLast();
        }

        public Version first() {
            return versions.getFirst();
        }
    }

    private record Line(UUID item, @Nullable Long patient, Version version) {}

    private final Jdbi jdbi;

    public History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Told> find(UUID item) {
        return told(jdbi.withHandle(handle -> handle.createQuery(VERSIONS + "WHERE item = :item ORDER BY version, form")
                        .bind("item", item.toString())
                        .map((row, context) -> line(row))
                        .list()))
                .stream()
                .findFirst();
    }

    /** What was recorded of these patients, the latest entry first. */
    public List<Told> of(Collection<Long> patients, int most) {
        return patients.isEmpty()
                ? List.of()
                : told(jdbi.withHandle(handle -> handle.createQuery(VERSIONS + """
                                WHERE item IN (SELECT item FROM ward_record WHERE patient IN (<ids>)
                                  GROUP BY item ORDER BY min(seq) DESC LIMIT :most)
                                ORDER BY (SELECT min(seq) FROM ward_record f WHERE f.item = ward_record.item) DESC,
                                  version, form
                                """)
                        .bindList("ids", List.copyOf(patients))
                        .bind("most", most)
                        .map((row, context) -> line(row))
                        .list()));
    }

    /** What this author recorded since then, the latest first: to find one's own slip. */
    public List<Told> by(String author, Instant since) {
        return told(jdbi.withHandle(handle -> handle.createQuery(VERSIONS + """
                                WHERE item IN (SELECT item FROM ward_record WHERE actor = :author AND learned >= :since)
                                ORDER BY (SELECT min(seq) FROM ward_record f WHERE f.item = ward_record.item) DESC,
                                  version, form
                                """)
                .bind("author", author)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> line(row))
                .list()));
    }

    private static List<Told> told(List<Line> lines) {
        Map<UUID, List<Line>> items = new LinkedHashMap<>();
        lines.forEach(line ->
                items.computeIfAbsent(line.item(), item -> new ArrayList<>()).add(line));
        return items.entrySet().stream()
                .map(each -> new Told(
                        each.getKey(),
                        each.getValue().getFirst().patient(),
                        each.getValue().stream().map(Line::version).toList()))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        long patient = row.getLong(5);
        return new Line(
                UUID.fromString(row.getString(2)),
                row.wasNull() ? null : patient,
                new Version(
                        row.getInt(3),
                        Json.read(row.getString(13), WardRecord.type(row.getString(4))),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getBoolean(12),
                        row.getLong(1)));
    }
}
