package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import releve.drill.Tally.Of;

/** The drug sheet of each in-patient: prescribed, dispensed once a day, given at the rounds. */
final class Drugs {
    private static final double USUAL_DRUGS = 7.4;
    private static final Duration DISPENSING = Duration.ofHours(24);

    private final House house;
    private final PharmacyWriter pharmacy;
    private final Chance chance;

    Drugs(House house, Chance chance) {
        this.house = house;
        this.pharmacy = new PharmacyWriter(house.post);
        this.chance = chance;
    }

    /** The first prescriptions of a stay; those of a stay that began before today come with the last dose given. */
    void start(Instant at, Stay stay, boolean withPast) {
        if (stay.patient.newborn) {
            return;
        }
        int count = Math.max(1, (int) Math.round(chance.around(USUAL_DRUGS, 2)));
        Set<String> known = new HashSet<>();
        stay.patient.drugs.forEach(prescription -> known.add(prescription.drug().code()));
        for (int i = 0; i < count; i++) {
            Drug drug = house.catalogue.drug(wardOf(stay), chance);
            if (known.add(drug.code())) {
                begin(at, stay, drug, withPast);
            }
        }
    }

    /** These drugs and no others. */
    void start(Instant at, Stay stay, List<Drug> drugs) {
        drugs.forEach(drug -> begin(at, stay, drug, true));
    }

    private void begin(Instant at, Stay stay, Drug drug, boolean withPast) {
        Prescription prescription = prescribe(at, stay, drug, withPast ? stay.since : at);
        if (withPast && stay.since.isBefore(at.minus(Duration.ofHours(24)))) {
            give(at, lastRound(drug, at), stay, prescription);
        }
    }

    /** One more drug for someone, or one less. */
    void change(Instant at) {
        house.inWards
                .draw(chance)
                .filter(stay -> stay.patient.told && !stay.patient.newborn && !stay.patient.hardCase)
                .ifPresent(stay -> {
                    if (chance.happens(0.4) && stay.patient.drugs.size() > 2) {
                        Prescription stopped = stay.patient.drugs.removeFirst();
                        pharmacy.prescription(at, stay, stopped, "DC");
                        return;
                    }
                    Drug drug = house.catalogue.drug(wardOf(stay), chance);
                    if (stay.patient.drugs.stream()
                            .noneMatch(known -> known.drug().code().equals(drug.code()))) {
                        prescribe(at, stay, drug, at);
                    }
                });
    }

    /** At discharge every prescription ends. */
    void stop(Instant at, Stay stay) {
        stay.patient.drugs.forEach(prescription -> pharmacy.prescription(at, stay, prescription, "DC"));
        stay.patient.drugs.clear();
    }

    private Prescription prescribe(Instant at, Stay stay, Drug drug, Instant since) {
        Prescription prescription = new Prescription(house.numbers.order("RX"), drug, since, stay.doctor);
        stay.patient.drugs.add(prescription);
        pharmacy.prescription(at, stay, prescription, "NW");
        plan(at, stay, prescription);
        house.clock.at(
                at.plus(Duration.ofMinutes(chance.between(20, 1_200))), when -> dispense(when, stay, prescription));
        return prescription;
    }

    /** One prescription and its first dose. */
    void one(Instant at, Stay stay) {
        Prescription prescription = prescribe(at, stay, house.catalogue.drug(wardOf(stay), chance), at);
        give(at, at, stay, prescription);
    }

    private Specialty wardOf(Stay stay) {
        return house.beds.ward(stay.ward).specialty();
    }

    private void dispense(Instant at, Stay stay, Prescription prescription) {
        if (house.isOpen(stay) && stay.patient.drugs.contains(prescription)) {
            pharmacy.dispensed(
                    at, stay, prescription, prescription.drug().hours().size());
            house.clock.at(at.plus(DISPENSING), when -> dispense(when, stay, prescription));
        }
    }

    private void plan(Instant after, Stay stay, Prescription prescription) {
        Instant round = nextRound(prescription.drug(), after);
        Instant when = round.plus(Duration.ofSeconds(chance.between(0, 3_000)));
        house.clock.at(when, at -> round(at, stay, prescription));
    }

    private void round(Instant at, Stay stay, Prescription prescription) {
        if (house.isOpen(stay) && stay.patient.drugs.contains(prescription)) {
            if (!stay.onLeave) {
                house.tally.add(Of.DOSES);
                give(at, at.minus(Duration.ofSeconds(chance.between(0, 240))), stay, prescription);
            }
            plan(at.plus(Duration.ofMinutes(51)), stay, prescription);
        }
    }

    private void give(Instant at, Instant when, Stay stay, Prescription prescription) {
        String completion = chance.happens(0.93) ? "CP" : chance.happens(0.6) ? "RE" : "NA";
        pharmacy.given(at, when, stay, prescription, completion);
        if (completion.equals("CP")) {
            Drug drug = prescription.drug();
            Instant whole = Instant.ofEpochSecond(when.getEpochSecond());
            stay.patient.lastGiven.put(
                    drug.code(),
                    new Given(prescription.order(), drug.code(), drug.name(), drug.dose(), drug.unit(), whole));
        }
    }

    static Instant nextRound(Drug drug, Instant after) {
        return round(drug, after, 1);
    }

    private static Instant lastRound(Drug drug, Instant before) {
        return round(drug, before, -1);
    }

    private static Instant round(Drug drug, Instant from, int step) {
        LocalDateTime hour = LocalDateTime.ofInstant(from, Feed.BRUSSELS)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        LocalDateTime next = step > 0 ? hour.plusHours(1) : hour.minusHours(1);
        while (!drug.hours().contains(next.getHour())
                && !(next.getHour() == 0 && drug.hours().contains(24))) {
            next = next.plusHours(step);
        }
        return next.atZone(Feed.BRUSSELS).toInstant();
    }
}
