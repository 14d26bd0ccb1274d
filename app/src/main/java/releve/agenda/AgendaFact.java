package releve.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.identity.PatientRef;

/** What can be learned about appointments. */
public sealed interface AgendaFact {
    PatientRef patient();

    /** What happened to an appointment (HL7 v2 chapter 10, events S12 to S17 and S26). */
    enum Step {
        BOOKED,
        RESCHEDULED,
        MODIFIED,
        CANCELLED,
        DISCONTINUED,
        DELETED,
        NO_SHOW;

        public boolean stands() {
            return switch (this) {
                case BOOKED, RESCHEDULED, MODIFIED -> true;
                case CANCELLED, DISCONTINUED, DELETED, NO_SHOW -> false;
            };
        }
    }

    /** @param phones where to reach the patient, as sent; {@code with} the persons and things it is with; {@code details} the rest */
    record AppointmentSaid(
            PatientRef patient,
            OrderRef number,
            Step step,
            @Nullable Moment starts,
            @Nullable Moment ends,
            String kind,
            String reason,
            String place,
            List<String> with,
            String phones,
            BookingDetails details)
            implements AgendaFact {}
}
