package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.drill.Tally.Of;

/** Beds change hands: planned admissions, transfers, swaps, leaves, discharges, and the cancellations of each. */
final class Movements {
    private final House house;
    private final Drugs drugs;
    private final Papers papers;
    private final Chance chance;

    Movements(House house, Drugs drugs, Papers papers, Chance chance) {
        this.house = house;
        this.drugs = drugs;
        this.papers = papers;
        this.chance = chance;
    }

    /** A planned admission; one in sixty is cancelled soon after (A11). */
    void planned(Instant at) {
        Specialty specialty = plannedSpecialty();
        Ward ward = house.wardOf("", specialty, chance);
        house.beds.free(ward.code(), false, chance).ifPresent(bed -> {
            Patient patient = house.newPatient(specialty, chance);
            Stay stay = house.lay(patient, bed, wholeMinute(at), chance);
            admitted(at, stay, "A01", null);
            if (chance.happens(1.0 / 60)) {
                house.clock.at(at.plus(Duration.ofMinutes(chance.between(8, 40))), when -> cancelAdmission(when, stay));
            }
        });
    }

    /** Tells an admission into the bed where the stay already lies. */
    void admitted(Instant at, Stay stay, String trigger, @Nullable Bed before) {
        house.tally.add(Of.ADMISSIONS);
        house.adt.whole(at, at, trigger, stay.patient, before);
        if (stay.patient.told) {
            drugs.start(at, stay, false);
            papers.admission(at, stay);
        }
    }

    private void cancelAdmission(Instant at, Stay stay) {
        if (house.inWards.holds(stay)) {
            drugs.stop(at, stay);
            house.adt.movement(at, "A11", stay.patient, null, null);
            leave(at, stay);
        }
    }

    /** A birth: the mother is admitted to bed 1 and her child to the cot beside her. */
    void birth(Instant at) {
        Ward ward = house.wardOf("", Specialty.MATERNITY, chance);
        List<Bed> rooms = new ArrayList<>();
        for (int i = 0; i + 1 < ward.beds().size(); i += 2) {
            if (house.beds.isFree(ward.beds().get(i))
                    && house.beds.isFree(ward.beds().get(i + 1))) {
                rooms.add(ward.beds().get(i));
            }
        }
        if (!rooms.isEmpty()) {
            Bed bed = chance.of(rooms);
            Patient mother = house.newPatient(Specialty.MATERNITY, chance);
            admitted(at, house.lay(mother, bed, wholeMinute(at), chance), "A01", null);
            Bed cot = ward.beds().get(ward.beds().indexOf(bed) + 1);
            house.clock.at(at.plus(Duration.ofHours(3)), born -> newborn(born, mother, cot));
        }
    }

    private void newborn(Instant at, Patient mother, Bed cot) {
        if (house.beds.isFree(cot)) {
            Patient child = newbornOf(mother, at);
            admitted(at, house.lay(child, cot, wholeMinute(at), chance), "A01", null);
        }
    }

    Patient newbornOf(Patient mother, Instant born) {
        Person person = house.people.child(mother.person, LocalDate.ofInstant(born, Feed.BRUSSELS), chance);
        Patient child = new Patient(house.numbers.patient(), person, mother.told);
        child.newborn = true;
        child.problems = house.catalogue.problems(Specialty.NEWBORN, chance);
        child.weight = chance.between(2, 4);
        child.height = chance.between(46, 55);
        return child;
    }

    /** To another ward of the same site, or to another bed of the ward; one in forty is taken back (A12). */
    void transfer(Instant at) {
        house.inWards.draw(chance).filter(this::movable).ifPresent(stay -> {
            Bed from = bedOf(stay);
            target(stay, from).ifPresent(to -> {
                move(at, stay, to, "A02", from);
                house.tally.add(Of.TRANSFERS);
                if (chance.happens(1.0 / 40)) {
                    house.clock.at(
                            at.plus(Duration.ofMinutes(chance.between(4, 25))), when -> moveBack(when, stay, from, to));
                }
            });
        });
    }

    private Optional<Bed> target(Stay stay, Bed from) {
        if (chance.happens(0.4)) {
            return house.beds.free(from.ward(), false, chance);
        }
        Specialty next = from.specialty() == Specialty.INTENSIVE_CARE ? Specialty.MEDICINE : plannedSpecialty();
        return house.beds.free(house.wardOf(stay.site, next, chance).code(), false, chance);
    }

