package releve.rebooking;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How long a search may go on. */
@FunctionalInterface
public interface Budget {
    /** What share of the budget is spent after so many tries; at 1 the search ends with the best it has. It never grows less. */
    double spent(long tries);

    /** So many tries: the same seed gives the same plan. */
    static Budget tries(long most) {
        return tries -> most <= 0 ? 1 : (double) tries / most;
    }

    /** So long by a clock that counts nanoseconds, from now on. How many tries fit depends on the machine, so does the plan. */
    static Budget lasting(Duration length, LongSupplier nanos) {
        long begun = nanos.getAsLong();
        double whole = Math.max(1, length.toNanos());
        return tries -> (nanos.getAsLong() - begun) / whole;
    }

    /** The same, ended early as soon as somebody says so. */
    default Budget orWhen(BooleanSupplier stopped) {
        return tries -> stopped.getAsBoolean() ? 1 : spent(tries);
    }
}
