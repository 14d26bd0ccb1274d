package releve.bench.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a report: rows of the same columns, and what has to be known to read them.
 *
 * @param columns headings of the cells; the row's own name stands before them
 */
public record Section(String title, List<String> columns, List<Row> rows, List<String> notes) {
    private static final int GAP = 2;
    private static final int WIDTH = 100;

    /** Who, and its figures in the order of the columns. */
    public record Row(String who, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Section {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.who() + " has " + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** Names to the left, figures to the right. */
    public String text() {
        int names = rows.stream().mapToInt(row -> row.who().length()).max().orElse(0);
        var text = new StringBuilder(title).append('\n');
        line(text, names, "", columns);
        for (Row row : rows) {
            line(text, names, row.who(), row.cells().stream().map(Cell::text).toList());
        }
        notes.forEach(note -> wrap(text, note));
        return text.toString();
    }

    private void line(StringBuilder text, int names, String who, List<String> figures) {
        var line = new StringBuilder("  ").append(who).append(" ".repeat(names - who.length()));
        for (int i = 0; i < figures.size(); i++) {
            String figure = figures.get(i);
            line.append(" ".repeat(GAP + width(i) - figure.length())).append(figure);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int cells = rows.stream()
                .mapToInt(row -> row.cells().get(column).text().length())
                .max()
                .orElse(0);
        return Math.max(cells, columns.get(column).length());
    }

    private static void wrap(StringBuilder text, String note) {
        var line = new StringBuilder("  ·");
        for (String word : note.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    /** The same, for a machine. */
    public Map<String, Object> json() {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (Row row : rows) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("who", row.who());
            for (int i = 0; i < columns.size(); i++) {
                line.put(columns.get(i), row.cells().get(i).value());
            }
            lines.add(line);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("rows", lines);
        json.put("notes", notes);
        return json;
    }
}
