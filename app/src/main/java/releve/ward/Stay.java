package releve.ward;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stay as it stands.
 *
 * @param patient the patient it belongs to now
 * @param feed that said the last of it; blank when a ward recorded that
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
        Instant event,
        String feed) {
    /** Whether a feed said the last of it after the last trusted time. */
    public boolean isAfter(Optional<Instant> trusted) {
        return !feed.isEmpty() && trusted.filter(learned::isAfter).isPresent();
    }
}
