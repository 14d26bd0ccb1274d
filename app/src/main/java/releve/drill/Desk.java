package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import releve.drill.Tally.Of;

/** Appointments, consultations and the operating list. */
final class Desk {
    private final House house;
    private final AgendaWriter agenda;
    private final Papers papers;
    private final Tubes tubes;
    private final Chance chance;

    Desk(House house, Papers papers, Tubes tubes, Chance chance) {
        this.house = house;
        this.agenda = new AgendaWriter(house.post);
        this.papers = papers;
        this.tubes = tubes;
        this.chance = chance;
    }

    /** A booking for one of the next working days, after T0. */
    void book(Instant at) {
        int days = chance.between(3, 42);
        LocalDate day = LocalDate.ofInstant(at, Feed.BRUSSELS).plusDays(days);
        if (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(2);
        }
        Instant when = day.atTime(chance.between(8, 16), chance.below(4) * 15)
                .atZone(Feed.BRUSSELS)
                .toInstant();
        Booking booking = booking(visitor(), when, chance.happens(0.09));
        agenda.say(at, booking, "S12");
        keep(booking);
        change(at, booking);
    }

    /** Consultations: arrives, is seen, leaves; a few do not come. */
    void consultation(Instant at) {
        Patient patient = visitor();
        Booking booking = booking(patient, at.plus(Duration.ofMinutes(chance.between(0, 40))), false);
        if (chance.happens(0.05)) {
            agenda.say(at, booking, "S26");
            return;
        }
        house.tally.add(Of.CONSULTATIONS);
        Ward place = new Ward(booking.clinic(), booking.site(), Specialty.MEDICINE, List.of());
        Stay stay = house.open(patient, place, at, PatientClass.OUTPATIENT, chance);
        house.adt.whole(at, at, "A04", patient, null);
        agenda.say(at, booking, "S14");
        if (chance.happens(0.45)) {
            tubes.request(at, stay);
        }
        house.clock.at(at.plus(Duration.ofMinutes(chance.between(15, 120))), when -> {
            papers.consultation(when, stay);
            house.adt.movement(when, "A03", patient, null, when);
            patient.stay = null;
        });
    }

    /** One operation of today's list, for an in-patient when one can be found; one in fourteen is called off. */
    void operation(Instant at) {
        Patient patient = house.inWards
                .draw(chance)
                .map(stay -> stay.patient)
                .filter(lying -> !lying.newborn)
                .orElseGet(this::visitor);
        Booking booking = booking(patient, at.plus(Duration.ofMinutes(30)), true);
        agenda.say(at, booking, "S12");
        if (chance.happens(0.07)) {
            agenda.say(at, booking, "S15");
            return;
        }
        house.tally.add(Of.OPERATIONS);
        house.clock.at(at.plus(Duration.ofMinutes(35)), when -> agenda.say(when, booking, "S14"));
    }

    private void change(Instant at, Booking booking) {
        int fate = chance.below(100);
        Instant later = at.plus(Duration.ofMinutes(chance.between(20, 500)));
        if (fate < 6) {
            house.clock.at(later, when -> {
                Booking moved = booking.movedTo(booking.when().plus(Duration.ofDays(7)));
                agenda.say(when, moved, "S13");
                keep(moved);
            });
        } else if (fate < 10) {
            String trigger = fate < 8 ? "S15" : fate < 9 ? "S16" : "S17";
            house.clock.at(later, when -> {
                agenda.say(when, booking, trigger);
                house.appointments.remove(booking.number());
            });
        }
    }

    private void keep(Booking booking) {
        house.appointments.put(
                booking.number(),
                new Truth.Appointment(
                        booking.number(),
                        booking.patient().number,
                        booking.clinic(),
                        booking.when(),
                        booking.patient().person.mobile(),
                        booking.theatre()));
    }

    private Patient visitor() {
        return house.newPatient(specialty(), chance);
    }

    private Specialty specialty() {
        return switch (chance.below(6)) {
            case 0 -> Specialty.SURGERY;
            case 1 -> Specialty.CARDIOLOGY;
            case 2 -> Specialty.PAEDIATRICS;
            case 3 -> Specialty.PNEUMOLOGY;
            default -> Specialty.MEDICINE;
        };
    }

    private Booking booking(Patient patient, Instant when, boolean theatre) {
        String site = "H" + chance.between(1, 4);
        String clinic = site + (theatre ? "-QOP" + chance.between(1, 6) : "-CONS" + chance.between(1, 12));
        return new Booking(
                house.numbers.order("RV"),
                patient,
                site,
                clinic,
                house.people.doctor(chance),
                when,
                theatre ? 60 + 30 * chance.below(5) : 20,
                theatre);
    }
}
