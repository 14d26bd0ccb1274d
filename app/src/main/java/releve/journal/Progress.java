package releve.journal;

import java.time.Duration;

/** Told now and then how far a long work has come. */
@FunctionalInterface
public interface Progress {
    Progress UNSEEN = (done, total, left) -> {};

    void at(long done, long total, Duration left);
}
