package releve.agenda.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.web.Words;

/** Hospitals of others that take patients. */
final class PartnersPart implements Part {
    @Override
    public String id() {
        return "partners";
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return List.of(
                Column.text("name", words.text("agenda.rules.column.partner"), LONGEST),
                Column.boxes("takes", words.text("agenda.rules.column.takes"), Part.sorts(words)));
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return tables.partners().stream()
                .map(each -> {
                    Map<String, String> row = new HashMap<>();
                    row.put("name", each.name());
                    each.takes().forEach(sort -> row.put("takes-" + sort.name(), "yes"));
                    return row;
                })
                .toList();
    }

    @Override
    public String title(Rows rows, int row) {
        return rows.words().text("agenda.rules.row.partner", rows.text(row, "name"));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        List<Tables.Partner> partners = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            String name = rows.needed(row, "name", LONGEST, rows.words().text("agenda.rules.mistake.partner"));
            if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                rows.mistake(row, "name", rows.words().text("agenda.rules.mistake.twice", name));
            }
            List<Sort> takes = rows.ticked(row, rows.columns().getLast()).stream()
                    .flatMap(each -> Sorts.find(each).stream())
                    .toList();
            if (takes.isEmpty()) {
                rows.mistake(row, "takes", rows.words().text("agenda.rules.mistake.takes"));
            }
            partners.add(new Tables.Partner(name, takes));
        }
        draft.partners = partners;
    }
}
