package releve.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.DataAges.FeedAge;

/**
 * What every page says of itself.
 *
 * @param until when it is to be thrown away, or checked line by line against the patient
 * @param asOf the newest message in what is printed: what happened before the cut
 * @param stale the feeds that are late or frozen
 * @param trusted T0, while a declaration stands: what a feed brought later is marked
 */
record Stamp(Instant made, Instant until, DataAge age, Instant asOf, List<FeedAge> stale, Optional<Instant> trusted) {
    /** For what bears no time at all, such as a label. */
    static final Stamp NONE =
            new Stamp(Instant.EPOCH, Instant.EPOCH, new DataAge.Nothing(), Instant.EPOCH, List.of(), Optional.empty());

    /** A pack serves one shift. */
    static final Duration SHIFT = Duration.ofHours(8);

    static Stamp of(Instant made, DataAges ages, Optional<Instant> trusted) {
        DataAge age = ages.overall();
        return new Stamp(made, made.plus(SHIFT), age, age.asOf().orElse(made), ages.stale(), trusted);
    }

    /**
     * The same without the times that pass by themselves, to tell whether anything else differs. Feeds that deliver move their time
     * with every message; feeds that stand still do not.
     */
    Stamp timeless() {
        return age instanceof DataAge.Fresh
                ? new Stamp(
                        Instant.EPOCH, Instant.EPOCH, new DataAge.Fresh(Instant.EPOCH), Instant.EPOCH, stale, trusted)
                : new Stamp(Instant.EPOCH, Instant.EPOCH, age, asOf, stale, trusted);
    }

    /** What makes a kept pack untrue at once, whatever its patients: another feed is late or frozen, or T0 is another. */
    String state() {
        return stale + " " + trusted;
    }
}
