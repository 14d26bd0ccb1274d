package releve.pack;

import java.time.Duration;
import java.time.Instant;
import releve.web.DataAge;

/**
 * What every page says of itself.
 *
 * @param until when it is to be thrown away, or checked line by line against the patient
 * @param asOf the newest message in what is printed: what happened before the cut
 */
record Stamp(Instant made, Instant until, DataAge age, Instant asOf) {
    /** For what bears no time at all, such as a label. */
    static final Stamp NONE = new Stamp(Instant.EPOCH, Instant.EPOCH, new DataAge.Nothing(), Instant.EPOCH);

    /** A pack serves one shift. */
    static final Duration SHIFT = Duration.ofHours(8);

    static Stamp of(Instant made, DataAge age) {
        return new Stamp(made, made.plus(SHIFT), age, age.asOf().orElse(made));
    }

    /**
     * The same without the times that pass by themselves, to tell whether anything else differs. Feeds that deliver move their time
     * with every message; feeds that stand still do not.
     */
    Stamp timeless() {
        return age instanceof DataAge.Fresh
                ? new Stamp(Instant.EPOCH, Instant.EPOCH, new DataAge.Fresh(Instant.EPOCH), Instant.EPOCH)
                : new Stamp(Instant.EPOCH, Instant.EPOCH, age, asOf);
    }
}
