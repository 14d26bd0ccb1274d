package releve.ward;

import org.jspecify.annotations.Nullable;
import releve.identity.PatientRef;

/** What can be learned about stays and beds. */
public sealed interface WardFact {
    /** Something happened to a stay, or was said of it. {@code place} is where the patient is from then on. */
    record Moved(
            PatientRef patient,
            StayRef stay,
            Movement movement,
            @Nullable Place place,
            StayDetails details) implements WardFact {}

    /**
     * A stay was recorded under the wrong patient. What was filed under that patient stays where it is.
     *
     * @param from the patient it was recorded under; {@code null} when not said: the one it is known under
     */
    record StayReassigned(StayRef stay, @Nullable PatientRef from, PatientRef to) implements WardFact {}

    /** Two patients are two people after all: stays moved between them before go back. */
    record PatientsSeparated(PatientRef one, PatientRef other) implements WardFact {}
}
