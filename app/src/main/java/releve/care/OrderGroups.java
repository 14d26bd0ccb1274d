package releve.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things filed by the order they belong to, where some name it by the placer's number, some by the filler's, some by both. */
public final class OrderGroups<T> {
    private final Map<String, List<T>> byPlacer = new HashMap<>();
    private final Map<String, List<T>> byFiller = new HashMap<>();
    private final List<List<T>> groups = new ArrayList<>();

    /** Adds to the group of that order; a thing without any number is a group of its own. */
    public void add(OrderRef ref, T thing) {
        List<T> group = groupOf(ref);
        group.add(thing);
        if (!ref.placer().isBlank()) {
            byPlacer.putIfAbsent(ref.placer(), group);
        }
        if (!ref.filler().isBlank()) {
            byFiller.putIfAbsent(ref.filler(), group);
        }
    }

    private List<T> groupOf(OrderRef ref) {
        List<T> placed = byPlacer.get(ref.placer());
        List<T> filled = byFiller.get(ref.filler());
        if (placed != null && filled != null && placed != filled) {
            join(placed, filled);
        }
        List<T> known = placed != null ? placed : filled;
        if (known != null) {
            return known;
        }
        List<T> fresh = new ArrayList<>();
        groups.add(fresh);
        return fresh;
    }

    private void join(List<T> kept, List<T> joined) {
        kept.addAll(joined);
        byPlacer.replaceAll((number, group) -> group == joined ? kept : group);
        byFiller.replaceAll((number, group) -> group == joined ? kept : group);
        groups.removeIf(group -> group == joined);
    }

    public List<List<T>> groups() {
        return List.copyOf(groups);
    }
}
