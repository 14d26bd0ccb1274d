package releve.agenda.rescue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which order the dates of one column are written, learned from all of them: a 13 or more in the place of the month rules an order out for the
 * whole column, for one program wrote it.
 */
final class OrderSurvey {
    private static final int EXAMPLES = 3;

    /** Any day that is not within the first century serves: only the difference between two readings counts here. */
    private static final LocalDate YARDSTICK = LocalDate.of(2099, 12, 31);

    private final Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
    private final Map<DateOrder, Integer> readable = new EnumMap<>(DateOrder.class);
    private final List<String> examples = new ArrayList<>();

    /** Pairs of orders that have read one value differently. */
    private final Map<DateOrder, Set<DateOrder>> apart = new EnumMap<>(DateOrder.class);

    private int dates;

    void see(String cell) {
        WrittenDate.of(cell).filter(date -> date.certain() == null).ifPresent(date -> {
            dates++;
            possible.retainAll(date.orders());
            date.orders().forEach(order -> readable.merge(order, 1, Integer::sum));
            if (differ(date) && examples.size() < EXAMPLES) {
                examples.add(Limits.shown(cell));
            }
        });
    }

    private boolean differ(WrittenDate date) {
        boolean differs = false;
        for (DateOrder one : date.orders()) {
            for (DateOrder other : date.orders()) {
                if (!date.day(one, true, YARDSTICK).equals(date.day(other, true, YARDSTICK))) {
                    apart.computeIfAbsent(one, order -> EnumSet.noneOf(DateOrder.class))
                            .add(other);
                    differs = true;
                }
            }
        }
        return differs;
    }

    /** Empty when a person has to choose. */
    Optional<DateOrder> order() {
        if (dates == 0) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        for (DateOrder one : possible) {
            if (possible.stream()
                    .noneMatch(other -> apart.getOrDefault(one, Set.of()).contains(other))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What a person needs to see for choosing. */
    Outcome.OpenOrder open(Field field, String column) {
        return new Outcome.OpenOrder(field, column, Map.copyOf(readable), dates, List.copyOf(examples));
    }
}