    private void moveBack(Instant at, Stay stay, Bed from, Bed to) {
        if (house.inWards.holds(stay) && to.equals(stay.bed) && house.beds.isFree(from)) {
            move(at, stay, from, "A12", to);
        }
    }

    private void move(Instant at, Stay stay, Bed to, String trigger, Bed from) {
        house.beds.leave(stay.patient);
        house.beds.put(stay.patient, to);
        house.adt.movement(at, trigger, stay.patient, from, null);
    }

    /** Two patients of one ward change beds (A17). */
    void swap(Instant at) {
        house.inWards
                .draw(chance)
                .filter(this::movable)
                .ifPresent(first -> house.inWards.all().stream()
                        .filter(second -> second != first && second.ward.equals(first.ward) && movable(second))
                        .findFirst()
                        .ifPresent(second -> {
                            Bed bedOfFirst = bedOf(first);
                            Bed bedOfSecond = bedOf(second);
                            house.beds.swap(first.patient, second.patient);
                            house.adt.swap(at, first.patient, second.patient, bedOfFirst, bedOfSecond);
                        }));
    }

    /** A weekend at home: most come back before T0, some do not. */
    void leaveOfAbsence(Instant at) {
        house.inWards
                .draw(chance)
                .filter(this::movable)
                .filter(stay -> !stay.onLeave)
                .ifPresent(stay -> {
                    stay.onLeave = true;
                    house.adt.movement(at, "A21", stay.patient, null, null);
                    house.clock.at(at.plus(Duration.ofMinutes(chance.between(120, 1_500))), when -> {
                        if (house.inWards.holds(stay) && stay.onLeave) {
                            stay.onLeave = false;
                            house.adt.movement(when, "A22", stay.patient, null, null);
                        }
                    });
                });
    }

    /** Home, and a letter; one in fifty comes back to the bed because it was a mistake (A13). */
    void discharge(Instant at) {
        house.inWards.draw(chance).filter(this::mayGo).ifPresent(stay -> {
            house.tally.add(Of.DISCHARGES);
            Patient patient = stay.patient;
            if (patient.told) {
                papers.discharge(at, stay);
                drugs.stop(at, stay);
            }
            stay.onLeave = false;
            house.adt.movement(at, "A03", patient, null, at);
            Bed bed = bedOf(stay);
            leave(at, stay);
            if (chance.happens(0.02)) {
                house.clock.at(at.plus(Duration.ofMinutes(chance.between(5, 30))), when -> comeBack(when, stay, bed));
            }
        });
    }

    private void comeBack(Instant at, Stay stay, Bed bed) {
        if (house.beds.isFree(bed) && stay.patient.stay == null) {
            stay.patient.stay = stay;
            house.beds.put(stay.patient, bed);
            house.inWards.add(stay);
            house.left.removeIf(gone -> gone.visit().equals(stay.visit));
            house.adt.whole(at, at, "A13", stay.patient, null);
            if (stay.patient.told) {
                drugs.start(at, stay, false);
            }
        }
    }

    private void leave(Instant at, Stay stay) {
        house.left.add(new Truth.Left(stay.patient.number, stay.visit, at));
        house.end(stay);
    }

    /** Residents of care homes stay; mothers and newborns are not moved about. */
    private boolean movable(Stay stay) {
        Specialty specialty = bedOf(stay).specialty();
        return specialty != Specialty.CARE_HOME
                && specialty != Specialty.MATERNITY
                && !stay.onLeave
                && !stay.patient.hardCase;
    }

    private boolean mayGo(Stay stay) {
        return bedOf(stay).specialty() != Specialty.CARE_HOME && !stay.patient.hardCase;
    }

    private Specialty plannedSpecialty() {
        return switch (chance.below(10)) {
            case 0, 1, 2 -> Specialty.SURGERY;
            case 3, 4 -> Specialty.ORTHOPAEDICS;
            case 5 -> Specialty.ONCOLOGY;
            case 6 -> Specialty.CARDIOLOGY;
            case 7 -> Specialty.REHABILITATION;
            case 8 -> Specialty.GERIATRICS;
            default -> Specialty.MEDICINE;
        };
    }

    private static Bed bedOf(Stay stay) {
        Bed bed = stay.bed;
        if (bed == null) {
            throw new IllegalStateException("visit " + stay.visit + " has no bed");
        }
        return bed;
    }

    static Instant wholeMinute(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
    }
}
