package releve.agenda.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.rescue.Need;
import releve.web.Words;

/** The words by which an operation and each need are known. */
final class WordsPart implements Part {
    @Override
    public String id() {
        return "words";
    }

    @Override
    public boolean grows() {
        return false;
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return List.of(Column.words("words", words.text("agenda.rules.column.words")));
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(row(tables.sorts().getOrDefault(Sort.OPERATION, List.of())));
        for (Need need : Need.values()) {
            rows.add(row(tables.needs().getOrDefault(need, List.of())));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> words) {
        return Map.of("words", Wordlist.written(words));
    }

    @Override
    public String title(Rows rows, int row) {
        return row == 0
                ? rows.words().text("agenda.sort.operation")
                : rows.words().text("agenda.rules.row.need", Part.need(Need.values()[row - 1], rows.words()));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        if (rows.size() != 1 + Need.values().length) {
            rows.mistakeOfAll(rows.words().text("agenda.rules.mistake.form"));
            return;
        }
        Map<Sort, List<String>> sorts = new EnumMap<>(Sort.class);
        sorts.putAll(draft.sorts);
        sorts.put(Sort.OPERATION, rows.wordlist(0, "words"));
        if (rows.wordlist(0, "words").isEmpty()) {
            rows.mistake(0, "words", rows.words().text("agenda.rules.mistake.words"));
        }
        Map<Need, List<String>> needs = new EnumMap<>(Need.class);
        for (Need need : Need.values()) {
            needs.put(need, rows.wordlist(1 + need.ordinal(), "words"));
        }
        draft.sorts = sorts;
        draft.needs = needs;
    }
}
