package releve.chart;

import java.util.List;

/**
 * One part of a chart as a table.
 *
 * @param key for the address within the page
 * @param empty what is said when there is nothing to show
 */
public record ChartSection(String key, String title, List<String> columns, List<Row> rows, String empty) {
    ChartSection with(List<Row> filled) {
        return new ChartSection(key, title, columns, filled, empty);
    }

    /** @param mark drawn before the first cell: a shape with its word, or nothing; {@code source} where and when it was learned */
    public record Row(String mark, List<String> cells, String text, String source) {
        static Row of(String source, String... cells) {
            return new Row("", List.of(cells), "", source);
        }
    }
}
