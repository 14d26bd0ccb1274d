package releve.agenda.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.rescue.Need;
import releve.web.Words;

/** The services that each sort and each need rests on. */
final class RestsPart implements Part {
    /** The names that the tables use, in the order of the rows. */
    static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Sort.values()).map(Enum::name),
                    Arrays.stream(Need.values()).map(Enum::name))
            .toList();

    @Override
    public String id() {
        return "rests";
    }

    @Override
    public boolean grows() {
        return false;
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return List.of(Column.boxes("on", words.text("agenda.rules.column.rests"), Part.services(words)));
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name : NAMES) {
            Map<String, String> row = new HashMap<>();
            tables.rests().getOrDefault(name, List.of()).forEach(each -> row.put("on-" + each, "yes"));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public String title(Rows rows, int row) {
        int sorts = Sort.values().length;
        return row < sorts
                ? Part.sort(Sort.values()[row], rows.words())
                : rows.words().text("agenda.rules.row.need", Part.need(Need.values()[row - sorts], rows.words()));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        if (rows.size() != NAMES.size()) {
            rows.mistakeOfAll(rows.words().text("agenda.rules.mistake.form"));
            return;
        }
        Column services = rows.columns().getFirst();
        Map<String, List<String>> rests = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            rests.put(NAMES.get(row), rows.ticked(row, services));
        }
        draft.rests = rests;
    }
}
