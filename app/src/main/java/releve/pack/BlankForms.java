package releve.pack;

import java.util.List;
import releve.identity.Patient;
import releve.paper.Xhtml;
import releve.web.Words;

/** Forms to be filled in by hand, a page each. */
final class BlankForms {
    private static final List<String> SIGNS = List.of(
            "pressure",
            "pulse",
            "temperature",
            "saturation",
            "oxygen",
            "respiration",
            "pain",
            "consciousness",
            "weight",
            "in",
            "out");
    private static final int ROUNDS = 12;
    private static final int ROUND_ROWS = 2;
    private static final int NOTE_ROWS = 24;
    private static final int ORDER_ROWS = 22;

    private final Sheets sheets;
    private final Words words;
    private final Patient patient;

    BlankForms(Sheets sheets, Subject subject) {
        this.sheets = sheets;
        this.words = sheets.words();
        this.patient = subject.chart().patient();
    }

    void write(Xhtml body) {
        signs(body);
        table(body, Form.NOTES, List.of("when", "note", "name"), List.of("30mm", "", "32mm"), NOTE_ROWS);
        table(
                body,
                Form.ORDERS,
                List.of("when", "order", "prescriber", "done"),
                List.of("30mm", "", "32mm", "32mm"),
                ORDER_ROWS);
    }

    private void signs(Xhtml body) {
        begin(body, Form.VITAL_SIGNS);
        for (int i = 0; i < ROUND_ROWS; i++) {
            body.open("table", "class", "slots").open("colgroup").open("col", "style", "width:42mm");
            body.open("col", "span", String.valueOf(ROUNDS)).close();
            slots(body, "pack.blank.when");
            SIGNS.forEach(sign -> slots(body, "pack.blank.sign." + sign));
            slots(body, "pack.blank.name");
            body.close();
        }
    }

    private void slots(Xhtml body, String key) {
        body.open("tr").element("th", words.text(key));
        for (int i = 0; i < ROUNDS; i++) {
            body.open("td").close();
        }
        body.close();
    }

    private void table(Xhtml body, Form form, List<String> columns, List<String> widths, int rows) {
        begin(body, form);
        body.open("table", "class", "ruled").open("colgroup");
        widths.forEach(width -> body.open("col", "style", width.isEmpty() ? "" : "width:" + width));
        body.close().open("tr");
        for (String column : columns) {
            String key = "pack.blank." + column;
            body.element("th", words.text(key));
        }
        body.close();
        for (int i = 0; i < rows; i++) {
            body.open("tr");
            columns.forEach(column -> body.open("td").close());
            body.close();
        }
        body.close();
    }

    private void begin(Xhtml body, Form form) {
        body.open("div", "class", "new-page").close();
        sheets.form(body, form, patient);
    }
}
