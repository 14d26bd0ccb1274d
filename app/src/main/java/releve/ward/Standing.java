package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.journal.Json;

/** How things stand just now, for whoever is about to record something. */
final class Standing {
    /** A stay to which things can be added. */
    record OpenStay(
            StayRef ref, StayStatus status, @Nullable Place place, Instant event, boolean outPatient) {}

    /** The latest version of something recorded. */
    record Version(long seq, int number, boolean withdrawn, String what) {}

    private static final long MINUTE = 60_000;

    private final Jdbi jdbi;

    Standing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Filed.Already> filed(UUID form) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT seq, item FROM ward_record WHERE form = :form")
                .bind("form", form.toString())
                .map((row, context) -> new Filed.Already(row.getLong(1), UUID.fromString(row.getString(2))))
                .findOne());
    }

    /** The same thing, seen in the same minute. */
    Optional<Filed.Already> same(Collection<Long> patients, Item item, Instant event) {
        long minute = event.truncatedTo(ChronoUnit.MINUTES).toEpochMilli();
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT seq, item, content FROM ward_record
                        WHERE patient IN (<ids>) AND what = :what AND standing = 1 AND withdrawn = 0
                          AND event >= :minute AND event < :next ORDER BY seq
                        """)
                .bindList("ids", List.copyOf(patients))
                .bind("what", item.code())
                .bind("minute", minute)
                .bind("next", minute + MINUTE)
                .map((row, context) ->
                        Json.read(row.getString(3), item.getClass()).equals(item)
                                ? Optional.of(new Filed.Already(row.getLong(1), UUID.fromString(row.getString(2))))
                                : Optional.<Filed.Already>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** The stay that takes a bed, else one that is expected; in-patients before out-patients. */
    Optional<OpenStay> stayOf(Collection<Long> patients) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.authority, s.number, s.status, p.site, p.ward, p.room, p.bed, s.event, coalesce(s.class, '')
                        FROM ward_stay s LEFT JOIN ward_place p ON p.id = s.place
                        WHERE s.owner IN (<ids>) AND s.status IN ('PRESENT', 'ON_LEAVE', 'EXPECTED')
                          AND s.event IS NOT NULL
                        ORDER BY s.status = 'EXPECTED', s.class = 'O', s.event DESC, s.id DESC LIMIT 1
                        """)
                .bindList("ids", List.copyOf(patients))
                .map((row, context) -> stay(row))
                .findOne());
    }

    private static OpenStay stay(ResultSet row) throws SQLException {
        String site = row.getString(4);
        return new OpenStay(
                new StayRef(row.getString(1), row.getString(2)),
                StayStatus.valueOf(row.getString(3)),
                site == null ? null : new Place(site, row.getString(5), row.getString(6), row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                "O".equals(row.getString(9)));
    }

    boolean knows(Place bed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                SELECT 1 FROM ward_place
                                WHERE site = :site AND ward = :ward AND room = :room AND bed = :bed AND bed <> ''
                                """)
                        .bind("site", bed.site())
                        .bind("ward", bed.ward())
                        .bind("room", bed.room())
                        .bind("bed", bed.bed())
                        .mapTo(Integer.class)
                        .findOne())
                .isPresent();
    }

    /** Who lies in the bed, but for this one. */
    List<Patient> occupants(Place bed, Collection<Long> but) {
        List<Long> ids = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT s.owner FROM ward_stay s JOIN ward_place p ON p.id = s.place
                        WHERE p.site = :site AND p.ward = :ward AND p.room = :room AND p.bed = :bed
                          AND s.status IN ('PRESENT', 'ON_LEAVE') AND s.owner NOT IN (<ids>) ORDER BY s.owner
                        """)
                .bind("site", bed.site())
                .bind("ward", bed.ward())
                .bind("room", bed.room())
                .bind("bed", bed.bed())
                .bindList("ids", List.copyOf(but))
                .mapTo(Long.class)
                .list());
        return List.copyOf(new Patients(jdbi).survivingById(ids).values());
    }

    /** When a tube with that number was recorded, and of which row; leaves this item out. */
    record Labelled(Instant when, long patient) {}

    Optional<Labelled> labelled(String label, Optional<UUID> but) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT r.event, r.patient FROM ward_record r, json_each(r.content, '$.labels') l
                        WHERE r.what = 'sample-taken' AND r.standing = 1 AND r.withdrawn = 0 AND l.value = :label
                          AND r.item <> :but ORDER BY r.event DESC, r.seq DESC LIMIT 1
                        """)
                .bind("label", label)
                .bind("but", but.map(UUID::toString).orElse(""))
                .map((row, context) -> new Labelled(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
                .findOne());
    }

    Optional<Version> latest(UUID item) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT seq, version, withdrawn, what FROM ward_record WHERE item = :item AND standing = 1")
                .bind("item", item.toString())
                .map((row, context) -> new Version(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getString(4)))
                .findOne());
    }
}
