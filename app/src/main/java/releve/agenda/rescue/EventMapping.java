package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the events of a calendar are read: what is fixed for all of them, words of the department, and how it writes its patients.
 *
 * @param mapping its columns are not looked at
 * @param templates tried in this order, on the title and on each line of the description; {@code {number} {family} {given} {name} {born}
 *     {phone} {reason} {physician} {booking} {any}}
 */
public record EventMapping(Mapping mapping, List<String> templates) {
    /** Two frequent ways of writing a title; lines of the description such as "Tel: …" are understood without a template. */
    public static final List<String> USUAL = List.of("{name} ({number}) - {reason}", "{name} ({number})");

    public EventMapping {
        templates = List.copyOf(templates);
    }

    public static EventMapping of(Map<Field, String> fixed) {
        return new EventMapping(Mapping.of(Map.of(), fixed), USUAL);
    }

    public List<Mapping.Fault> faults() {
        List<Mapping.Fault> faults = new ArrayList<>();
        Map<Field, String> fixed = mapping.fixed();
        if (fixed.getOrDefault(Field.AUTHORITY, "").isBlank()) {
            faults.add(new Mapping.Fault(Mapping.Wrong.FIELD_NEEDED, Field.AUTHORITY, ""));
        }
        String kind = fixed.getOrDefault(Field.KIND, "");
        if (!kind.isBlank() && mapping.kind(kind).isEmpty()) {
            faults.add(new Mapping.Fault(Mapping.Wrong.FIXED_UNKNOWN, Field.KIND, Limits.shown(kind)));
        }
        templates.stream()
                .filter(text -> Template.of(text).isEmpty())
                .forEach(text -> faults.add(
                        new Mapping.Fault(Mapping.Wrong.TEMPLATE_UNREADABLE, Field.FULL_NAME, Limits.shown(text))));
        return List.copyOf(faults);
    }

    List<Template> read() {
        return templates.stream().flatMap(text -> Template.of(text).stream()).toList();
    }
}
