package releve.mirror.meaning;

import java.util.List;
import releve.agenda.AgendaView;
import releve.dossier.DossierView;
import releve.identity.Filing;
import releve.identity.IdentityFact;
import releve.imaging.ImagingView;
import releve.laboratory.LaboratoryView;
import releve.medication.MedicationView;
import releve.ward.WardFact;

/** What one message says in the form in which the rooms will write it, made before the message has its place in the journal. */
public record Ready(
        List<IdentityFact> identity,
        List<WardFact> ward,
        List<Filing> laboratory,
        List<Filing> medication,
        List<Filing> imaging,
        List<Filing> dossier,
        AgendaView.Ready agenda) {
    /** Pure: for any thread. */
    public static Ready of(Learned learned) {
        return new Ready(
                learned.identity(),
                learned.ward(),
                LaboratoryView.prepare(learned.laboratory()),
                MedicationView.prepare(learned.medication()),
                ImagingView.prepare(learned.imaging()),
                DossierView.prepare(learned.dossier()),
                AgendaView.prepare(learned.agenda()));
    }
}
