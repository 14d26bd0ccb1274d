package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.drill.Tally.Of;

/** The emergency departments: arrivals, bays, admissions, and people who cannot say who they are. */
final class Emergencies {
    private static final double ADMITTED = 0.26;

    private final House house;
    private final Movements movements;
    private final Tubes tubes;
    private final Pictures pictures;
    private final Chance chance;

    Emergencies(House house, Movements movements, Tubes tubes, Pictures pictures, Chance chance) {
        this.house = house;
        this.movements = movements;
        this.tubes = tubes;
        this.pictures = pictures;
        this.chance = chance;
    }

    void arrival(Instant at) {
        house.tally.add(Of.EMERGENCY_ARRIVALS);
        come(at, Movements.wholeMinute(at));
    }

    /** Someone who was there before the day began. */
    void alreadyThere(Instant at) {
        come(at, Movements.wholeMinute(at.minus(Duration.ofMinutes(chance.between(5, 200)))));
    }

    private void come(Instant at, Instant since) {
        Ward ward = house.wardOf("", Specialty.EMERGENCY, chance);
        boolean unknown = chance.happens(0.03);
        Patient patient = unknown ? nameless() : house.newPatient(Specialty.EMERGENCY, chance);
        Stay stay = house.open(patient, ward, since, PatientClass.EMERGENCY, chance);
        house.beds.free(ward.code(), false, chance).ifPresent(bay -> house.beds.put(patient, bay));
        house.inEmergency.add(stay);
        house.adt.whole(at, since, "A04", patient, null);
        if (chance.happens(0.7)) {
            tubes.request(at, stay);
        }
        if (chance.happens(0.55)) {
            pictures.order(at, stay);
        }
        if (unknown) {
            house.clock.at(at.plus(Duration.ofMinutes(chance.between(20, 70))), when -> recognised(when, stay));
        }
        house.clock.at(at.plus(Duration.ofMinutes(chance.between(75, 380))), when -> settle(when, stay));
    }

    private Patient nameless() {
        Person person = house.people.anyone(Specialty.EMERGENCY, chance).named("INCONNU", "Urgence");
        return house.equipped(new Patient(house.numbers.temporary(), person, true), Specialty.EMERGENCY, chance);
    }

    /** The temporary number becomes a real one (A40); the visit goes on under it. */
    private void recognised(Instant at, Stay stay) {
        if (house.inEmergency.holds(stay)) {
            Patient temporary = stay.patient;
            Patient known =
                    new Patient(house.numbers.patient(), house.people.anyone(Specialty.EMERGENCY, chance), true);
            known.allergies = temporary.allergies;
            known.problems = temporary.problems;
            known.weight = temporary.weight;
            known.height = temporary.height;
            known.values.putAll(temporary.values);
            known.trend.putAll(temporary.trend);
            if (stay.bed != null) {
                house.beds.pass(temporary, known);
            }
            temporary.stay = null;
            known.stay = stay;
            stay.patient = known;
            house.adt.person(at, "A28", known);
            house.adt.merge(at, known, temporary.number);
            house.adt.whole(at, at, "A08", known, null);
            house.merged.add(new Truth.Merged(temporary.number, known.number, at, false));
            house.tally.add(Of.MERGES);
        }
    }

    private void settle(Instant at, Stay stay) {
        if (!house.inEmergency.holds(stay)) {
            return;
        }
        if (!chance.happens(ADMITTED)) {
            house.adt.movement(at, "A03", stay.patient, null, at);
            house.left.add(new Truth.Left(stay.patient.number, stay.visit, at));
            house.end(stay);
            return;
        }
        Optional<Bed> bed = bedFor(stay);
        if (bed.isEmpty()) {
            house.clock.at(at.plus(Duration.ofMinutes(50)), when -> settle(when, stay));
            return;
        }
        @Nullable Bed bay = stay.bed;
        house.beds.leave(stay.patient);
        house.inEmergency.remove(stay);
        stay.kind = PatientClass.INPATIENT;
        house.beds.put(stay.patient, bed.get());
        house.inWards.add(stay);
        movements.admitted(at, stay, chance.happens(0.5) ? "A06" : "A01", bay);
    }

    private Optional<Bed> bedFor(Stay stay) {
        int age = 2026 - stay.patient.person.born().getYear();
        Specialty first = switch (chance.below(8)) {
            case 0 -> Specialty.INTENSIVE_CARE;
            case 1, 2 -> Specialty.SURGERY;
            case 3 -> Specialty.CARDIOLOGY;
            case 4 -> Specialty.STROKE;
            default -> age > 78 ? Specialty.GERIATRICS : Specialty.MEDICINE;
        };
        Specialty fitting = age < 16 ? Specialty.PAEDIATRICS : first;
        return house.beds.free(house.wardOf(stay.site, fitting, chance).code(), false, chance);
    }
}
