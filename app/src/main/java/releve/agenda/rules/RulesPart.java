package releve.agenda.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.Urgency;
import releve.web.Words;

/** Which cases are proposed which class: the first rule that fits. */
final class RulesPart implements Part {
    @Override
    public String id() {
        return "rules";
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.list("sort", words.text("agenda.rules.column.sort"), Part.sorts(words)));
        columns.add(Column.list(
                "class",
                words.text("agenda.rules.column.class"),
                tables.urgencies().stream()
                        .map(Urgency::code)
                        .map(each -> new Column.Option(each, each))
                        .toList()));
        columns.add(Column.words("words", words.text("agenda.rules.column.words")));
        columns.addAll(Part.languages(words, "agenda.rules.column.reason"));
        return columns;
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return tables.rules().stream()
                .map(each -> {
                    Map<String, String> row = new HashMap<>(each.reason());
                    row.put("sort", each.sort().name());
                    row.put("class", each.urgency());
                    row.put("words", Wordlist.written(each.words()));
                    return row;
                })
                .toList();
    }

    @Override
    public String title(Rows rows, int row) {
        return rows.words().text("agenda.rules.row.rule", row + 1);
    }

    @Override
    public void read(Rows rows, Draft draft) {
        List<Tables.Rule> rules = new ArrayList<>();
        Set<Sort> ended = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<Sort> sort = Sorts.find(rows.text(row, "sort"));
            String urgency = rows.text(row, "class");
            if (sort.isEmpty()) {
                rows.mistake(row, "sort", rows.words().text("agenda.rules.mistake.choose"));
            }
            if (draft.urgencies.stream().noneMatch(each -> each.code().equals(urgency))) {
                rows.mistake(row, "class", rows.words().text("agenda.rules.bad.rule-class", urgency));
            }
            List<String> words = rows.wordlist(row, "words");
            if (sort.filter(ended::contains).isPresent()) {
                rows.mistake(row, "words", rows.words().text("agenda.rules.mistake.unreached"));
            }
            sort.filter(each -> words.isEmpty()).ifPresent(ended::add);
            Map<String, String> reason = Part.texts(rows, row, true);
            sort.ifPresent(each -> rules.add(new Tables.Rule(each, words, urgency, reason)));
        }
        draft.rules = rules;
    }
}
