package releve.agenda.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import releve.agenda.CaseRef;
import releve.agenda.Verdict;

/**
 * What somebody was told of a case, or is to be.
 *
 * @param start when the appointment was booked for, so that one who was told before it moved is told again
 * @param agreed a new day that the patient agreed to
 */
public record Told(CaseRef of, Verdict verdict, Optional<Instant> start, Optional<LocalDate> agreed) {
    /** Whether it says the same of the same appointment, whatever day was agreed. */
    boolean isSameAs(Verdict other, Optional<Instant> when) {
        return verdict.equals(other) && start.equals(when);
    }
}
