package releve.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One visit of one patient; the bed is null for a consultation or in the emergency corridor. */
final class Stay {
    final String visit;
    final Instant since;
    final String doctor;
    Patient patient;
    String site;
    String ward;
    PatientClass kind;

    @Nullable
    Bed bed;

    boolean onLeave;

    Stay(String visit, Patient patient, Instant since, String doctor, Ward place, PatientClass kind) {
        this.patient = patient;
        this.visit = visit;
        this.since = since;
        this.doctor = doctor;
        this.site = place.site();
        this.ward = place.code();
        this.kind = kind;
    }

    void lieIn(Bed in) {
        bed = in;
        site = in.site();
        ward = in.ward();
    }
}
