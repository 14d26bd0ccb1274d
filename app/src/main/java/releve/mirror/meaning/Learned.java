package releve.mirror.meaning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import releve.agenda.AgendaFact;
import releve.care.DataKind;
import releve.dossier.DossierFact;
import releve.identity.IdentityFact;
import releve.imaging.ImagingFact;
import releve.laboratory.LaboratoryFact;
import releve.medication.MedicationFact;
import releve.ward.WardFact;

/**
 * What one message says, as facts of the rooms that own them.
 *
 * @param eventTime when it happened: EVN-6, else EVN-2, else MSH-7; a cancellation happens when it is recorded (EVN-2)
 */
public record Learned(
        Outcome outcome,
        Optional<Instant> eventTime,
        List<IdentityFact> identity,
        List<WardFact> ward,
        List<LaboratoryFact> laboratory,
        List<MedicationFact> medication,
        List<ImagingFact> imaging,
        List<DossierFact> dossier,
        List<AgendaFact> agenda) {
    static Learned nothing(Outcome outcome) {
        return new Learned(
                outcome, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A message that says nothing to any room. */
    public static Learned unreadable(String reason) {
        return nothing(new Outcome.Unreadable(reason));
    }

    /** The kinds of data that it brings. */
    public Set<DataKind> kinds() {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        add(kinds, DataKind.STAYS, ward);
        add(kinds, DataKind.RESULTS, laboratory);
        add(kinds, DataKind.DRUGS, medication);
        add(kinds, DataKind.REPORTS, imaging);
        add(kinds, DataKind.AGENDA, agenda);
        dossier.forEach(fact -> kinds.add(
                fact instanceof DossierFact.AllergiesListed || fact instanceof DossierFact.AllergyChanged
                        ? DataKind.ALLERGIES
                        : DataKind.DOCUMENTS));
        return kinds;
    }

    private static void add(Set<DataKind> kinds, DataKind kind, List<?> facts) {
        if (!facts.isEmpty()) {
            kinds.add(kind);
        }
    }

    /** Facts in all. */
    public int size() {
        return identity.size()
                + ward.size()
                + laboratory.size()
                + medication.size()
                + imaging.size()
                + dossier.size()
                + agenda.size();
    }
}
