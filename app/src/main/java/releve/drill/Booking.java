package releve.drill;

import java.time.Instant;

/** One appointment: placer number, patient, clinic or theatre, when. */
record Booking(
        String number,
        Patient patient,
        String site,
        String clinic,
        String doctor,
        Instant when,
        int minutes,
        boolean theatre) {
    Booking movedTo(Instant other) {
        return new Booking(number, patient, site, clinic, doctor, other, minutes, theatre);
    }
}
