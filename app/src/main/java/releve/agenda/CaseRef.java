package releve.agenda;

import releve.care.OrderRef;
import releve.identity.PatientRef;

/** Which booking is meant: whose, and under the numbers that it went by when somebody said something of it. */
public record CaseRef(PatientRef patient, OrderRef number) {
    public CaseRef {
        if (number.placer().isBlank() && number.filler().isBlank()) {
            throw new IllegalArgumentException("a booking without a number cannot be spoken of");
        }
    }
}
