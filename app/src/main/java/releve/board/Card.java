package releve.board;

import java.util.List;
import java.util.Set;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.identity.Patient;
import releve.medication.Medication;
import releve.ward.AtBedside;
import releve.ward.PatientSight;

/** What a board says of one patient, in no language and for no visitor yet. */
record Card(Who who, Chief chief, Drugs drugs, List<Back> back) {
    /** @param rows under which the person is known; {@code patient} is the one that stands after merges */
    record Who(Set<Long> rows, Patient patient, PatientSight.Basis basis, AtBedside bedside) {}

    /** The chief things of the dossier. */
    record Chief(Allergies allergies, List<Dossier.KnownProblem> problems) {}

    /** @param current what is prescribed now, with no more of the past than says when it is due */
    record Drugs(List<Medication.Drug> current) {}

    /** A result or a report that came back. */
    record Back(java.time.Instant at, java.time.Instant learned, String what, boolean critical, boolean imaging) {}
}
