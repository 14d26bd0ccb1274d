package releve.bench.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** A median with the least and the greatest of the values it stands for. */
public record Spread(double median, double min, double max) {
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a median of no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** One number per item. */
    public static <T> Spread of(Collection<T> items, ToDoubleFunction<T> number) {
        return of(items.stream().mapToDouble(number).toArray());
    }
}
