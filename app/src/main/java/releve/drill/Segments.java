package releve.drill;

import java.time.Instant;
import java.util.List;
import releve.hl7.Er7;

/** The segments that several feeds share, each in the dialect of its sender. */
final class Segments {
    private static final List<String> PRACTITIONERS = List.of(
            "Mélèze", "Saule", "Peuplier", "Alisier-Dubois", "Van den Eik", "Sapin", "Cormier", "Hêtre", "Bouleau");

    private Segments() {}

    /** PID: the group number with its authority, without it, or beside the laboratory's own number, as each sender does. */
    static String pid(Feed feed, Patient patient) {
        Person person = patient.person;
        Fields pid = Fields.of("PID")
                .set(1, feed.equals(Feed.RIS) ? "" : "1")
                .set(3, numbers(feed, patient))
                .set(5, name(feed, person))
                .set(7, Times.day(person.born()))
                .set(8, person.sex().name());
        if (feed.equals(Feed.ADT) || feed.equals(Feed.AGENDA)) {
            Person.Address address = person.address();
            pid.parts(11, address.street(), "", address.town(), "", address.postcode(), address.country(), "H")
                    .set(13, Er7.repetitions(phone(person.home(), "PRN", "PH"), phone(person.mobile(), "PRN", "CP")))
                    .set(15, person.language());
        }
        if (feed.equals(Feed.RIS)) {
            pid.set(19, person.nationalNumber());
        }
        if (feed.equals(Feed.ADT)) {
            pid.set(24, patient.newborn ? "Y" : "N").set(30, "N");
        }
        return pid.write();
    }

    /** Who looks after the patient at home; always the same for the same patient, and nobody for one in so many. Synthetic names. */
    static String generalPractitioner(Patient patient) {
        int of = Math.floorMod(patient.number.hashCode(), PRACTITIONERS.size() + 1);
        return of == PRACTITIONERS.size()
                ? ""
                : Fields.of("PD1")
                        .parts(4, "G" + People.padded(of + 1, 5), PRACTITIONERS.get(of), "", "", "", "Dr")
                        .write();
    }

    private static String numbers(Feed feed, Patient patient) {
        String group = Er7.components(patient.number, "", "", Group.PATIENT_AUTHORITY, "PI");
        if (feed.equals(Feed.ADT)) {
            return Er7.repetitions(group, Er7.components(patient.person.nationalNumber(), "", "", "NISS", "NN"));
        }
        if (feed.equals(Feed.LAB)) {
            return Er7.repetitions(group, Er7.components("L" + patient.number, "", "", "LABO3V", "PI"));
        }
        if (feed.equals(Feed.RIS)) {
            return Er7.text(patient.number);
        }
        if (feed.equals(Feed.PHARMACY)) {
            return Er7.components(patient.number, "", "", "", "PI");
        }
        return group;
    }

    private static String name(Feed feed, Person person) {
        if (feed.equals(Feed.RIS)) {
            return Er7.components(person.family(), person.given());
        }
        return Er7.components(person.family(), person.given(), "", "", "", "", "L");
    }

    static String phone(String number, String use, String equipment) {
        return Er7.components(number, use, equipment);
    }

    static String location(Stay stay) {
        Bed bed = stay.bed;
        return bed == null ? Er7.components(stay.ward, "", "", stay.site) : location(bed);
    }

    static String location(Bed bed) {
        return Er7.components(bed.ward(), bed.room(), bed.bed(), bed.site());
    }

    static String doctor(String family) {
        return Er7.components(
                "D" + People.padded(Math.floorMod(family.hashCode(), 100_000), 5), family, "", "", "", "Dr");
    }

    /** PV1 outside ADT: class, place, doctor, visit. */
    static String visit(Stay stay) {
        return Fields.of("PV1")
                .set(1, "1")
                .set(2, stay.kind.code())
                .set(3, location(stay))
                .set(7, doctor(stay.doctor))
                .set(19, visitNumber(stay))
                .write();
    }

    static String visitNumber(Stay stay) {
        return Er7.components(stay.visit, "", "", Group.VISIT_AUTHORITY, "VN");
    }

    static String event(String trigger, Instant recorded, Instant occurred) {
        return Fields.of("EVN")
                .set(1, trigger)
                .set(2, Times.second(recorded))
                .set(6, Times.second(occurred))
                .write();
    }
}
