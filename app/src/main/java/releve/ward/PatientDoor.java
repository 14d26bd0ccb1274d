package releve.ward;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.web.Instead;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Visitor;

/**
 * The one way to a patient's pages: finds who the address means, asks whether the visitor may see them, and makes it a fact that they
 * did, or that they were refused. Who may break the glass is asked for a reason first; to who may not, a confidential patient does not exist.
 */
public final class PatientDoor {
    private final Jdbi jdbi;
    private final Reach reach;
    private final PatientSight sights;
    private final OpenedLately lately = new OpenedLately();

    public PatientDoor(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.sights = new PatientSight(jdbi, reach);
    }

    /**
     * The patient of the address's {@code authority} and {@code number} parts, under the number that stands after merges.
     *
     * @param what names the page, for the trail
     */
    public Patient open(Visit visit, String what) {
        Patient patient = named(visit);
        PatientSight.Seen seen = sights.of(visit.visitor(), patient);
        return switch (seen.sight()) {
            case OPEN -> {
                seen(visit, "patient/" + patient.ref(), what);
                yield patient;
            }
            case BEHIND_GLASS ->
                throw new Instead(
                        403, GlassPage.TEMPLATE, GlassPage.ask(visit, patient, seen.confidential(), visit.address()));
            case CLOSED -> {
                reach.refused(visit.visitor(), "patient/" + patient.ref(), Rights.SEE_ANY_WARD);
                throw seen.hidden() ? new NotThere("patient") : new NotAllowed("patient");
            }
        };
    }

    private void seen(Visit visit, String subject, String what) {
        String who = visit.visitor().id();
        if (!visit.isAhead() || !lately.covers(who, subject, visit.now())) {
            reach.saw(visit.visitor(), subject, what, "");
            lately.noted(who, subject, visit.now());
        }
    }

    /** Whether the visitor may see this patient; nothing is shown and nothing remembered. */
    boolean opens(Visit visit, Patient patient) {
        return sights.of(visit.visitor(), patient).sight() == Sight.OPEN;
    }

    /** Whether the visitor may hear that something of this row's patient has changed. */
    public boolean mayHear(Visitor visitor, long row) {
        long id = new Patients(jdbi).survivorOf(row);
        return Optional.ofNullable(new Patients(jdbi).byId(List.of(id)).get(id))
                .filter(patient -> sights.of(visitor, patient).sight() == Sight.OPEN)
                .isPresent();
    }

    /** Whom the address names. Asking for nobody is a fact like being refused somebody, so that the two take the same time. */
    Patient named(Visit visit) {
        Optional<Patient> found = find(visit);
        if (found.isEmpty() && !visit.may(Rights.BREAK_GLASS)) {
            reach.refused(visit.visitor(), "patient/unknown", Rights.SEE_ANY_WARD);
        }
        return found.orElseThrow(() -> new NotThere("patient"));
    }

    private Optional<Patient> find(Visit visit) {
        Patients patients = new Patients(jdbi);
        return patients.find(Paths.read(visit.part("number")), Paths.read(visit.part("authority"))).stream()
                .findFirst()
                .map(found -> patients.survivorOf(found.id()))
                .flatMap(id -> Optional.ofNullable(patients.byId(List.of(id)).get(id)));
    }

    PatientSight.Seen sight(Visit visit, Patient patient) {
        return sights.of(visit.visitor(), patient);
    }
}
