package releve.agenda.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import releve.agenda.Tables;
import releve.crisis.Services;
import releve.web.Words;

/** What is done while a service is degraded. */
final class WorkaroundsPart implements Part {
    @Override
    public String id() {
        return "workarounds";
    }

    @Override
    public boolean grows() {
        return false;
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return Part.languages(words, "agenda.rules.column.instead");
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return Services.ALL.stream()
                .map(each -> tables.workarounds().getOrDefault(each, Map.of()))
                .toList();
    }

    @Override
    public String title(Rows rows, int row) {
        return rows.words().text(Services.key(Services.ALL.get(row)));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        if (rows.size() != Services.ALL.size()) {
            rows.mistakeOfAll(rows.words().text("agenda.rules.mistake.form"));
            return;
        }
        Map<String, Map<String, String>> workarounds = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> texts = Part.texts(rows, row, false);
            if (!texts.isEmpty()) {
                workarounds.put(Services.ALL.get(row), texts);
            }
        }
        draft.workarounds = workarounds;
    }
}
