package releve.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of one room's facts, in both directions: which record a payload is, and of which kind a record is.
 *
 * @param <F> what the room's facts have in common
 */
public final class Kinds<F> {
    private final String room;
    private final Map<Kind, Class<? extends F>> types;

    private Kinds(String room, Map<Kind, Class<? extends F>> types) {
        this.room = room;
        this.types = types;
    }

    /** None yet: {@code Kinds.<CrisisFact>of("crisis").and("declared", Declared.class)}. */
    public static <F> Kinds<F> of(String room) {
        return new Kinds<>(room, Map.of());
    }

    /** And this one, in the first version of its shape. */
    public Kinds<F> and(String name, Class<? extends F> type) {
        Map<Kind, Class<? extends F>> more = new LinkedHashMap<>(types);
        if (more.containsValue(type) || more.put(new Kind(room + "." + name, 1), type) != null) {
            throw new IllegalArgumentException(room + "." + name + " is there already");
        }
        return new Kinds<>(room, more);
    }

    public boolean has(Kind kind) {
        return types.containsKey(kind);
    }

    public F read(Kind kind, byte[] payload) {
        return Json.read(
                payload,
                Optional.ofNullable(types.get(kind))
                        .orElseThrow(() -> new IllegalArgumentException("not a kind of " + room + ": " + kind)));
    }

    /** The kind of all facts of this type. */
    public Kind kind(Class<? extends F> type) {
        return types.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(room + " has no kind for " + type));
    }

    /** The kind of this very fact. */
    public Kind kind(F fact) {
        return types.entrySet().stream()
                .filter(each -> each.getValue().isInstance(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(room + " has no kind for " + fact.getClass()));
    }
}
