package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The group in motion: its beds and open stays, its systems, the clock, and what will be true at T0. */
final class House {
    final Group group = Group.ofTheDesign();
    final Beds beds = new Beds(group);
    final Roll inWards = new Roll();
    final Roll inEmergency = new Roll();
    final Numbers numbers = new Numbers();
    final Catalogue catalogue = Catalogue.read();
    final Tally tally = new Tally();
    final Post post = new Post(tally);
    final AdtWriter adt = new AdtWriter(post);
    final Clockwork clock;
    final People people;
    final Instant start;
    final double scale;
    final List<Truth.Left> left = new ArrayList<>();
    final List<Truth.Merged> merged = new ArrayList<>();
    final Map<String, Truth.Appointment> appointments = new LinkedHashMap<>();

    House(Instant start, Instant t0, double scale) {
        this.start = start;
        this.scale = scale;
        this.clock = new Clockwork(t0);
        this.people = new People(LocalDate.ofInstant(start, Feed.BRUSSELS));
    }

    Patient newPatient(Specialty ward, Chance chance) {
        return equipped(
                new Patient(numbers.patient(), people.anyone(ward, chance), chance.happens(scale)), ward, chance);
    }

    Patient equipped(Patient patient, Specialty ward, Chance chance) {
        patient.allergies = catalogue.allergies(chance);
        patient.problems = catalogue.problems(ward, chance);
        boolean small = ward == Specialty.PAEDIATRICS;
        patient.weight = small ? chance.between(6, 48) : (int) chance.around(74, 14);
        patient.height = small ? chance.between(60, 160) : (int) chance.around(168, 9);
        return patient;
    }

    /** A new stay in a bed of a ward; told by nobody yet. */
    Stay lay(Patient patient, Bed bed, Instant since, Chance chance) {
        Stay stay = open(patient, beds.ward(bed.ward()), since, PatientClass.INPATIENT, chance);
        beds.put(patient, bed);
        inWards.add(stay);
        return stay;
    }

    Stay open(Patient patient, Ward place, Instant since, PatientClass kind, Chance chance) {
        Stay stay = new Stay(numbers.visit(), patient, since, people.doctor(chance), place, kind);
        patient.stay = stay;
        return stay;
    }

    /** The stay ends and the bed is free; the last bed is given back so that the departure can name it. */
    @Nullable
    Bed end(Stay stay) {
        Bed bed = stay.bed;
        beds.leave(stay.patient);
        inWards.remove(stay);
        inEmergency.remove(stay);
        stay.patient.stay = null;
        return bed;
    }

    /** Plans one kind of event over the whole day, in its rhythm. */
    void daily(Rhythm rhythm, double perDay, Chance chance, Consumer<Instant> event) {
        for (int hour = 0; hour < 24; hour++) {
            Instant from = start.plus(Duration.ofHours(hour));
            // The day begins at half past: the share is that of the local hour in which most of these sixty minutes
            // lie.
            int times = rhythm.share(perDay, Times.hour(from.plus(Duration.ofMinutes(29))), chance);
            clock.during(from, times, chance, event);
        }
    }

    boolean isOpen(Stay stay) {
        return stay.patient.stay == stay;
    }

    Ward wardOf(String site, Specialty specialty, Chance chance) {
        List<Ward> fitting = group.wards().stream()
                .filter(ward -> ward.specialty() == specialty
                        && (site.isEmpty() || ward.site().equals(site)))
                .toList();
        return fitting.isEmpty() ? wardOf("", specialty, chance) : chance.of(fitting);
    }
}
