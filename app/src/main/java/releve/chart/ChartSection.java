package releve.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import releve.care.DataKind;

/**
 * One part of a chart as a table.
 *
 * @param key for the address within the page
 * @param empty what is said when there is nothing to show
 * @param notes late and frozen feeds that it shows something from, in words; none while all are fresh
 */
public record ChartSection(
        String key, String title, List<String> columns, List<Row> rows, String empty, List<String> notes) {
    ChartSection(String key, String title, List<String> columns, List<Row> rows, String empty) {
        this(key, title, columns, rows, empty, List.of());
    }

    ChartSection noting(List<String> more) {
        return new ChartSection(key, title, columns, rows, empty, more);
    }

    /** The feeds that its rows came from. */
    Set<String> feeds() {
        return rows.stream().flatMap(row -> row.source().feeds().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What sort of data it is. */
    DataKind kind() {
        return switch (key) {
            case "allergies" -> DataKind.ALLERGIES;
            case "current", "stopped", "others" -> DataKind.DRUGS;
            case "orders", "reports" -> DataKind.RESULTS;
            case "imaging" -> DataKind.REPORTS;
            case "appointments" -> DataKind.AGENDA;
            case "stays" -> DataKind.STAYS;
            default -> DataKind.DOCUMENTS;
        };
    }

    /**
     * One line.
     *
     * @param mark drawn before the first cell: a shape with its word, or nothing
     * @param text prose under the first cell
     * @param links under the text
     */
    public record Row(String mark, List<String> cells, String text, List<Link> links, Source source) {
        static Row of(Source source, String... cells) {
            return new Row("", List.of(cells), "", List.of(), source);
        }

        Row marked(String shape) {
            return new Row(shape, cells, text, links, source);
        }

        Row saying(String prose) {
            return new Row(mark, cells, prose, links, source);
        }

        Row linking(List<Link> more) {
            return new Row(mark, cells, text, more, source);
        }
    }

    /**
     * Where an item comes from, in words, and the page that says more.
     *
     * @param feeds that brought it; none when it was recorded here
     * @param after a feed brought it after T0: what the page says beside it, or blank
     */
    public record Source(String text, String href, Set<String> feeds, String after) {
        static final Source NONE = new Source("", "", Set.of(), "");
    }
}
