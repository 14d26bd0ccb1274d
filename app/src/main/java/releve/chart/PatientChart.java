package releve.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.agenda.Agenda;
import releve.dossier.Dossier;
import releve.identity.LinkKind;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.imaging.Imaging;
import releve.laboratory.Laboratory;
import releve.laboratory.Trend;
import releve.medication.Medication;
import releve.ward.Stay;
import releve.ward.Wards;

/**
 * Everything the mirror knows of one patient, as it stands; every item names the journal entry it comes from and its two times.
 *
 * @param patient the one who stands for all numbers after merges
 * @param linked other patient records whose items are in this chart, because they were merged with or linked to this one
 * @param warnings sentences that must be read before the chart is believed
 */
public record PatientChart(
        Patient patient,
        List<Patient> linked,
        List<String> warnings,
        List<Stay> stays,
        Dossier.Pages dossier,
        List<Medication.Drug> drugs,
        List<Trend> results,
        List<Laboratory.Order> testsOrdered,
        List<Imaging.Report> reports,
        List<Imaging.Order> examsOrdered,
        List<Agenda.Appointment> appointments) {
    /** The charts of that number: none, one, or several when authorities share the number and none was given. */
    public static List<PatientChart> of(Jdbi jdbi, String number, @Nullable String authority) {
        Patients patients = new Patients(jdbi);
        Set<Long> survivors = new LinkedHashSet<>();
        patients.find(number, authority).forEach(found -> survivors.add(patients.survivorOf(found.id())));
        List<PatientChart> charts = new ArrayList<>();
        survivors.forEach(id -> of(jdbi, patients, id).ifPresent(charts::add));
        return charts;
    }

    /** The chart of a patient found before. */
    public static PatientChart of(Jdbi jdbi, Patient patient) {
        return of(jdbi, new Patients(jdbi), patient.id()).orElseThrow();
    }

    private static Optional<PatientChart> of(Jdbi jdbi, Patients patients, long id) {
        List<Patients.Link> links = patients.linksOf(id);
        Set<Long> merged = patients.oneWith(id);
        Map<Long, Patient> all = patients.byId(merged);
        Patient patient = all.remove(id);
        if (patient == null) {
            return Optional.empty();
        }
        List<Stay> stays = new Wards(jdbi).staysOf(merged);
        List<String> warnings = new ArrayList<>();
        warnOfLinks(merged, links, patients, warnings);
        warnOfStays(merged, stays, patients, warnings);
        Laboratory laboratory = new Laboratory(jdbi);
        Imaging imaging = new Imaging(jdbi);
        return Optional.of(new PatientChart(
                patient,
                List.copyOf(all.values()),
                warnings,
                stays.stream().filter(stay -> merged.contains(stay.patient())).toList(),
                new Dossier(jdbi).of(merged),
                new Medication(jdbi).drugsOf(merged),
                laboratory.resultsOf(merged),
                laboratory.ordersOf(merged),
                imaging.reportsOf(merged),
                imaging.ordersOf(merged),
                new Agenda(jdbi).appointmentsOf(merged)));
    }

    private static void warnOfLinks(
            Set<Long> merged, List<Patients.Link> links, Patients patients, List<String> warnings) {
        for (Patients.Link link : links) {
            if (link.kind() == LinkKind.MERGED || merged.contains(link.one()) == merged.contains(link.other())) {
                continue;
            }
            long other = merged.contains(link.one()) ? link.other() : link.one();
            named(patients, other)
                    .ifPresent(name -> warnings.add("Said to be the same person as " + name + " (entry " + link.source()
                            + "), not merged: look at both charts."));
        }
    }

    private static void warnOfStays(
            Collection<Long> merged, List<Stay> stays, Patients patients, List<String> warnings) {
        for (Stay stay : stays) {
            if (!merged.contains(stay.patient())) {
                named(patients, stay.patient())
                        .ifPresent(name ->
                                warnings.add("Stay " + stay.number() + " was recorded here by mistake and belongs to "
                                        + name + ": what was filed during it may be theirs."));
            } else if (!merged.contains(stay.recordedUnder())) {
                named(patients, stay.recordedUnder())
                        .ifPresent(name -> warnings.add("Stay " + stay.number() + " was first recorded under " + name
                                + ": look for what was filed there."));
            }
        }
    }

    private static Optional<String> named(Patients patients, long id) {
        return Optional.ofNullable(patients.byId(List.of(id)).get(id))
                .map(patient -> patient.ref() + " " + patient.name());
    }
}
