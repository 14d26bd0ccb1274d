package releve.rebooking;

import java.util.HashMap;
import java.util.Map;

/** Numbers names from 0 on, in the order in which they are first heard. */
final class Numbers {
    private final Map<String, Integer> known = new HashMap<>();

    int of(String name) {
        Integer next = known.size();
        Integer before = known.putIfAbsent(name, next);
        return before == null ? next : before;
    }

    int size() {
        return known.size();
    }
}
