package releve.ward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.identity.Confidentiality;
import releve.identity.Patient;
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

    /** By the patients' rows. */
    public Map<Long, Seen> of(Visitor visitor, Collection<Patient> patients) {
        Map<Long, Set<Long>> rows =
                new Patients(jdbi).oneWith(patients.stream().map(Patient::id).toList());
        Set<Long> all = new LinkedHashSet<>();
        rows.values().forEach(all::addAll);
        List<Stay> stays = new Wards(jdbi).staysOf(all);
        Map<Long, Item.Sent> sent = new Bedside(jdbi).sentTo(all);
        Set<Long> confidential = new Confidentiality(jdbi).all();
        Map<Long, Seen> seen = new LinkedHashMap<>();
        for (Patient patient : patients) {
            Set<Long> own = rows.getOrDefault(patient.id(), Set.of(patient.id()));
            List<Stay> theirs = stays.stream()
                    .filter(stay -> own.contains(stay.patient()) || own.contains(stay.recordedUnder()))
                    .toList();
            List<String> wards = wards(theirs);
            own.stream().map(sent::get).filter(Objects::nonNull).forEach(each -> {
                wards.add(each.ward());
                wards.add(each.site() + "/" + each.ward());
            });
            boolean covered = own.stream().anyMatch(confidential::contains);
            seen.put(patient.id(), new Seen(reach.sight(visitor, patient.ref(), wards, covered), covered, theirs));
        }
        return seen;
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
