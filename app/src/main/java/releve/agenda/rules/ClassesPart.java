package releve.agenda.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import releve.agenda.Tables;
import releve.agenda.Urgency;
import releve.web.Words;

/** The classes of urgency, each with the time within which it is needed and who says so. */
final class ClassesPart implements Part {
    private static final String HOURS = "HOURS";
    private static final String DAYS = "DAYS";

    /** Thirty days: whoever means more counts in days. */
    private static final int MOST_HOURS = 720;

    private static final int MOST_DAYS = 730;

    @Override
    public String id() {
        return "classes";
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return List.of(
                Column.text("code", words.text("agenda.rules.column.code"), Urgency.LONGEST_CODE),
                Column.number("limit", words.text("agenda.rules.column.limit")),
                Column.list(
                        "unit",
                        words.text("agenda.rules.column.unit"),
                        List.of(
                                new Column.Option(DAYS, words.text("agenda.rules.unit.days")),
                                new Column.Option(HOURS, words.text("agenda.rules.unit.hours")))),
                Column.text("ncepod", words.text("agenda.rules.column.ncepod"), LONGEST),
                Column.text("source", words.text("agenda.rules.column.source"), LONGEST));
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return tables.urgencies().stream()
                .map(each -> Map.of(
                        "code", each.code(),
                        "limit", String.valueOf(each.hours() + each.days()),
                        "unit", each.hours() > 0 ? HOURS : DAYS,
                        "ncepod", each.ncepod(),
                        "source", each.source()))
                .toList();
    }

    @Override
    public String title(Rows rows, int row) {
        return rows.words().text("agenda.rules.row.class", rows.text(row, "code"));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        List<Urgency> classes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            String code =
                    rows.needed(row, "code", Urgency.LONGEST_CODE, rows.words().text("agenda.rules.mistake.code"));
            if (!code.isEmpty() && !codes.add(code)) {
                rows.mistake(row, "code", rows.words().text("agenda.rules.bad.class-twice", code));
            }
            boolean hours = rows.text(row, "unit").equals(HOURS);
            int limit = rows.number(row, "limit", 1, hours ? MOST_HOURS : MOST_DAYS);
            String ncepod = rows.text(row, "ncepod", LONGEST);
            String source = rows.needed(row, "source", LONGEST, rows.words().text("agenda.rules.mistake.source"));
            if (rows.mistakes().isEmpty()) {
                classes.add(new Urgency(code, hours ? limit : 0, hours ? 0 : limit, ncepod, source));
            }
        }
        used(rows, codes, draft);
        draft.urgencies = classes;
    }

    /** A class that a rule proposes cannot go before the rule does. */
    private static void used(Rows rows, Set<String> codes, Draft draft) {
        if (rows.size() == 0) {
            rows.mistakeOfAll(rows.words().text("agenda.rules.bad.no-class"));
        } else {
            draft.rules.stream()
                    .map(Tables.Rule::urgency)
                    .filter(each -> !codes.contains(each))
                    .distinct()
                    .forEach(each -> rows.mistakeOfAll(rows.words().text("agenda.rules.bad.rule-class", each)));
        }
    }
}
