package releve.ward;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Which wards and which patients something happened to since it was last asked: a stay was changed (the wards it was on before too),
 * or something was recorded. For one thread at a time.
 */
public final class WardTail {
    /** @param patients their rows */
    public record Touched(Set<Wards.Named> wards, Set<Long> patients) {
        static final Touched NOTHING = new Touched(Set.of(), Set.of());
    }

    private record Mark(long move, long record, long owner, long separation) {}

    /** NOT INDEXED and CROSS JOIN have SQLite begin with what is new; left to itself it reads every movement there ever was. */
    private static final String WITH = """
            WITH touched (stay) AS (
              SELECT stay FROM ward_move NOT INDEXED WHERE id > :move
              UNION SELECT stay FROM ward_record NOT INDEXED WHERE seq > :record AND stay IS NOT NULL
              UNION SELECT stay FROM ward_owner NOT INDEXED WHERE id > :owner
              UNION SELECT o.stay FROM ward_separation s CROSS JOIN ward_owner o
                ON (o.one = s.one AND o.other = s.other) OR (o.one = s.other AND o.other = s.one)
                WHERE s.id > :separation)
            """;

    static final String WARDS = WITH + """
            SELECT p.site, p.ward FROM touched t CROSS JOIN ward_move m ON m.stay = t.stay
              CROSS JOIN ward_place p ON p.id = m.place
            UNION SELECT p.site, p.ward FROM touched t CROSS JOIN ward_record r ON r.stay = t.stay
              CROSS JOIN ward_place p ON p.id = r.place
            UNION SELECT p.site, p.ward FROM ward_record r JOIN ward_place p ON p.id = r.place WHERE r.seq > :record
            UNION SELECT p.site, p.ward FROM ward_record r CROSS JOIN ward_record a ON a.item = r.about
              CROSS JOIN ward_place p ON p.id = a.place WHERE r.seq > :record
            """;

    static final String PATIENTS = WITH + """
            SELECT s.owner FROM touched t CROSS JOIN ward_stay s ON s.id = t.stay
            UNION SELECT s.patient FROM touched t CROSS JOIN ward_stay s ON s.id = t.stay
            UNION SELECT patient FROM ward_record NOT INDEXED WHERE seq > :record AND patient IS NOT NULL
            UNION SELECT o.other FROM touched t CROSS JOIN ward_owner o ON o.stay = t.stay
            """;

    private Mark last = new Mark(-1, -1, -1, -1);

    /** Nothing the first time it is asked. */
    public Touched take(Handle handle) {
        Mark now = handle.createQuery("""
                        SELECT (SELECT coalesce(max(id), 0) FROM ward_move), (SELECT coalesce(max(seq), 0) FROM ward_record),
                          (SELECT coalesce(max(id), 0) FROM ward_owner), (SELECT coalesce(max(id), 0) FROM ward_separation)
                        """)
                .map((row, context) -> new Mark(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .one();
        Mark before = last;
        last = now;
        if (before.move() < 0 || before.equals(now)) {
            return Touched.NOTHING;
        }
        Set<Wards.Named> wards = new LinkedHashSet<>(handle.createQuery(WARDS)
                .bind("move", before.move())
                .bind("record", before.record())
                .bind("owner", before.owner())
                .bind("separation", before.separation())
                .map((row, context) -> new Wards.Named(row.getString(1), row.getString(2)))
                .list());
        Set<Long> patients = new LinkedHashSet<>(handle.createQuery(PATIENTS)
                .bind("move", before.move())
                .bind("record", before.record())
                .bind("owner", before.owner())
                .bind("separation", before.separation())
                .mapTo(Long.class)
                .list());
        return new Touched(wards, patients);
    }
}
