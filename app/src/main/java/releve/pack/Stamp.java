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
    /** A pack serves one shift. */
    static final Duration SHIFT = Duration.ofHours(8);

    static Stamp of(Instant made, DataAge age) {
        return new Stamp(made, made.plus(SHIFT), age, age.asOf().orElse(made));
    }

    /** The same without the time of making: to tell whether anything else differs. */
    Stamp timeless() {
        return new Stamp(Instant.EPOCH, Instant.EPOCH, age, asOf);
    }
}
