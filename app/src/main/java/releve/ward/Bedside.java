package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patients;
import releve.journal.Json;

/** The front door to what wards record, for reading: what stands of each patient and bed, and who is on the way to a ward. */
public final class Bedside {
    /** Rounds of vital signs and notes where nobody asks for more: a board and a first screen. */
    public static final int FEW = 10;

    /** One version per item stands; of a sort of item the latest count. Parts in angle brackets are filled in. */
    private static final String STANDING = """
            SELECT seq, item, version, what, patient, event, learned, actor, role, said_by, content FROM (
              SELECT r.*, row_number() OVER (PARTITION BY patient, what ORDER BY event DESC, learned DESC, seq DESC) AS nth
              FROM ward_record r WHERE patient IN (<ids>) AND standing = 1 AND withdrawn = 0)
            WHERE nth <= :most ORDER BY event DESC, learned DESC, seq DESC
            """;

    /** Sent, not answered, and still where they were sent from. */
    private static final String WAITING = """
            SELECT r.seq, r.item, r.version, r.what, r.patient, r.event, r.learned, r.actor, r.role, r.said_by, r.content
            FROM ward_record r JOIN ward_stay s ON s.id = r.stay JOIN ward_place now ON now.id = s.place
              JOIN ward_place there ON there.id = r.place
            WHERE r.what = 'sent' AND r.standing = 1 AND r.withdrawn = 0 AND s.status IN ('PRESENT', 'ON_LEAVE')
              AND now.site = json_extract(r.content, '$.from.site') AND now.ward = json_extract(r.content, '$.from.ward')
              AND NOT EXISTS (SELECT 1 FROM ward_record a WHERE a.about = r.item AND a.standing = 1 AND a.withdrawn = 0)
              AND NOT EXISTS (SELECT 1 FROM ward_record n WHERE n.stay = r.stay AND n.what = 'sent' AND n.standing = 1
                AND n.withdrawn = 0 AND (n.event, n.seq) > (r.event, r.seq))
            """;

    private final Jdbi jdbi;
    private final Patients patients;

    public Bedside(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.patients = new Patients(jdbi);
    }

    /** A patient on the way. @param patient the row of the patient; {@link Patients#survivingById} knows the name */
    public record Incoming(long patient, Recorded<Item.Sent> sent) {}

    private record Line(long patient, String what, Recorded<String> said) {
        <T extends Item> Recorded<T> as(Class<T> type) {
            return said.map(json -> Json.read(json, type));
        }
    }

    /** What stands of each of these patients, with a {@link #FEW} vital signs and notes; an entry for every one asked for. */
    public Map<Long, AtBedside> of(Collection<Long> ids) {
        return of(ids, FEW);
    }

