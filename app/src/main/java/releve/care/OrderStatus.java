package releve.care;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which of an order's steps holds: the latest by time that is more than a mention, the mention when there is nothing else. */
public final class OrderStatus {
    private OrderStatus() {}

    public static <T> T holding(List<T> steps, Function<T, OrderStep> step, Comparator<T> byTime) {
        return steps.stream()
                .max(Comparator.comparing((T each) -> step.apply(each) != OrderStep.MENTIONED)
                        .thenComparing(byTime))
                .orElseThrow();
    }
}
