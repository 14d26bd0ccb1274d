package releve.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.agenda.Booking;
import releve.dossier.Dossier;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.imaging.Imaging;
import releve.laboratory.Laboratory;
import releve.laboratory.Trend;
import releve.medication.Medication;
import releve.ward.Stay;

/**
 * Everything the mirror knows of one patient, as it stands; every item names the journal entry it comes from and its two times.
 *
 * @param patient the one who stands for all numbers after merges
 * @param linked other patient records whose items are in this chart, because they were merged with or linked to this one
 * @param cautions what must be read before the chart is believed
 */
public record PatientChart(
        Patient patient,
        List<Patient> linked,
        List<Caution> cautions,
        List<Stay> stays,
        Dossier.Pages dossier,
        List<Medication.Drug> drugs,
        List<Trend> results,
        List<Laboratory.Order> testsOrdered,
        List<Imaging.Report> reports,
        List<Imaging.Order> examsOrdered,
        List<Booking> appointments) {
    /** The charts of that number: none, one, or several when authorities share the number and none was given. */
    public static List<PatientChart> of(Jdbi jdbi, String number, @Nullable String authority) {
        Patients patients = new Patients(jdbi);
        Set<Long> survivors = new LinkedHashSet<>();
        patients.find(number, authority).forEach(found -> survivors.add(patients.survivorOf(found.id())));
        List<PatientChart> charts = new ArrayList<>();
        survivors.forEach(id -> of(jdbi, id).ifPresent(charts::add));
        return charts;
    }

    /** The chart of a patient found before. */
    public static PatientChart of(Jdbi jdbi, Patient patient) {
        return of(jdbi, patient.id()).orElseThrow();
    }

    private static Optional<PatientChart> of(Jdbi jdbi, long id) {
        return Known.of(jdbi, id)
                .map(known -> new PatientChart(
                        known.patient(),
                        known.linked(),
                        known.cautions(),
                        known.stays(),
                        known.dossier(),
                        known.drugs(),
                        known.laboratory().results(),
                        known.laboratory().orders(),
                        known.imaging().reports(),
                        known.imaging().orders(),
                        known.appointments()));
    }

    /** The cautions in English, for the terminal. */
    public List<String> warnings() {
        return cautions.stream().map(Caution::toString).toList();
    }
}
