package releve.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stays that are open in the wards now, to draw one from by chance in constant time. */
final class Roll {
    private final List<Stay> stays = new ArrayList<>();
    private final Map<Stay, Integer> places = new HashMap<>();

    void add(Stay stay) {
        places.put(stay, stays.size());
        stays.add(stay);
    }

    void remove(Stay stay) {
        Integer place = places.remove(stay);
        if (place == null) {
            return;
        }
        Stay last = stays.removeLast();
        if (last != stay) {
            stays.set(place, last);
            places.put(last, place);
        }
    }

    Optional<Stay> draw(Chance chance) {
        return stays.isEmpty() ? Optional.empty() : Optional.of(chance.of(stays));
    }

    boolean holds(Stay stay) {
        return places.containsKey(stay);
    }

    int size() {
        return stays.size();
    }

    List<Stay> all() {
        return List.copyOf(stays);
    }
}
