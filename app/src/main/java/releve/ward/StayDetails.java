package releve.ward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What else a message says of a stay; {@code null} means not said, empty text to be deleted.
 *
 * @param patientClass HL7 v2 table 0004: I, O, E, P …
 */
public record StayDetails(
        @Nullable String patientClass,
        @Nullable String doctor,
        @Nullable String service,
        @Nullable String reason,
        @Nullable Instant admitted,
        @Nullable Instant discharged,
        @Nullable Instant dischargeExpected) {
    public static final StayDetails UNSAID = new StayDetails(null, null, null, null, null, null, null);
}
