package releve.ward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.identity.Confidentiality;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.web.Visitor;

/** Whether a visitor may see patients: from where each patient is, under every number they ever had, and whether they are confidential. */
public final class PatientSight {
    /**
     * What the visitor may see of one patient.
     *
     * @param stays of this person, the latest first
     */
    public record Seen(Sight sight, boolean confidential, List<Stay> stays) {
        /** To this visitor the patient does not exist: nothing may tell that they do. */
        public boolean hidden() {
            return confidential && sight == Sight.CLOSED;
        }

        /** The patient may be named: a confidential one only to who may see them. */
        public boolean named() {
            return sight == Sight.OPEN || sight == Sight.BEHIND_GLASS && !confidential;
        }
    }

    private final Jdbi jdbi;
    private final Reach reach;

    public PatientSight(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    public Seen of(Visitor visitor, Patient patient) {
        Seen seen = of(visitor, List.of(patient)).get(patient.id());
        if (seen == null) {
            throw new IllegalStateException("no answer for patient row " + patient.id());
        }
        return seen;
    }

    /**
     * What the answer for any visitor rests on.
     *
     * @param wards where the patient is, under both names of each ward
     * @param stays of this person, the latest first
     */
    public record Basis(PatientRef patient, boolean confidential, List<String> wards, List<Stay> stays) {}

    /** By the patients' rows. */
    public Map<Long, Seen> of(Visitor visitor, Collection<Patient> patients) {
        Map<Long, Seen> seen = new LinkedHashMap<>();
        bases(jdbi, patients).forEach((row, basis) -> seen.put(row, of(visitor, basis, reach)));
        return seen;
    }

    /** What this visitor may see, given what was read before. */
    public static Seen of(Visitor visitor, Basis basis, Reach reach) {
        Sight sight = reach.sight(visitor, basis.patient(), basis.wards(), basis.confidential());
        return new Seen(sight, basis.confidential(), basis.stays());
    }

    /** By the patients' rows. It holds until a stay, a merge or a word on confidentiality changes. */
    public static Map<Long, Basis> bases(Jdbi jdbi, Collection<Patient> patients) {
        Map<Long, Set<Long>> rows =
                new Patients(jdbi).oneWith(patients.stream().map(Patient::id).toList());
        Map<Long, List<Stay>> stays = new LinkedHashMap<>();
        for (Stay stay : new Wards(jdbi)
                .staysOf(rows.values().stream().flatMap(Set::stream).toList())) {
            Stream.of(stay.patient(), stay.recordedUnder())
                    .distinct()
                    .forEach(row -> stays.computeIfAbsent(row, each -> new ArrayList<>())
                            .add(stay));
        }
        Map<Long, Item.Sent> sent = new Bedside(jdbi).sentTo(stays.keySet());
        Set<Long> confidential = new Confidentiality(jdbi).all();
        Map<Long, Basis> bases = new LinkedHashMap<>();
        for (Patient patient : patients) {
            Set<Long> own = rows.getOrDefault(patient.id(), Set.of(patient.id()));
            List<Stay> theirs = own.size() == 1
                    ? stays.getOrDefault(patient.id(), List.of())
                    : own.stream()
                            .flatMap(row -> stays.getOrDefault(row, List.of()).stream())
                            .distinct()
                            .sorted(Comparator.comparing(Stay::event).reversed())
                            .toList();
            boolean covered = own.stream().anyMatch(confidential::contains);
            List<String> wards = wards(theirs);
            own.stream().map(sent::get).filter(Objects::nonNull).forEach(each -> {
                wards.add(each.ward());
                wards.add(each.site() + "/" + each.ward());
            });
            bases.put(patient.id(), new Basis(patient.ref(), covered, List.copyOf(wards), theirs));
        }
        return bases;
    }

    /** Where the patient is, under both names of each ward. A ward that was asked to take them reads before it answers. */
    private static List<String> wards(List<Stay> stays) {
        List<String> wards = new ArrayList<>();
        for (Stay stay : stays) {
            Place place = stay.place();
            if (stay.status().takesBed() && place != null) {
                wards.add(place.ward());
                wards.add(place.site() + "/" + place.ward());
            }
        }
        return wards;
    }
}
