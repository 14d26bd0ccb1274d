package releve.drill;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first census: everyone who lies in a bed when the mirror is attached, told in the hour before the day begins. It is whole at any
 * scale; the recent past (drugs, results, reports, letters) comes with those whose care is told.
 */
final class Load {
    static final Duration TAKES = Duration.ofHours(1);

    private final House house;
    private final Drugs drugs;
    private final Tubes tubes;
    private final Pictures pictures;
    private final Papers papers;
    private final Movements movements;
    private final HardCases hard;
    private final Chance chance;

    Load(House house, Care care, Movements movements, Chance chance) {
        this.house = house;
        this.drugs = care.drugs();
        this.tubes = care.tubes();
        this.pictures = care.pictures();
        this.papers = care.papers();
        this.movements = movements;
        this.hard = new HardCases(house, chance.fork("hard cases"));
        this.chance = chance;
    }

    void plan() {
        Instant from = house.start.minus(TAKES);
        house.group
                .wards()
                .forEach(ward ->
                        house.clock.at(from.plus(Duration.ofSeconds(chance.between(0, 60))), at -> fill(ward, at)));
    }

    private void fill(Ward ward, Instant at) {
        if (ward.specialty() == Specialty.EMERGENCY) {
            return;
        }
        @Nullable Patient before = null;
        for (int i = 0; i < ward.beds().size(); i++) {
            Bed bed = ward.beds().get(i);
            boolean cot = ward.specialty() == Specialty.MATERNITY && i % 2 == 1;
            Patient patient;
            if (cot && before != null) {
                patient = movements.newbornOf(before, at.minus(Duration.ofDays(1)));
            } else if (!cot && (chance.happens(ward.specialty().occupancy()) || hard.liesIn(bed))) {
                patient = someone(ward, before);
            } else {
                before = null;
                continue;
            }
            hard.become(patient, bed);
            Stay stay = house.lay(patient, bed, since(ward, at), chance);
            house.clock.at(at.plus(Duration.ofSeconds(chance.between(60, 3_400))), when -> tell(when, stay));
            before = patient;
        }
    }

    /** Now and then the neighbour has the same name, or is a twin: the traps a mirror must not fall into. */
    private Patient someone(Ward ward, @Nullable Patient before) {
        Patient patient = house.newPatient(ward.specialty(), chance);
        if (before != null && ward.specialty() != Specialty.MATERNITY && chance.happens(0.02)) {
            patient.person = ward.specialty() == Specialty.PAEDIATRICS
                    ? patient.person
                            .livingWith(before.person)
                            .bornOn(before.person.born(), patient.person.nationalNumber())
                    : house.people.namesake(before.person, ward.specialty(), chance);
        }
        return patient;
    }

    private Instant since(Ward ward, Instant at) {
        int hours = ward.specialty() == Specialty.MATERNITY
                ? 30
                : chance.between(12, ward.specialty().meanDays() * 24);
        return Movements.wholeMinute(at.minus(Duration.ofHours(hours)));
    }

    private void tell(Instant at, Stay stay) {
        Patient patient = stay.patient;
        if (patient.told) {
            house.adt.person(at, "A28", patient);
        }
        house.adt.whole(at, stay.since, "A01", patient, null);
        if (patient.told) {
            if (patient.hardCase) {
                drugs.start(at, stay, hard.drugs(stay));
            } else {
                drugs.start(at, stay, true);
            }
            if (!patient.newborn) {
                tubes.past(at, stay, 3);
                papers.admission(at, stay);
            }
            if (chance.happens(0.3)) {
                pictures.past(at, stay);
            }
        }
    }
}
