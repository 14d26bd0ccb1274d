package releve.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What one room says of persons, kept until the room says something new of one of a person's rows. */
final class Shelf<T> {
    /** More than the beds of the largest group; then the shelf is emptied and fills again. */
    private static final int MOST = 8_000;

    /** Of several persons at once, each known under some rows. */
    @FunctionalInterface
    interface Reading<T> {
        Map<Long, T> of(Map<Long, Set<Long>> persons);
    }

    private record Kept<T>(long generation, Set<Long> asked, Set<Long> rows, T value) {}

    private final Touches<Long> touches;
    private final BiFunction<Set<Long>, T, Set<Long>> rows;
    private final Map<Long, Kept<T>> kept = new ConcurrentHashMap<>();

    /** @param rows which rows a value depends on, given those that were asked for */
    Shelf(Touches<Long> touches, BiFunction<Set<Long>, T, Set<Long>> rows) {
        this.touches = touches;
        this.rows = rows;
    }

    /** @param generation as it was before anything is read here */
    Map<Long, T> of(Map<Long, Set<Long>> persons, long generation, Reading<T> reading) {
        Map<Long, T> found = new LinkedHashMap<>();
        Map<Long, Set<Long>> missing = new LinkedHashMap<>();
        persons.forEach((person, asked) -> {
            Kept<T> before = kept.get(person);
            if (before != null
                    && before.asked().equals(asked)
                    && touches.untouched(before.rows(), before.generation())) {
                found.put(person, before.value());
            } else {
                missing.put(person, asked);
            }
        });
        if (!missing.isEmpty()) {
            if (kept.size() + missing.size() > MOST) {
                kept.clear();
            }
            reading.of(missing).forEach((person, value) -> {
                Set<Long> asked = missing.getOrDefault(person, Set.of(person));
                kept.put(person, new Kept<>(generation, asked, Set.copyOf(rows.apply(asked, value)), value));
                found.put(person, value);
            });
        }
        return found;
    }
}
