package releve.ward;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import releve.journal.Json;
import releve.web.Form;
import releve.web.Words;

/** The values of a form's fields: as they were just typed, or as something recorded before would have been typed. */
final class Typed {
    private Typed() {}

    static Map<String, Set<String>> in(Form form, Iterable<Question> questions) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Question each : questions) {
            values.put(each.name(), new LinkedHashSet<>(form.all(each.name())));
        }
        return values;
    }

    /** A record's parts have the names of the form's fields. */
    static Map<String, Set<String>> as(Item item, Words words) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<?, ?> parts = Json.read(Json.payload(item), Map.class);
        parts.forEach((name, value) -> values.put(name.toString(), shown(value, words)));
        if (item instanceof Item.Diet diet && diet.nilFrom() instanceof Instant from) {
            values.put("nil-day", Set.of(words.date(from)));
            values.put("nil-hour", Set.of(words.time(from)));
        }
        if (item instanceof Item.ExpectedDischarge expected && expected.day() instanceof LocalDate day) {
            values.put("day", Set.of(words.date(day)));
        }
        if (item instanceof Item.DrugGiven dose) {
            boolean listed = DrugForm.listed(dose);
            values.put("drug", listed ? Set.of(DrugsOf.Choice.code(dose.drug(), dose.order())) : Set.of());
            values.put("other-drug", listed ? Set.of() : Set.of(dose.drug().display()));
            values.put("ordered-by", Set.of(dose.orderedBy()));
        }
        if (item instanceof Item.SampleTaken sample) {
            values.put("labels", Set.of(String.join("\n", sample.labels())));
        }
        return values;
    }

    private static Set<String> shown(Object value, Words words) {
        Set<String> shown = new LinkedHashSet<>();
        if (value instanceof Collection<?> several) {
            several.forEach(each -> shown.add(each.toString()));
        } else if (value instanceof Double || value instanceof Integer) {
            shown.add(words.number(new BigDecimal(value.toString()).stripTrailingZeros()));
        } else {
            shown.add(value.toString());
        }
        return shown;
    }
}
