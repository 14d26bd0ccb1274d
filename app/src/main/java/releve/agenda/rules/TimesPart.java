package releve.agenda.rules;

import java.util.List;
import java.util.Map;
import releve.agenda.Tables;
import releve.web.Words;

/** Within which hours a bypass is countersigned, and how long before its limit a deferred case is brought up again. */
final class TimesPart implements Part {
    @Override
    public String id() {
        return "times";
    }

    @Override
    public boolean grows() {
        return false;
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        return List.of(
                Column.number("hours", words.text("agenda.rules.column.countersign")),
                Column.number("days", words.text("agenda.rules.column.near")));
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return List.of(
                Map.of("hours", String.valueOf(tables.countersignHours()), "days", String.valueOf(tables.nearDays())));
    }

    @Override
    public String title(Rows rows, int row) {
        return title(rows.words());
    }

    @Override
    public void read(Rows rows, Draft draft) {
        if (rows.size() != 1) {
            rows.mistakeOfAll(rows.words().text("agenda.rules.mistake.form"));
            return;
        }
        int hours = rows.number(0, "hours", 1, Tables.MOST_HOURS);
        int days = rows.number(0, "days", 0, Tables.MOST_NEAR_DAYS);
        draft.countersignHours = hours;
        draft.nearDays = days;
    }
}
