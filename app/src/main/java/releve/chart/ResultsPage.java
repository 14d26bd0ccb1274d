package releve.chart;

import java.util.List;

/**
 * Results by time.
 *
 * @param span from when to when
 * @param notes late and frozen feeds that results come from
 * @param earlier and {@code later} are addresses of the neighbouring spans; blank when there is nothing
 */
public record ResultsPage(
        Head head,
        String span,
        List<String> columns,
        List<Group> groups,
        String earlier,
        String later,
        ChartSection reports,
        List<Plot> plots,
        String asOf,
        List<String> notes) {
    public record Group(String test, List<Line> lines) {}

    public record Line(String analyte, String unit, String range, List<Cell> cells) {}

    /** @param shape and {@code word} of what is abnormal; {@code status} when it is not simply final */
    public record Cell(
            String value, String shape, String word, String status, String note, ChartSection.Source source) {
        static final Cell EMPTY = new Cell("", "", "", "", "", ChartSection.Source.NONE);
    }
}
