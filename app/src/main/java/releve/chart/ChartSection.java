package releve.chart;

import java.util.List;

/**
 * One part of a chart as a table.
 *
 * @param key for the address within the page
 * @param empty what is said when there is nothing to show
 */
public record ChartSection(String key, String title, List<String> columns, List<Row> rows, String empty) {
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

    /** Where an item comes from, in words, and the page that says more. */
    public record Source(String text, String href) {}
}
