package releve.ward;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Visit;

/** The one way to a patient's pages: finds who the address means, asks whether the visitor may see them, and makes it a fact that they did. */
public final class PatientDoor {
    private final Jdbi jdbi;
    private final Reach reach;

    public PatientDoor(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /**
     * The patient of the address's {@code authority} and {@code number} parts, under the number that stands after merges.
     *
     * @param what names the page, for the trail
     */
    public Patient open(Visit visit, String what) {
        Patients patients = new Patients(jdbi);
        long id = patients.find(Paths.read(visit.part("number")), Paths.read(visit.part("authority"))).stream()
                .findFirst()
                .map(found -> patients.survivorOf(found.id()))
                .orElseThrow(() -> new NotThere("patient"));
        Patient patient = patients.byId(List.of(id)).get(id);
        if (patient == null) {
            throw new NotThere("patient");
        }
        if (reach.sight(visit.visitor(), patient.ref(), wards(patients, id), false) != Sight.OPEN) {
            throw new NotAllowed("patient");
        }
        reach.saw(visit.visitor(), "patient/" + patient.ref(), what, "");
        return patient;
    }

    /** Whether the visitor may see this patient; nothing is shown and nothing remembered. */
    boolean opens(Visit visit, Patient patient) {
        List<String> wards = wards(new Patients(jdbi), patient.id());
        return reach.sight(visit.visitor(), patient.ref(), wards, false) == Sight.OPEN;
    }

    /** Where the patient is, under both names of each ward. */
    private List<String> wards(Patients patients, long id) {
        List<String> wards = new ArrayList<>();
        for (Stay stay : new Wards(jdbi).staysOf(patients.oneWith(id))) {
            Place place = stay.place();
            if (stay.status().takesBed() && place != null) {
                wards.add(place.ward());
                wards.add(place.site() + "/" + place.ward());
            }
        }
        return wards;
    }
}
