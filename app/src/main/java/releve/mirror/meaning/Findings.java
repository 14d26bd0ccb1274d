package releve.mirror.meaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.agenda.AgendaFact;
import releve.dossier.DossierFact;
import releve.identity.IdentityFact;
import releve.imaging.ImagingFact;
import releve.laboratory.LaboratoryFact;
import releve.medication.MedicationFact;
import releve.ward.WardFact;

/** Facts and reasons gathered while one message is read. */
final class Findings {
    final List<IdentityFact> identity = new ArrayList<>(2);
    final List<WardFact> ward = new ArrayList<>(2);
    final List<LaboratoryFact> laboratory = new ArrayList<>(0);
    final List<MedicationFact> medication = new ArrayList<>(0);
    final List<ImagingFact> imaging = new ArrayList<>(0);
    final List<DossierFact> dossier = new ArrayList<>(0);
    final List<AgendaFact> agenda = new ArrayList<>(0);
    private final List<String> missed = new ArrayList<>(0);

    /** Part of the message could not be read; {@code reason} begins with the segment or field. */
    void miss(String reason) {
        missed.add(reason);
    }

    Learned learned(Optional<Instant> eventTime) {
        if (identity.isEmpty() && agenda.isEmpty()) {
            return Learned.nothing(new Outcome.Unreadable(
                    missed.isEmpty() ? "no PID segment: nobody to file it under" : String.join("; ", missed)));
        }
        Outcome outcome = missed.isEmpty() ? new Outcome.Read() : new Outcome.Partly(List.copyOf(missed));
        return new Learned(outcome, eventTime, identity, ward, laboratory, medication, imaging, dossier, agenda);
    }
}
