package releve.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the reception system says: who came, lies where, left, and is the same as whom. HL7 2.5, UTF-8. */
final class AdtWriter {
    private final Post post;

    AdtWriter(Post post) {
        this.post = post;
    }

    /** A01, A04, A06, A08, A13 and the like: the whole picture of one patient and visit. */
    void whole(Instant at, Instant occurred, String trigger, Patient patient, @Nullable Bed before) {
        StringBuilder body = new StringBuilder(900);
        body.append(Segments.event(trigger, at, occurred)).append(Segments.pid(Feed.ADT, patient));
        body.append(Segments.generalPractitioner(patient))
                .append(nextOfKin(patient))
                .append(visit(Beds.stayOf(patient), before, null))
                .append(reason(patient));
        if (patient.weight > 0) {
            body.append(measure(1, "29463-7", "Poids", patient.weight, "kg", at));
            body.append(measure(2, "8302-2", "Taille", patient.height, "cm", at));
        }
        int set = 1;
        for (Allergy allergy : patient.allergies) {
            body.append(allergy(set++, allergy));
        }
        set = 1;
        for (Problem problem : patient.problems) {
            body.append(problem(set++, problem, Beds.stayOf(patient).since));
        }
        body.append(Fields.of("ZG3")
                .set(1, "1")
                .parts(2, "REGIME", patient.told ? "NORMAL" : "LEGER")
                .write());
        post.send(Feed.ADT, at, type(trigger), body.toString());
    }

    /** A02, A03, A11, A12, A13, A21, A22: the visit only. */
    void movement(Instant at, String trigger, Patient patient, @Nullable Bed before, @Nullable Instant left) {
        Stay stay = Beds.stayOf(patient);
        post.send(
                Feed.ADT,
                at,
                type(trigger),
                Segments.event(trigger, at, at),
                Segments.pid(Feed.ADT, patient),
                visit(stay, before, left));
    }

    /** A17: two patients change beds; each PV1 names the new bed, and the old one as prior location. */
    void swap(Instant at, Patient first, Patient second, Bed bedOfFirst, Bed bedOfSecond) {
        post.send(
                Feed.ADT,
                at,
                type("A17"),
                Segments.event("A17", at, at),
                Segments.pid(Feed.ADT, first),
                visit(Beds.stayOf(first), bedOfFirst, null),
                Segments.pid(Feed.ADT, second),
                visit(Beds.stayOf(second), bedOfSecond, null));
    }

    /** A28 and A31: the person, without a visit (PV1-2 N: not applicable). */
    void person(Instant at, String trigger, Patient patient) {
        post.send(
                Feed.ADT,
                at,
                type(trigger),
                Segments.event(trigger, at, at),
                Segments.pid(Feed.ADT, patient),
                Segments.generalPractitioner(patient),
                nextOfKin(patient),
                Fields.of("PV1").set(1, "1").set(2, "N").write());
    }

    /** A31 with {@code ""} where the home telephone was: the number is to be forgotten. */
    void homePhoneGone(Instant at, Patient patient) {
        String pid = Segments.pid(Feed.ADT, patient)
                .replace(Segments.phone(patient.person.home(), "PRN", "PH") + "~", "\"\"~");
        post.send(
                Feed.ADT,
                at,
                type("A31"),
                Segments.event("A31", at, at),
                pid,
                Fields.of("PV1").set(1, "1").set(2, "N").write());
    }

    /** A40: the number in MRG is now the patient in PID. */
    void merge(Instant at, Patient into, String from) {
        post.send(
                Feed.ADT,
                at,
                type("A40"),
                Segments.event("A40", at, at),
                Segments.pid(Feed.ADT, into),
                Fields.of("MRG")
                        .parts(1, from, "", "", Group.PATIENT_AUTHORITY, "PI")
                        .write());
    }

    /** A37: two numbers said to be one person are two again. */
    void unlink(Instant at, Patient first, Patient second) {
        post.send(
                Feed.ADT,
                at,
                type("A37"),
                Segments.event("A37", at, at),
                Segments.pid(Feed.ADT, first),
                Segments.pid(Feed.ADT, second));
    }

    /** A31 with IAM: one allergy added, or taken back, in action mode. */
    void allergyChanged(Instant at, Patient patient, Allergy allergy, char action) {
        String iam = Fields.of("IAM")
                .set(1, "1")
                .parts(2, allergy.kind(), "", "HL70127")
                .parts(3, allergy.code(), allergy.text(), "G3VALL")
                .set(4, allergy.severity())
                .text(5, allergy.reaction())
                .set(6, String.valueOf(action))
                .write();
        post.send(
                Feed.ADT,
                at,
                type("A31"),
                Segments.event("A31", at, at),
                Segments.pid(Feed.ADT, patient),
                Fields.of("PV1").set(1, "1").set(2, "N").write(),
                iam);
    }

    private static String visit(Stay stay, @Nullable Bed before, @Nullable Instant left) {
        Fields pv1 = Fields.of("PV1")
                .set(1, "1")
                .set(2, stay.kind.code())
                .set(3, Segments.location(stay))
                .set(4, stay.kind == PatientClass.EMERGENCY ? "E" : "R")
                .set(7, Segments.doctor(stay.doctor))
                .set(19, Segments.visitNumber(stay))
                .set(44, Times.minute(stay.since));
        if (before != null) {
            pv1.set(6, Segments.location(before));
        }
        if (left != null) {
            pv1.set(36, "01").set(45, Times.minute(left));
        }
        return pv1.write();
    }

    /** PV2: why the patient came. */
    private static String reason(Patient patient) {
        return Fields.of("PV2").parts(3, "", patient.problems.getFirst().text()).write();
    }

    private static String nextOfKin(Patient patient) {
        Person person = patient.person;
        return Fields.of("NK1")
                .set(1, "1")
                .parts(2, person.family(), "Proche de " + person.given())
                .parts(3, "EMC", "Contact", "HL70063")
                .set(5, Segments.phone(person.mobile(), "PRN", "CP"))
                .write();
    }

    private static String allergy(int set, Allergy allergy) {
        return Fields.of("AL1")
                .set(1, String.valueOf(set))
                .parts(2, allergy.kind(), "", "HL70127")
                .parts(3, allergy.code(), allergy.text(), "G3VALL")
                .set(4, allergy.severity())
                .text(5, allergy.reaction())
                .write();
    }

    private static String problem(int set, Problem problem, Instant since) {
        return Fields.of("DG1")
                .set(1, String.valueOf(set))
                .parts(3, problem.code(), problem.text(), "I10")
                .set(5, Times.second(since))
                .set(6, "W")
                .write();
    }

    private static String measure(int set, String loinc, String name, int value, String unit, Instant at) {
        return Fields.of("OBX")
                .set(1, String.valueOf(set))
                .set(2, "NM")
                .parts(3, loinc, name, "LN")
                .set(5, String.valueOf(value))
                .parts(6, unit, "", "UCUM")
                .set(11, "F")
                .set(14, Times.second(at))
                .write();
    }

    private static String type(String trigger) {
        String structure = switch (trigger) {
            case "A04", "A08", "A13" -> "A01";
            case "A28", "A31" -> "A05";
            case "A11", "A12" -> "A09";
            case "A22" -> "A21";
            case "A40" -> "A39";
            default -> trigger;
        };
        return "ADT^" + trigger + "^ADT_" + structure;
    }
}
