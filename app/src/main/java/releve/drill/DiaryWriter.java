package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import releve.hl7.Er7;

/** One booking of the diary as the appointment system says it: SIU^S12 in HL7 2.4. */
record DiaryWriter(String number, Patient patient, Diary.Telephone telephone, Procedure procedure, Instant when) {
    /** A number in the range kept for fiction that is nobody's. */
    private static final String NOBODY = "+33353019999";

    String body(String site, String unit, String doctor, LocalDate consent, int asa) {
        String start = Times.minute(when);
        return schedule(start, doctor)
                + pid()
                + visit(site, unit)
                + observed(consent, asa)
                + resources(start, site, unit, doctor);
    }

    private String schedule(String start, String doctor) {
        String end = Times.minute(when.plus(Duration.ofMinutes(procedure.minutes())));
        return Fields.of("SCH")
                .set(1, number)
                .set(2, "F" + number)
                .parts(6, "S12", "")
                .parts(7, procedure.operation() ? "OPERATION" : "CONSULTATION", "")
                .parts(8, "NORMAL", "", "HL70276")
                .set(9, String.valueOf(procedure.minutes()))
                .set(10, "MIN")
                .set(11, Er7.components("", "", "", start, end))
                .set(16, Segments.doctor(doctor))
                .parts(25, "Booked", "", "HL70278")
                .write();
    }

    private String pid() {
        Person person = patient.person;
        Person.Address address = person.address();
        Fields pid = Fields.of("PID")
                .set(1, "1")
                .set(3, Er7.components(patient.number, "", "", Group.PATIENT_AUTHORITY, "PI"))
                .set(5, Er7.components(person.family(), person.given(), "", "", "", "", "L"))
                .set(7, Times.day(person.born()))
                .set(8, person.sex().name())
                .parts(11, address.street(), "", address.town(), "", address.postcode(), address.country(), "H");
        switch (telephone) {
            case RIGHT -> pid.set(13, Segments.phone(person.mobile(), "PRN", "CP"));
            case WRONG -> pid.set(13, Segments.phone(NOBODY, "PRN", "CP"));
            case MISSING -> {}
        }
        return pid.set(15, person.language()).write();
    }

    private String visit(String site, String unit) {
        return Fields.of("PV1")
                .set(1, "1")
                .set(2, "O")
                .set(3, Er7.components(unit, "", "", site))
                .parts(10, "", procedure.service(), "")
                .write();
    }

    private String observed(LocalDate consent, int asa) {
        if (!procedure.operation()) {
            return "";
        }
        return observed(1, "ASA", String.valueOf(asa))
                + observed(2, "ANAESTHESIA", "GENERALE")
                + observed(3, "CONSENT", consent.toString());
    }

    private static String observed(int nth, String identifier, String value) {
        return Fields.of("OBX")
                .set(1, String.valueOf(nth))
                .set(2, "ST")
                .parts(3, identifier, "", "99G3V")
                .text(5, value)
                .set(11, "F")
                .write();
    }

    private String resources(String start, String site, String unit, String doctor) {
        StringBuilder all =
                new StringBuilder(Fields.of("RGS").set(1, "1").set(2, "A").write());
        all.append(Fields.of("AIS")
                .set(1, "1")
                .set(2, "A")
                .parts(3, procedure.code(), procedure.name(), "G3VRDV")
                .set(4, start)
                .set(7, String.valueOf(procedure.minutes()))
                .set(8, "MIN")
                .write());
        int nth = 0;
        for (String need : procedure.needs()) {
            int blank = need.indexOf(' ');
            all.append(Fields.of("AIG")
                    .set(1, String.valueOf(++nth))
                    .set(2, "A")
                    .parts(3, need.substring(0, blank), need.substring(blank + 1), "G3VRDV")
                    .write());
        }
        return all.append(Fields.of("AIL")
                        .set(1, "1")
                        .set(2, "A")
                        .set(3, Er7.components(unit, "", "", site))
                        .write())
                .append(Fields.of("AIP")
                        .set(1, "1")
                        .set(2, "A")
                        .set(3, Segments.doctor(doctor))
                        .write())
                .toString();
    }
}
