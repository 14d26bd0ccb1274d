package releve.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One person of a staff list as the file says it, before anything is checked. */
final class StaffRow {
    /** What a column or attribute may hold. */
    enum Field {
        LOGIN,
        DISPLAY,
        GIVEN,
        FAMILY,
        ROLE,
        WARD,
        LANGUAGE
    }

    private final int line;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    StaffRow(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void add(Field field, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(field, each -> new ArrayList<>()).add(value.strip());
        }
    }

    List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    String first(Field field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }
}
