package releve.drill;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast simulated time runs: so many simulated seconds in one real second, or as fast as the answers allow. */
public record Pace(double speed) {
    public static final Pace AS_FAST_AS_ANSWERED = new Pace(0);

    public Pace {
        if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "speed " + speed + ": 0 (as fast as answered) or a positive number expected");
        }
    }

    /** Starts the clock: simulated time is that of the first message. */
    Run start() {
        return new Run(speed, System.nanoTime());
    }

    /** One run of the clock. */
    static final class Run {
        private final double speed;
        private final long begun;
        private @Nullable Instant first;

        private Run(double speed, long begun) {
            this.speed = speed;
            this.begun = begun;
        }

        /** Waits until that simulated moment has come. */
        void await(Instant at) throws InterruptedException {
            Instant from = first == null ? at : first;
            first = from;
            if (speed > 0) {
                long due = begun + (long) (Duration.between(from, at).toNanos() / speed);
                long left = due - System.nanoTime();
                if (left > 0) {
                    Thread.sleep(Duration.ofNanos(left));
                }
            }
        }
    }
}
