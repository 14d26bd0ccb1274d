package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.Patients;

/** The front door of the wards, for reading. */
public final class Wards {
    private record Row(
            Place place,
            long patient,
            String stay,
            boolean onLeave,
            @Nullable Instant since,
            long source) {}

    private final Jdbi jdbi;
    private final Patients patients;

    public Wards(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.patients = new Patients(jdbi);
    }

    /** The census of every ward, or of those called {@code ward}; beds are all that were ever named, the empty ones too. */
    public Census census(@Nullable String ward) {
        Map<Place, List<Census.Occupant>> beds = new LinkedHashMap<>();
        for (Place place : placesOf(ward)) {
            beds.put(place, new ArrayList<>());
        }
        List<Row> rows = presentOn(ward);
        Map<Long, Patient> known = new LinkedHashMap<>();
        List<Long> ids = rows.stream().map(Row::patient).distinct().toList();
        for (int from = 0; from < ids.size(); from += 500) {
            known.putAll(patients.survivingById(ids.subList(from, Math.min(ids.size(), from + 500))));
        }
        for (Row row : rows) {
            Patient patient = known.get(row.patient());
            if (patient != null) {
                beds.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(occupant(row, patient));
            }
        }
        return grouped(beds);
    }

    private static Census grouped(Map<Place, List<Census.Occupant>> beds) {
        Map<List<String>, List<Census.Bed>> wards = new LinkedHashMap<>();
        beds.forEach((place, occupants) -> {
            if (!place.bed().isBlank() || !occupants.isEmpty()) {
                wards.computeIfAbsent(List.of(place.site(), place.ward()), key -> new ArrayList<>())
                        .add(new Census.Bed(place.room(), place.bed(), List.copyOf(occupants)));
            }
        });
        return new Census(wards.entrySet().stream()
                .map(ward -> new Census.Ward(ward.getKey().get(0), ward.getKey().get(1), List.copyOf(ward.getValue())))
                .toList());
    }

    private static Census.Occupant occupant(Row row, Patient patient) {
        String birth = patient.person().birth();
        String sex = patient.person().sex();
        return new Census.Occupant(
                patient.ref().number(),
                patient.ref().authority(),
                patient.name(),
                birth == null ? "" : birth,
                sex == null ? "" : sex,
                row.stay(),
                row.onLeave(),
                row.since(),
                row.source());
    }

    /** Rows of the patients who are in a bed now, on leave or not. */
    public BitSet present() {
        BitSet present = new BitSet();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT s.owner FROM ward_stay s JOIN ward_place p ON p.id = s.place
                        WHERE s.status IN ('PRESENT', 'ON_LEAVE') AND p.bed <> ''
                        """).mapTo(Integer.class).forEach(present::set));
        return present;
    }

    /** Rows of the patients to whom stays of this number belong. Walks from authority to authority, of which there are few. */
    public List<Long> patientsOfStay(String number) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        WITH RECURSIVE each (authority) AS (
                          SELECT min(authority) FROM ward_stay
                          UNION ALL
                          SELECT (SELECT min(authority) FROM ward_stay WHERE authority > each.authority)
                          FROM each WHERE each.authority IS NOT NULL)
                        SELECT s.owner FROM each JOIN ward_stay s ON s.authority = each.authority AND s.number = :number
                        WHERE s.authority NOT LIKE 'patient %'
                        """).bind("number", number).mapTo(Long.class).list());
    }

    /** A ward by its names. */
    public record Named(String site, String ward) {}

    /** Every ward that was ever named. */
    public List<Named> names() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT DISTINCT site, ward FROM ward_place ORDER BY site, ward")
                        .map((row, context) -> new Named(row.getString(1), row.getString(2)))
                        .list());
    }

    /** Wards that entries after this one concern: where a patient's stay was changed, those left too, or where somebody recorded something. */
    public List<Named> changedSince(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT p.site, p.ward FROM ward_move m JOIN ward_place p ON p.id = m.place
                        WHERE m.stay IN (SELECT stay FROM ward_move
                          WHERE seq > :seq AND id > (SELECT max(id) FROM ward_move) - 5000)
                        UNION SELECT p.site, p.ward FROM ward_record r JOIN ward_place p ON p.id = r.place
                        WHERE r.seq > :seq
                        UNION SELECT p.site, p.ward FROM ward_record r JOIN ward_move m ON m.stay = r.stay
                          JOIN ward_place p ON p.id = m.place
                        WHERE r.seq > :seq
                        UNION SELECT p.site, p.ward FROM ward_record r JOIN ward_record a ON a.item = r.about
                          JOIN ward_place p ON p.id = a.place
                        WHERE r.seq > :seq
                        """)
                .bind("seq", seq)
                .map((row, context) -> new Named(row.getString(1), row.getString(2)))
                .list());
    }

    private List<Place> placesOf(@Nullable String ward) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT site, ward, room, bed FROM ward_place WHERE :ward IS NULL OR ward = :ward
                        ORDER BY site, ward, room, bed
                        """)
                .bind("ward", ward)
                .map((row, context) ->
                        new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }

    /** In-patients and emergencies wherever they are; out-patients only where they were given a bed. */
    private List<Row> presentOn(@Nullable String ward) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT p.site, p.ward, p.room, p.bed, s.owner, s.authority, s.number, s.status, s.since, s.seq
                        FROM ward_stay s JOIN ward_place p ON p.id = s.place
                        WHERE s.status IN ('PRESENT', 'ON_LEAVE') AND (:ward IS NULL OR p.ward = :ward)
                          AND (p.bed <> '' OR coalesce(s.class, '') <> 'O')
                        ORDER BY p.site, p.ward, p.room, p.bed, s.since, s.id
                        """)
                .bind("ward", ward)
                .map((row, context) -> new Row(
                        new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5),
                        number(row.getString(6), row.getString(7)),
                        "ON_LEAVE".equals(row.getString(8)),
                        StayRows.instant(row, 9),
                        row.getLong(10)))
                .list());
    }

    private static String number(String authority, String number) {
        return new StayRef(authority, number).numbered() ? number : "";
    }

    /** The stays of these patients, and those that were recorded under them and belong to another now; the latest first. */
    public List<Stay> staysOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.authority, s.number, s.owner, s.patient, s.status, p.site, p.ward, p.room, p.bed, s.since,
                          s.class, s.doctor, s.service, s.reason, s.admitted, s.discharged, s.discharge_expected,
                          s.seq, s.learned, s.event, s.feed
                        FROM ward_stay s LEFT JOIN ward_place p ON p.id = s.place
                        WHERE (s.owner IN (<ids>) OR s.patient IN (<ids>)) AND s.event IS NOT NULL
                        ORDER BY s.event DESC, s.id DESC
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> stay(row))
                .list());
    }

    private static Stay stay(ResultSet row) throws SQLException {
        String site = row.getString(6);
        return new Stay(
                number(row.getString(1), row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                StayStatus.valueOf(row.getString(5)),
                site == null ? null : new Place(site, row.getString(7), row.getString(8), row.getString(9)),
                StayRows.instant(row, 10),
                new StayDetails(
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        StayRows.instant(row, 15),
                        StayRows.instant(row, 16),
                        StayRows.instant(row, 17)),
                row.getLong(18),
                Instant.ofEpochMilli(row.getLong(19)),
                Instant.ofEpochMilli(row.getLong(20)),
                Objects.requireNonNullElse(row.getString(21), ""));
    }
}
