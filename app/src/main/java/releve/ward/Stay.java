package releve.ward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stay as it stands.
 *
 * @param patient the patient it belongs to now
 * @param recordedUnder the patient it began under; another one when it was reassigned
 */
public record Stay(
        String number,
        long patient,
        long recordedUnder,
        StayStatus status,
        @Nullable Place place,
        @Nullable Instant since,
        StayDetails details,
        long source,
        Instant learned,
        Instant event) {}
