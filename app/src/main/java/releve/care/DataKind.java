package releve.care;

import java.time.Duration;

/**
 * A sort of data that comes from feeds of its own, and how old it may grow by day before that is said. By night a feed that sends nothing
 * may only have nothing to send: its own rhythm decides. The figures are the design's ("allowed staleness"); whatever the sort, the alarm
 * is at {@link #ALARM} and red at {@link #RED}.
 */
public enum DataKind {
    /** Who lies where; printed in the ward pack: 15 minutes. */
    STAYS(15),
    ALLERGIES(5),
    DRUGS(5),
    RESULTS(5),
    /** Imaging reports: no line of their own in the design, so the general alarm. */
    REPORTS(30),
    /** Problems, documents, observations, contacts: as reports. */
    DOCUMENTS(30),
    AGENDA(30);

    /** Without message or sign of life: warned of. */
    public static final Duration ALARM = Duration.ofMinutes(30);

    /** Without message or sign of life: taken as cut. */
    public static final Duration RED = Duration.ofHours(2);

    private final Duration within;

    DataKind(int minutes) {
        this.within = Duration.ofMinutes(minutes);
    }

    /** The age that a feed's data of this sort may have while its rhythm expects more. */
    public Duration within() {
        return within;
    }
}
