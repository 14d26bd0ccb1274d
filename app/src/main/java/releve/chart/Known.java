package releve.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.agenda.Agenda;
import releve.agenda.Booking;
import releve.dossier.Dossier;
import releve.identity.LinkKind;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.imaging.Imaging;
import releve.laboratory.Laboratory;
import releve.medication.Medication;
import releve.ward.AtBedside;
import releve.ward.Bedside;
import releve.ward.History;
import releve.ward.Place;
import releve.ward.Stay;
import releve.ward.Wards;

/** What is known of one patient: each part is read when somebody first asks for it, and once. */
final class Known {
    /** What wards recorded of one patient that a chart still shows. */
    private static final int MOST_RECORDED = 500;

    private final Patient patient;
    private final Set<Long> ids;
    private final List<Patient> linked;
    private final Supplier<List<Stay>> allStays;
    private final Supplier<List<Caution>> cautions;
    private final Supplier<Dossier.Pages> dossier;
    private final Supplier<List<Medication.Drug>> drugs;
    private final Supplier<Laboratory.Pages> laboratory;
    private final Supplier<Imaging.Pages> imaging;
    private final Supplier<List<Booking>> appointments;
    private final Supplier<AtBedside> bedside;
    private final Supplier<List<History.Told>> recorded;

    private Known(Jdbi jdbi, Patients patients, Patient patient, Set<Long> ids, List<Patient> linked) {
        this.patient = patient;
        this.ids = ids;
        this.linked = linked;
        this.allStays = once(() -> new Wards(jdbi).staysOf(ids));
        this.cautions = once(() -> cautions(patients));
        this.dossier = once(() -> new Dossier(jdbi).of(ids));
        this.drugs = once(() -> DrugsKnown.of(jdbi, ids));
        this.laboratory = once(() -> new Laboratory(jdbi).of(ids));
        this.imaging = once(() -> new Imaging(jdbi).of(ids));
        this.appointments = once(() -> new Agenda(jdbi).bookingsOf(ids));
        this.bedside = once(() -> Objects.requireNonNullElse(
                new Bedside(jdbi).of(List.of(patient.id())).get(patient.id()), AtBedside.NOTHING));
        this.recorded = once(() -> new History(jdbi).of(ids, MOST_RECORDED));
    }

    /** The patient of this row, with everything filed under numbers that were merged into it; empty when there is no such row. */
    static Optional<Known> of(Jdbi jdbi, long id) {
        Patients patients = new Patients(jdbi);
        Set<Long> ids = patients.oneWith(id);
        Map<Long, Patient> all = patients.byId(ids);
        return Optional.ofNullable(all.remove(id))
                .map(patient -> new Known(jdbi, patients, patient, ids, List.copyOf(all.values())));
    }

    Patient patient() {
        return patient;
    }

    /** The rows that are this patient. */
    Set<Long> ids() {
        return ids;
    }

    List<Patient> linked() {
        return linked;
    }

    List<Caution> cautions() {
        return cautions.get();
    }

    /** Stays that are this patient's now, the latest first. */
    List<Stay> stays() {
        return allStays.get().stream()
                .filter(stay -> ids.contains(stay.patient()))
                .toList();
    }

    /** The site where the patient lies; blank when in no bed. */
    String site() {
        return stays().stream()
                .filter(stay -> stay.status().takesBed())
                .flatMap(stay -> Optional.ofNullable(stay.place()).stream())
                .map(Place::site)
                .findFirst()
                .orElse("");
    }

    Dossier.Pages dossier() {
        return dossier.get();
    }

    List<Medication.Drug> drugs() {
        return drugs.get();
    }

    Laboratory.Pages laboratory() {
        return laboratory.get();
    }

    Imaging.Pages imaging() {
        return imaging.get();
    }

    List<Booking> appointments() {
        return appointments.get();
    }

    /** What wards recorded and stands. */
    AtBedside bedside() {
        return bedside.get();
    }

    /** What wards recorded, with every version. */
    List<History.Told> recorded() {
        return recorded.get();
    }

    private List<Caution> cautions(Patients patients) {
        List<Caution> found = new ArrayList<>();
        for (Patients.Link link : patients.linksOf(patient.id())) {
            if (link.kind() != LinkKind.MERGED && ids.contains(link.one()) != ids.contains(link.other())) {
                long other = ids.contains(link.one()) ? link.other() : link.one();
                named(patients, other).ifPresent(name -> found.add(Caution.samePerson(name, link.source())));
            }
        }
        for (Stay stay : allStays.get()) {
            if (!ids.contains(stay.patient())) {
                named(patients, stay.patient()).ifPresent(name -> found.add(Caution.notHere(stay.number(), name)));
            } else if (!ids.contains(stay.recordedUnder())) {
                named(patients, stay.recordedUnder())
                        .ifPresent(name -> found.add(Caution.firstElsewhere(stay.number(), name)));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<String> named(Patients patients, long id) {
        return Optional.ofNullable(patients.byId(List.of(id)).get(id)).map(who -> who.ref() + " " + who.name());
    }

    private static <T> Supplier<T> once(Supplier<T> reading) {
        return new Supplier<>() {
            private @Nullable T read;

            @Override
            public T get() {
                T known = read;
                if (known == null) {
                    known = reading.get();
                    read = known;
                }
                return known;
            }
        };
    }
}
