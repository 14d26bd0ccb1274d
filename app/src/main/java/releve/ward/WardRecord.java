package releve.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.identity.PatientRef;
import releve.journal.Json;
import releve.journal.Kind;

/**
 * One version of something that a ward records, as the journal keeps it. All versions carry the same {@code item}; the highest
 * version stands, however they arrived, and of two with the same number the one whose form has the higher key.
 *
 * @param patient whom it is about; absent for a bed
 * @param stay the stay it belongs to, where there was one
 * @param place the bed it is about; absent for a patient
 * @param form the key of the form that said it: the same form sent again is not filed again
 * @param saidBy who said it, when it was written down for somebody else
 * @param reason why it was corrected or withdrawn; blank in a first version
 * @param content the {@link Item}, of the sort that the kind names
 */
record WardRecord(
        @Nullable PatientRef patient,
        @Nullable StayRef stay,
        @Nullable Place place,
        UUID item,
        int version,
        UUID form,
        Instant event,
        String saidBy,
        String reason,
        boolean withdrawn,
        Object content) {
    private static final Map<String, Class<? extends Item>> TYPES = types();

    WardRecord {
        if (version < 1 || (patient == null) == (place == null)) {
            throw new IllegalArgumentException("version " + version + " of a record of a patient or of a bed");
        }
    }

    Kind kind() {
        return kind((Item) content);
    }

    static Kind kind(Item item) {
        return new Kind("ward." + item.code(), 1);
    }

    Item content(Class<? extends Item> type) {
        return content instanceof Item ready ? ready : Json.read(Json.payload(content), type);
    }

    /** The same with its content read. */
    WardRecord with(Item read) {
        return new WardRecord(patient, stay, place, item, version, form, event, saidBy, reason, withdrawn, read);
    }

    static @Nullable Class<? extends Item> type(Kind kind) {
        return kind.version() == 1 ? TYPES.get(kind.name()) : null;
    }

    static Class<? extends Item> type(String code) {
        Class<? extends Item> type = TYPES.get("ward." + code);
        if (type == null) {
            throw new IllegalArgumentException("nothing that wards record is called " + code);
        }
        return type;
    }

    private static Map<String, Class<? extends Item>> types() {
        Map<String, Class<? extends Item>> types = new LinkedHashMap<>();
        for (Class<? extends Item> each : leaves(Item.class)) {
            types.put("ward." + Item.code(each), each);
        }
        return types;
    }

    private static List<Class<? extends Item>> leaves(Class<? extends Item> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            return List.of(type);
        }
        List<Class<? extends Item>> leaves = new ArrayList<>();
        Arrays.stream(permitted).forEach(each -> leaves.addAll(leaves(each.asSubclass(Item.class))));
        return leaves;
    }
}
