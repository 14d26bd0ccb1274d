package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import releve.drill.Tally.Of;

/** Everything a reception system says because someone touched a record: updates, new persons, merges that were wrong. */
final class Registration {
    private static final int REMEMBERED = 500;

    private final House house;
    private final PharmacyWriter pharmacy;
    private final Chance chance;
    private final Deque<Patient> seen = new ArrayDeque<>();

    Registration(House house, Chance chance) {
        this.house = house;
        this.pharmacy = new PharmacyWriter(house.post);
        this.chance = chance;
    }

    /** A08 for someone in a ward: diet, insurance, a new telephone number. */
    void update(Instant at) {
        house.inWards.draw(chance).ifPresent(stay -> {
            if (chance.happens(0.05)) {
                stay.patient.person = stay.patient.person.reachedAt(house.people.mobile(chance));
            }
            house.adt.whole(at, at, "A08", stay.patient, null);
        });
    }

    /** A28: someone registers from home or by telephone. */
    void person(Instant at) {
        Patient patient = house.newPatient(Specialty.MEDICINE, chance);
        house.adt.person(at, "A28", patient);
        seen.addLast(patient);
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    /** A31: a person's data change; now and then the home telephone is deleted. */
    void personChanged(Instant at) {
        if (seen.isEmpty()) {
            return;
        }
        Patient patient = chance.of(List.copyOf(seen));
        if (chance.happens(0.1)) {
            house.adt.homePhoneGone(at, patient);
        } else {
            house.adt.person(at, "A31", patient);
        }
    }

    /** Two records of one person become one (A40); one in four such merges was wrong and is undone (A37). */
    void duplicate(Instant at) {
        List<Patient> two = new ArrayList<>(seen);
        if (two.size() < 2) {
            return;
        }
        Patient into = two.getFirst();
        Patient from = two.getLast();
        seen.remove(into);
        seen.remove(from);
        house.adt.merge(at, into, from.number);
        house.tally.add(Of.MERGES);
        boolean wrong = chance.happens(0.25);
        int index = house.merged.size();
        house.merged.add(new Truth.Merged(from.number, into.number, at, false));
        if (wrong) {
            house.clock.at(at.plus(Duration.ofMinutes(chance.between(15, 90))), when -> {
                house.adt.unlink(when, into, from);
                house.merged.set(index, new Truth.Merged(from.number, into.number, at, true));
            });
        }
    }

    /** An allergy learned on the ward, told in action mode (IAM), sometimes taken back an hour later. */
    void allergy(Instant at) {
        house.inWards.draw(chance).filter(stay -> !stay.patient.newborn).ifPresent(stay -> {
            Patient patient = stay.patient;
            List<Allergy> some = house.catalogue.allergies(chance);
            if (some.isEmpty() || patient.allergies.contains(some.getFirst())) {
                return;
            }
            Allergy learned = some.getFirst();
            List<Allergy> more = new ArrayList<>(patient.allergies);
            more.add(learned);
            patient.allergies = List.copyOf(more);
            house.adt.allergyChanged(at, patient, learned, 'A');
            if (chance.happens(0.15)) {
                house.clock.at(at.plus(Duration.ofHours(1)), when -> forget(when, patient, learned));
            }
        });
    }

    private void forget(Instant at, Patient patient, Allergy learned) {
        List<Allergy> fewer = new ArrayList<>(patient.allergies);
        fewer.remove(learned);
        patient.allergies = List.copyOf(fewer);
        house.adt.allergyChanged(at, patient, learned, 'D');
    }

    void vaccination(Instant at) {
        house.inWards
                .draw(chance)
                .filter(stay -> stay.patient.told && !stay.patient.newborn)
                .ifPresent(stay -> {
                    boolean influenza = chance.happens(0.6);
                    pharmacy.vaccinated(
                            at,
                            stay.patient,
                            influenza ? "141" : "213",
                            influenza ? "Grippe saisonnière" : "COVID-19",
                            "LOT" + People.padded(chance.below(10_000), 4));
                });
    }
}
