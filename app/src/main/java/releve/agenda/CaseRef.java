package releve.agenda;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.OrderRef;
import releve.identity.PatientRef;
import releve.web.Paths;

/** Which booking is meant: whose, and under the numbers that it went by when somebody said something of it. */
public record CaseRef(PatientRef patient, OrderRef number) {
    public CaseRef {
        if (number.placer().isBlank() && number.filler().isBlank()) {
            throw new IllegalArgumentException("a booking without a number cannot be spoken of");
        }
    }

    /** The three parts of a case's address. */
    public String key() {
        return Stream.of(
                        patient.authority(),
                        patient.number(),
                        number.placer().isBlank() ? number.filler() : number.placer())
                .map(Paths::part)
                .collect(Collectors.joining("/"));
    }
}
