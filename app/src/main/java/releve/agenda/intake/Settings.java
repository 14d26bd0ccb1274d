package releve.agenda.intake;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.rescue.DateOrder;
import releve.agenda.rescue.EventMapping;
import releve.agenda.rescue.Field;
import releve.agenda.rescue.Hints;
import releve.agenda.rescue.Horizon;
import releve.agenda.rescue.Mapping;
import releve.agenda.rescue.Rescue;
import releve.agenda.rescue.Setting;
import releve.agenda.rescue.Table;
import releve.web.Form;

/** What a person chose on the page, and what is proposed before they did. */
final class Settings {
    static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");
    static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

    /** Those that may be the same for a whole file. */
    static final List<Field> FIXED =
            List.of(Field.AUTHORITY, Field.KIND, Field.SITE, Field.SERVICE, Field.PLACE, Field.PHYSICIAN);

    static final List<Field> DATED = List.of(Field.START_DATE, Field.BIRTH_DATE, Field.CONSENT_DATE, Field.END);

    private Settings() {}

    /** What the file's own words suggest; where the same department handed one in before, what was chosen then. */
    static Setting proposed(byte[] file, Optional<Setting> before, Horizon horizon) {
        if (before.isPresent()) {
            Setting was = before.get();
            if (Rescue.open(file, was.hints()) instanceof Table table
                    && was.mapping().faults(table.header()).isEmpty()) {
                return new Setting(was.hints(), was.mapping(), was.templates(), horizon);
            }
        }
        Mapping mapping = Rescue.open(file, Hints.NONE) instanceof Table table
                ? Mapping.proposed(table)
                : before.map(Setting::mapping).orElseGet(() -> Mapping.of(Map.of(), Map.of()));
        return new Setting(Hints.NONE, mapping, EventMapping.USUAL, horizon);
    }

    static Setting read(Form form, Setting was) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Map<Field, String> fixed = new EnumMap<>(Field.class);
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            form.find("column-" + field.name()).ifPresent(column -> columns.put(field, column));
            if (FIXED.contains(field)) {
                form.find("fixed-" + field.name()).ifPresent(text -> fixed.put(field, text));
            }
            if (DATED.contains(field)) {
                form.find("order-" + field.name())
                        .flatMap(Settings::order)
                        .ifPresent(order -> orders.put(field, order));
            }
        }
        List<String> templates = form.text("templates")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(10)
                .toList();
        Mapping words = was.mapping();
        return new Setting(
                hints(form),
                new Mapping(columns, fixed, orders, words.kindWords(), words.standingWords(), words.needWords()),
                templates.isEmpty() ? was.templates() : templates,
                was.horizon());
    }

    private static Optional<DateOrder> order(String name) {
        return List.of(DateOrder.values()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Hints hints(Form form) {
        @Nullable
        Charset encoding = form.find("encoding")
                .filter(ENCODINGS::contains)
                .map(Charset::forName)
                .orElse(null);
        @Nullable
        Character separator = form.raw("separator")
                .filter(SEPARATORS::contains)
                .map(sign -> sign.charAt(0))
                .orElse(null);
        String line = form.text("line");
        return new Hints(encoding, separator, line.matches("[0-9]{1,6}") ? Integer.parseInt(line) : 0);
    }
}
