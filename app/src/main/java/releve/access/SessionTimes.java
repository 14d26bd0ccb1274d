package releve.access;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param lock so long without a sign of life, and the PIN is asked for again
 * @param idle so long, and the session is over
 * @param whole after so long it is over in any case
 */
public record SessionTimes(Duration lock, Duration idle, Duration whole) {
    /** A ward PC left alone locks while its user is still near; a shift of 12 h with its hand-over fits in. */
    public static final SessionTimes DEFAULT =
            new SessionTimes(Duration.ofMinutes(5), Duration.ofHours(4), Duration.ofHours(13));

    public SessionTimes {
        if (!lock.isPositive() || lock.compareTo(idle) > 0 || idle.compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "a session locks, then ends: " + lock + ", " + idle + ", " + whole + " are not in this order");
        }
    }
}
