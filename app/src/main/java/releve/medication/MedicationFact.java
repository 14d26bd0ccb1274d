package releve.medication;

import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.OrderStep;
import releve.identity.PatientRef;

/** What can be learned about drugs. Amounts and timings are words as sent; no dose is computed from them. */
public sealed interface MedicationFact {
    PatientRef patient();

    /** @param timing when to give it, in the sender's words; {@code repeats} is the same as far as it can be read */
    record Prescribed(
            PatientRef patient,
            OrderRef order,
            OrderStep step,
            Coded drug,
            String dose,
            String route,
            String timing,
            Repeats repeats,
            @Nullable Moment start,
            @Nullable Moment end,
            String prescriber,
            String note)
            implements MedicationFact {}

    record Dispensed(
            PatientRef patient,
            OrderRef order,
            Coded drug,
            String amount,
            @Nullable Moment at) implements MedicationFact {}

    /** A dose given, or not: {@code status} is HL7 v2 table 0322 (CP complete, PA partly, RE refused, NA not administered). */
    record Administered(
            PatientRef patient,
            OrderRef order,
            Coded drug,
            String amount,
            String route,
            String status,
            String by,
            @Nullable Moment at)
            implements MedicationFact {
        public boolean given() {
            return !status.equals("RE") && !status.equals("NA");
        }
    }

    /** A dose as a ward recorded it here. The ward keeps it; it is read along with what feeds say. @param details in words */
    record AtBedside(
            PatientRef patient,
            OrderRef order,
            Coded drug,
            String amount,
            String route,
            DoseOutcome outcome,
            String details,
            String by)
            implements MedicationFact {
        /** The same as a feed would say it. */
        Administered administered() {
            String status = switch (outcome) {
                case GIVEN -> "CP";
                case REFUSED -> "RE";
                case ABSENT, NIL_BY_MOUTH, VOMITED, NOT_AVAILABLE, OTHER -> "NA";
            };
            return new Administered(patient, order, drug, amount, route, status, by, null);
        }
    }
}
