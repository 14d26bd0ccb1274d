package releve.agenda.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import releve.agenda.Tables;
import releve.web.Words;

/** What is otherwise between two versions of the tables, row by row. */
final class Difference {
    private final Words words;

    Difference(Words words) {
        this.words = words;
    }

    /** The parts that are not the same. */
    static List<Part> parts(Tables before, Tables after) {
        return Part.ALL.stream()
                .filter(each -> !each.rows(before).equals(each.rows(after)))
                .toList();
    }

    List<PreviewPage.Change> of(Tables before, Tables after) {
        List<PreviewPage.Change> changes = new ArrayList<>();
        for (Part part : parts(before, after)) {
            List<String> was = lines(part, before);
            List<String> is = lines(part, after);
            List<String> gone = new ArrayList<>(was);
            gone.removeAll(is);
            List<String> come = new ArrayList<>(is);
            come.removeAll(was);
            changes.add(new PreviewPage.Change(part.title(words), gone, come, gone.isEmpty() && come.isEmpty()));
        }
        return changes;
    }

    private List<String> lines(Part part, Tables tables) {
        var rows = Rows.of(part.columns(tables, words), part.rows(tables), words);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            lines.add(line(part, rows, row));
        }
        return lines;
    }

    private static String line(Part part, Rows rows, int row) {
        String said = rows.columns().stream()
                .filter(each -> each.kind() != Column.Kind.UNSEEN)
                .map(each -> value(rows, row, each))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        // A rule's title is its place: one that was only moved is not another rule.
        return part.id().equals("rules") ? said : part.title(rows, row) + " · " + said;
    }

    private static String value(Rows rows, int row, Column column) {
        return switch (column.kind()) {
            case UNSEEN -> "";
            case TEXT, NUMBER, WORDS -> rows.text(row, column.id());
            case LIST -> option(column, rows.text(row, column.id()));
            case BOXES ->
                rows.ticked(row, column).stream()
                        .map(each -> option(column, each))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String option(Column column, String value) {
        return column.options().stream()
                .filter(each -> each.value().equals(value))
                .map(Column.Option::words)
                .findFirst()
                .orElse(value);
    }
}
