package releve.agenda.rules;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Rows of fields in a form.
 *
 * @param grows whether rows are added, removed and moved
 * @param titles one for each row
 */
public record RowsForm(Frame frame, Rows rows, boolean grows, List<String> titles, List<Mistake> mistakes) {
    public List<Column> columns() {
        return rows.columns();
    }

    public int size() {
        return rows.size();
    }

    public String title(int row) {
        return titles.get(row);
    }

    public String field(int row, String key) {
        return Rows.field(row, key);
    }

    public String value(int row, String key) {
        return rows.text(row, key);
    }

    public boolean isTicked(int row, String key) {
        return !rows.text(row, key).isEmpty();
    }
}
