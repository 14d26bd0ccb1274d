package releve.ward;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;
import releve.journal.Kind;
import releve.web.Permission;

/** What may be recorded without the node and handed to it later: which kinds there are, and how their JSON becomes an {@link Item}. */
public final class Recordable {
    /** The five forms of the first hour. */
    public static final Set<String> KINDS =
            Set.of("ward.vital-signs/1", "ward.note/1", "ward.moved/1", "ward.drug-given/1", "ward.sample-taken/1");

    private Recordable() {}

    public static String kind(Item item) {
        return WardRecord.kind(item).toString();
    }

    /**
     * Nothing when such a kind is not taken.
     *
     * @throws IllegalArgumentException when the JSON is not what the kind says
     */
    public static Optional<Item> read(String kind, String json) {
        if (!KINDS.contains(kind)) {
            return Optional.empty();
        }
        Class<? extends Item> type = WardRecord.type(Kind.parse(kind));
        return type == null ? Optional.empty() : Optional.of(whole(Json.read(json, type)));
    }

    /** Older JSON may lack what a record now says; what must be there is looked at before anybody relies on it. */
    private static Item whole(@Nullable Item item) {
        if (item == null) {
            throw new IllegalArgumentException("nothing was said");
        }
        for (RecordComponent part : item.getClass().getRecordComponents()) {
            boolean mayLack = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!mayLack && value(part, item) == null) {
                throw new IllegalArgumentException(item.code() + " without " + part.getName());
            }
        }
        return item;
    }

    private static @Nullable Object value(RecordComponent part, Item item) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(item);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record that does not show its own part " + part.getName(), e);
        }
    }

    /** The right that whoever records, corrects or withdraws such an item needs. */
    public static Permission permission(Item item) {
        return RecordForm.permission(item);
    }

    /** Moves are withdrawn and recorded again; everything else is corrected. */
    public static boolean correctable(Item item) {
        return RecordForm.correctable(item);
    }
}
