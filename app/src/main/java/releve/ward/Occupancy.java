package releve.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.ward.Wards.Named;

/**
 * One ward's beds as they stand, what was said of each, who is in them by the patient's row, and who is on the way: everything of a
 * board that is the ward's own and not the patients'.
 */
public record Occupancy(Named ward, List<Bed> beds, List<Bedside.Incoming> incoming) {
    /** @param said of a bed by a ward; absent when nobody did, or when somebody was put into it since */
    public record Bed(
            Place place, List<Lying> occupants, @Nullable Recorded<BedState> said) {
        /** One bed cannot hold two people; a place without a bed's name can. */
        public boolean contradicts() {
            return !place.bed().isBlank() && occupants.size() > 1;
        }
    }

    /**
     * A stay that takes the bed.
     *
     * @param patient the row it belongs to
     * @param learned when the last of it was learned; {@code feed} said it, or a ward when that is blank
     */
    public record Lying(
            long patient, boolean onLeave, @Nullable Instant since, StayDetails details, Instant learned, String feed) {
        public boolean isAfter(Optional<Instant> trusted) {
            return !feed.isEmpty() && trusted.filter(learned::isAfter).isPresent();
        }
    }

    /** The feeds that said who lies here. */
    public Set<String> feeds() {
        return beds.stream()
                .flatMap(bed -> bed.occupants().stream())
                .map(Lying::feed)
                .filter(feed -> !feed.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The beds of which a feed said after the last trusted time who lies there. */
    Set<Place> after(Optional<Instant> trusted) {
        return beds.stream()
                .filter(bed -> bed.occupants().stream().anyMatch(lying -> lying.isAfter(trusted)))
                .map(Bed::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A ward that was never named has no beds. */
    public static Occupancy of(Jdbi jdbi, Named ward) {
        var bedside = new Bedside(jdbi);
        Map<Place, Recorded<BedState>> said = bedside.beds(ward.site(), ward.ward());
        Map<Place, List<Lying>> beds = jdbi.withHandle(handle -> beds(handle, ward));
        List<Bed> all = new ArrayList<>();
        beds.forEach((place, lying) -> {
            if (!place.bed().isBlank() || !lying.isEmpty()) {
                all.add(new Bed(place, List.copyOf(lying), said.get(place)));
            }
        });
        return new Occupancy(ward, List.copyOf(all), bedside.incoming(ward.site(), ward.ward()));
    }

    /** In-patients and emergencies wherever they are; out-patients only where they were given a bed. */
    private static Map<Place, List<Lying>> beds(Handle handle, Named ward) {
        Map<Place, List<Lying>> beds = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT p.room, p.bed, s.owner, s.status, s.since, s.class, s.doctor, s.service, s.reason, s.admitted,
                          s.discharged, s.discharge_expected, s.learned, s.feed
                        FROM ward_place p LEFT JOIN ward_stay s ON s.place = p.id AND s.status IN ('PRESENT', 'ON_LEAVE')
                          AND (p.bed <> '' OR coalesce(s.class, '') <> 'O')
                        WHERE p.site = :site AND p.ward = :ward
                        ORDER BY p.room, p.bed, s.since, s.id
                        """)
                .bind("site", ward.site())
                .bind("ward", ward.ward())
                .map((row, context) -> {
                    Place place = new Place(ward.site(), ward.ward(), row.getString(1), row.getString(2));
                    List<Lying> lying = beds.computeIfAbsent(place, each -> new ArrayList<>(1));
                    long owner = row.getLong(3);
                    if (!row.wasNull()) {
                        lying.add(new Lying(
                                owner,
                                "ON_LEAVE".equals(row.getString(4)),
                                StayRows.instant(row, 5),
                                new StayDetails(
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9),
                                        StayRows.instant(row, 10),
                                        StayRows.instant(row, 11),
                                        StayRows.instant(row, 12)),
                                Instant.ofEpochMilli(row.getLong(13)),
                                Objects.requireNonNullElse(row.getString(14), "")));
                    }
                    return lying.size();
                })
                .list();
        return beds;
    }
}
