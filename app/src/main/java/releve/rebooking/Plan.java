package releve.rebooking;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A date for each case that has one, and for the others why not; by the cases' ids. */
public record Plan(SortedMap<String, Slot> placed, SortedMap<String, Unplaced> unplaced) {
    public Plan {
        placed = Collections.unmodifiableSortedMap(new TreeMap<>(placed));
        unplaced = Collections.unmodifiableSortedMap(new TreeMap<>(unplaced));
        for (String id : unplaced.keySet()) {
            if (placed.containsKey(id)) {
                throw new IllegalArgumentException("case " + id + " has a date and has none");
            }
        }
    }

    public static Plan of(Map<String, Slot> placed, Map<String, Unplaced> unplaced) {
        return new Plan(new TreeMap<>(placed), new TreeMap<>(unplaced));
    }

    public Optional<Slot> find(String id) {
        return Optional.ofNullable(placed.get(id));
    }
}