    /**
     * The same, with at most so many of each sort. What was recorded under a number that was merged into another is there under both.
     */
    public Map<Long, AtBedside> of(Collection<Long> ids, int most) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<Long>> records = patients.oneWith(ids);
        Set<Long> all = new LinkedHashSet<>();
        records.values().forEach(all::addAll);
        Map<Long, List<Line>> standing = byPatient(lines(STANDING, all, most));
        Map<Long, List<Line>> waiting = byPatient(lines(WAITING + " AND r.patient IN (<ids>)", all, most));
        Map<Long, AtBedside> found = new LinkedHashMap<>();
        records.forEach((id, same) -> found.put(id, atBedside(gathered(standing, same), gathered(waiting, same))));
        return found;
    }

    private static List<Line> gathered(Map<Long, List<Line>> lines, Set<Long> ids) {
        List<Line> all = new ArrayList<>();
        ids.forEach(id -> all.addAll(lines.getOrDefault(id, List.of())));
        if (ids.size() > 1) {
            all.sort((a, b) -> later(a.said(), b.said()));
        }
        return all;
    }

    private static int later(Recorded<String> one, Recorded<String> other) {
        int byEvent = other.event().compareTo(one.event());
        int byEntry = other.entered().compareTo(one.entered());
        return byEvent != 0 ? byEvent : byEntry != 0 ? byEntry : Long.compare(other.seq(), one.seq());
    }

    private static AtBedside atBedside(List<Line> lines, List<Line> waiting) {
        return new AtBedside(
                first(Item.Isolation.class, lines),
                first(Item.CodeStatus.class, lines),
                first(Item.Diet.class, lines),
                first(Item.FallRisk.class, lines),
                first(Item.PressureRisk.class, lines),
                first(Item.WhereNow.class, lines),
                first(Item.ExpectedDischarge.class, lines),
                all(Item.Alert.class, lines),
                first(Item.Weight.class, lines),
                all(Item.VitalSigns.class, lines),
                all(Item.Note.class, lines),
                all(Item.DrugGiven.class, lines),
                all(Item.SampleTaken.class, lines),
                first(Item.Sent.class, waiting));
    }

    private static <T extends Item> Optional<Recorded<T>> first(Class<T> type, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.what().equals(Item.code(type)))
                .findFirst()
                .map(line -> line.as(type));
    }

    private static <T extends Item> List<Recorded<T>> all(Class<T> type, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.what().equals(Item.code(type)))
                .map(line -> line.as(type))
                .toList();
    }

    private static Map<Long, List<Line>> byPatient(List<Line> lines) {
        Map<Long, List<Line>> grouped = new HashMap<>();
        lines.forEach(line ->
                grouped.computeIfAbsent(line.patient(), id -> new ArrayList<>()).add(line));
        return grouped;
    }

    private List<Line> lines(String sql, Collection<Long> ids, int most) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql).bindList("ids", List.copyOf(ids));
            return (sql.contains(":most") ? query.bind("most", most) : query)
                    .map((row, context) -> line(row))
                    .list();
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(5),
                row.getString(4),
                new Recorded<>(
                        row.getString(11),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getLong(1),
                        UUID.fromString(row.getString(2)),
                        row.getInt(3) > 1));
    }

    /** To which ward each of these rows was sent that has not answered yet; the others are left out. For lists: one look-up. */
    Map<Long, Item.Sent> sentTo(Collection<Long> ids) {
        Map<Long, Item.Sent> sent = new HashMap<>();
        if (!ids.isEmpty()) {
            lines(WAITING + " AND r.patient IN (<ids>)", ids, 1)
                    .forEach(line ->
                            sent.put(line.patient(), line.as(Item.Sent.class).value()));
        }
        return sent;
    }

    /**
     * The beds of a ward of which somebody said how they stand. What was said before somebody was put into the bed here no longer
     * holds.
     */
    public Map<Place, Recorded<BedState>> beds(String site, String ward) {
        return jdbi.withHandle(handle -> {
            Map<Place, Recorded<BedState>> beds = new LinkedHashMap<>();
            handle.createQuery("""
                            SELECT r.seq, r.item, r.version, r.what, r.patient, r.event, r.learned, r.actor, r.role, r.said_by,
                              r.content, p.site, p.ward, p.room, p.bed
                            FROM ward_place p JOIN ward_record r ON r.place = p.id
                            WHERE p.site = :site AND p.ward = :ward AND r.standing = 1 AND r.withdrawn = 0
                            ORDER BY p.room, p.bed, r.event DESC, r.learned DESC, r.seq DESC
                            """)
                    .bind("site", site)
                    .bind("ward", ward)
                    .map((row, context) -> Map.entry(
                            new Place(row.getString(12), row.getString(13), row.getString(14), row.getString(15)),
                            line(row)))
                    .list()
                    .forEach(each -> beds.merge(each.getKey(), state(each.getValue()), (latest, before) -> latest));
            beds.values().removeIf(each -> each.value() == OVER);
            return beds;
        });
    }

    private static final BedState OVER = new BedState(BedState.State.FREE, "somebody was put into it");

    private static Recorded<BedState> state(Line line) {
        return line.what().equals(Item.code(Item.BedSaid.class))
                ? line.as(Item.BedSaid.class).map(Item.BedSaid::state)
                : line.said().map(ignored -> OVER);
    }

    /** Patients sent to this ward who belong to the sending one until this one accepts; those who wait longest first. */
    public List<Incoming> incoming(String site, String ward) {
        return jdbi.withHandle(handle -> handle
                .createQuery(WAITING + " AND there.site = :site AND there.ward = :ward ORDER BY r.event, r.seq")
                .bind("site", site)
                .bind("ward", ward)
                .map((row, context) -> line(row))
                .list()
                .stream()
                .map(line -> new Incoming(line.patient(), line.as(Item.Sent.class)))
                .toList());
    }
}
