package releve.rebooking;

/**
 * What a patient has borne already.
 *
 * @param daysWaited since the case was put on the list
 * @param cancellations suffered so far
 */
public record Standing(int daysWaited, int cancellations) {
    /** A cancellation counts as so many days of waiting; a convention of ours, for want of a published one. */
    public static final int DAYS_PER_CANCELLATION = 30;

    public Standing {
        if (daysWaited < 0 || cancellations < 0) {
            throw new IllegalArgumentException(
                    daysWaited + " days, " + cancellations + " cancellations: neither is less than none");
        }
    }

    /** What a day more costs: at least 1, so that nobody is put off for nothing. */
    long price() {
        return 1L + daysWaited + (long) DAYS_PER_CANCELLATION * cancellations;
    }
}
