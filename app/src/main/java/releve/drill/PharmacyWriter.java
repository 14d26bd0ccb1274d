package releve.drill;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import releve.hl7.Er7;

/** What the pharmacy and the drug sheet say: prescribed, dispensed, given. HL7 2.5.1, UTF-8; patient numbers without authority. */
final class PharmacyWriter {
    private final Post post;

    PharmacyWriter(Post post) {
        this.post = post;
    }

    /** @param control ORC-1: NW new, XO changed, DC discontinued */
    void prescription(Instant at, Stay stay, Prescription prescription, String control) {
        Drug drug = prescription.drug();
        post.send(
                Feed.PHARMACY,
                at,
                "RDE^O11^RDE_O11",
                Segments.pid(Feed.PHARMACY, stay.patient),
                Segments.visit(stay),
                order(at, prescription, control),
                Fields.of("TQ1")
                        .set(1, "1")
                        .parts(2, drug.dose(), drug.unit())
                        .set(3, repeatPattern(drug.hours()))
                        .set(4, hours(drug.hours()))
                        .set(7, Times.minute(prescription.since()))
                        .write(),
                Fields.of("RXE")
                        .set(2, code(drug))
                        .set(3, drug.dose())
                        .parts(5, drug.unit(), "", "UCUM")
                        .parts(6, drug.form(), "", "G3VFORM")
                        .text(7, drug.hours().size() > 3 ? "À répartir sur 24 h; voir schéma | tension" : "")
                        .set(15, prescription.order())
                        .write(),
                Fields.of("RXR").parts(1, drug.route(), "", "HL70162").write());
    }

    void dispensed(Instant at, Stay stay, Prescription prescription, int units) {
        post.send(
                Feed.PHARMACY,
                at,
                "RDS^O13^RDS_O13",
                Segments.pid(Feed.PHARMACY, stay.patient),
                Segments.visit(stay),
                order(at, prescription, "RE"),
                Fields.of("RXD")
                        .set(1, "1")
                        .set(2, code(prescription.drug()))
                        .set(3, Times.minute(at))
                        .set(4, String.valueOf(units))
                        .parts(5, prescription.drug().form(), "", "G3VFORM")
                        .set(7, prescription.order())
                        .write());
    }

    /** @param completion RXA-20: CP complete, RE refused by the patient, NA not given */
    void given(Instant at, Instant when, Stay stay, Prescription prescription, String completion) {
        Drug drug = prescription.drug();
        post.send(
                Feed.PHARMACY,
                at,
                "RAS^O17^RAS_O17",
                Segments.pid(Feed.PHARMACY, stay.patient),
                Segments.visit(stay),
                order(at, prescription, "RE"),
                Fields.of("RXA")
                        .set(1, "0")
                        .set(2, "1")
                        .set(3, Times.second(when))
                        .set(4, Times.second(when))
                        .set(5, code(drug))
                        .set(6, completion.equals("CP") ? drug.dose() : "0")
                        .parts(7, drug.unit(), "", "UCUM")
                        .set(10, Er7.components("I" + Math.floorMod(stay.ward.hashCode(), 500), "Infirmier", stay.ward))
                        .set(20, completion)
                        .set(21, "A")
                        .write(),
                Fields.of("RXR").parts(1, drug.route(), "", "HL70162").write());
    }

    /** VXU: one vaccination. */
    void vaccinated(Instant at, Patient patient, String cvx, String vaccine, String lot) {
        post.send(
                Feed.PHARMACY,
                at,
                "VXU^V04^VXU_V04",
                Segments.pid(Feed.PHARMACY, patient),
                Fields.of("ORC").set(1, "RE").set(3, "VAC" + lot).write(),
                Fields.of("RXA")
                        .set(1, "0")
                        .set(2, "1")
                        .set(3, Times.second(at))
                        .set(4, Times.second(at))
                        .parts(5, cvx, vaccine, "CVX")
                        .set(6, "0.5")
                        .parts(7, "mL", "", "UCUM")
                        .set(15, lot)
                        .set(20, "CP")
                        .set(21, "A")
                        .write(),
                Fields.of("RXR").parts(1, "IM", "", "HL70162").write());
    }

    private static String order(Instant at, Prescription prescription, String control) {
        return Fields.of("ORC")
                .set(1, control)
                .parts(2, prescription.order(), "PHARMA")
                .set(5, control.equals("DC") ? "DC" : "IP")
                .set(9, Times.second(at))
                .set(12, Segments.doctor(prescription.prescriber()))
                .write();
    }

    private static String code(Drug drug) {
        return Er7.components(drug.code(), drug.name(), "G3VMED");
    }

    private static String repeatPattern(List<Integer> hours) {
        return switch (hours.size()) {
            case 1 -> "QD";
            case 2 -> "BID";
            case 3 -> "TID";
            case 4 -> "QID";
            default -> "Q" + 24 / hours.size() + "H";
        };
    }

    private static String hours(List<Integer> hours) {
        return hours.stream().map(hour -> People.padded(hour % 24L * 100, 4)).collect(Collectors.joining("~"));
    }
}
