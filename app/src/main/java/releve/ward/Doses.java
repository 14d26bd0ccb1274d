package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.journal.Json;

/** The front door to doses that wards recorded, for reading: those that stand, given or not. */
public final class Doses {
    /** @param patient the row it was recorded under */
    public record Told(long patient, Recorded<Item.DrugGiven> said) {}

    /** The latest of each drug count, those given and those not given each by themselves: the last one given is never missed. */
    private static final String STANDING = """
            SELECT seq, item, version, patient, event, learned, actor, role, said_by, content FROM (
              SELECT r.*, row_number() OVER (
                PARTITION BY patient, json_extract(content, '$.order'), lower(json_extract(content, '$.drug')),
                  json_extract(content, '$.outcome') = 'GIVEN'
                ORDER BY event DESC, learned DESC, seq DESC) AS nth
              FROM ward_record r
              WHERE patient IN (<ids>) AND what = 'drug-given' AND standing = 1 AND withdrawn = 0)
            WHERE nth <= :most ORDER BY event, learned, seq
            """;

    private final Jdbi jdbi;

    public Doses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of these rows, the earliest first; at most so many of each drug. */
    public List<Told> of(Collection<Long> rows, int most) {
        return rows.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(STANDING)
                        .bindList("ids", List.copyOf(rows))
                        .bind("most", most)
                        .map((row, context) -> told(row))
                        .list());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong(4),
                new Recorded<>(
                        Json.read(row.getString(10), Item.DrugGiven.class),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getLong(1),
                        UUID.fromString(row.getString(2)),
                        row.getInt(3) > 1));
    }
}
