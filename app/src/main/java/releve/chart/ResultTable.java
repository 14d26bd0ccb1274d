package releve.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.care.DataKind;
import releve.chart.ChartSection.Row;
import releve.laboratory.LaboratoryFact.Value;
import releve.laboratory.Result;
import releve.laboratory.Trend;
import releve.web.Words;

/** Seventy-two hours of results: a line for each analyte, a column for each time a sample was taken, the latest first. */
final class ResultTable {
    static final Duration SPAN = Duration.ofHours(72);

    /** A figure or a word stands in a cell; more than that is prose and stands below. */
    private static final int LONGEST_CELL = 24;

    private final Opened chart;
    private final Words words;
    private final Instant until;

    /** @param until the end of the 72 hours; the latest result when nobody asked for another */
    ResultTable(Opened chart, @Nullable Instant until) {
        this.chart = chart;
        this.words = chart.words();
        this.until = until == null ? latest(chart) : until;
    }

    /** When the sample was taken, or when the value was reported if nobody said. */
    static Instant taken(Result result) {
        return result.collected() == null
                ? result.origin().eventTime()
                : result.collected().instant();
    }

    private static Instant latest(Opened chart) {
        return chart.known.laboratory().results().stream()
                .map(trend -> taken(trend.latest()))
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(chart.now()))
                .orElse(chart.now());
    }

    private boolean within(Result result) {
        Instant at = taken(result);
        return !at.isAfter(until) && at.isAfter(until.minus(SPAN));
    }

    static boolean prose(Value value) {
        return value.value().length() > LONGEST_CELL
                || value.value().contains("\n")
                || !value.attachments().isEmpty();
    }

    private static Instant column(Result result) {
        return taken(result).truncatedTo(ChronoUnit.MINUTES);
    }

    ResultsPage page() {
        List<Trend> trends = chart.known.laboratory().results();
        TreeSet<Instant> columns = new TreeSet<>(Comparator.reverseOrder());
        Map<String, List<ResultsPage.Line>> groups = new LinkedHashMap<>();
        List<Trend> shown = trends.stream()
                .filter(trend -> trend.results().stream().anyMatch(each -> within(each) && !prose(each.value())))
                .sorted(Comparator.comparing(trend -> trend.latest().test().display()))
                .toList();
        shown.forEach(trend -> trend.results().stream()
                .filter(each -> within(each) && !prose(each.value()))
                .forEach(each -> columns.add(column(each))));
        shown.forEach(trend -> groups.computeIfAbsent(trend.latest().test().display(), test -> new ArrayList<>())
                .add(line(trend, List.copyOf(columns))));
        boolean earlier = trends.stream()
                .flatMap(trend -> trend.results().stream())
                .anyMatch(each -> !taken(each).isAfter(until.minus(SPAN)));
        boolean later = trends.stream().anyMatch(each -> taken(each.latest()).isAfter(until));
        return new ResultsPage(
                chart.head("results", chart.title(Opened.Part.RESULTS)),
                words.text("chart.results.span", words.moment(until.minus(SPAN)), words.moment(until)),
                columns.stream().map(chart.figures::shortly).toList(),
                groups.entrySet().stream()
                        .map(each -> new ResultsPage.Group(each.getKey(), each.getValue()))
                        .toList(),
                earlier ? chart.path(Opened.Part.RESULTS) + "?until=" + until.minus(SPAN) : "",
                later ? chart.path(Opened.Part.RESULTS) : "",
                reports(trends),
                Plot.of(trends, until, chart.figures, chart.trusted),
                chart.asOf.in(words),
                chart.notes(DataKind.RESULTS, feeds(trends)));
    }

    private static Set<String> feeds(List<Trend> trends) {
        return trends.stream()
                .flatMap(trend -> trend.results().stream())
                .map(each -> each.origin().feed())
                .collect(Collectors.toSet());
    }

    private ResultsPage.Line line(Trend trend, List<Instant> columns) {
        List<ResultsPage.Cell> cells = new ArrayList<>();
        for (Instant column : columns) {
            cells.add(trend.results().stream()
                    .filter(each ->
                            within(each) && !prose(each.value()) && column(each).equals(column))
                    .findFirst()
                    .map(this::cell)
                    .orElse(ResultsPage.Cell.EMPTY));
        }
        Value latest = trend.latest().value();
        return new ResultsPage.Line(
                trend.analyte().display(),
                chart.figures.unit(latest.unit()),
                chart.figures.number(latest.range()),
                cells);
    }

    private ResultsPage.Cell cell(Result result) {
        Value value = result.value();
        String status = chart.figures.status(value.status());
        String replaced = result.superseded().isEmpty()
                ? ""
                : words.text("chart.superseded", result.superseded().size());
        return new ResultsPage.Cell(
                chart.figures.number(value.value()),
                Figures.shape(value.flag()),
                chart.figures.word(value.flag()),
                ChartText.joined(" · ", status, replaced),
                value.note(),
                chart.source(result.origin()));
    }

    /** Values in words: microbiology, comments, reports that came as documents. */
    private ChartSection reports(List<Trend> trends) {
        List<Row> rows = new ArrayList<>();
        trends.stream()
                .flatMap(trend -> trend.results().stream())
                .filter(each -> prose(each.value()))
                .sorted(Comparator.comparing(ResultTable::taken).reversed())
                .forEach(each -> rows.add(Row.of(
                                chart.source(each.origin()),
                                each.value().analyte().display(),
                                words.moment(taken(each)),
                                each.specimen(),
                                ChartText.joined(
                                        " · ",
                                        chart.figures.mark(each.value().flag()),
                                        chart.figures.status(each.value().status())))
                        .saying(ChartText.joined(
                                "\n", each.value().value(), each.value().note()))
                        .linking(enclosed(each))));
        return new ChartSection(
                "reports",
                words.text("chart.results.reports"),
                List.of(
                        words.text("chart.column.analyte"),
                        words.text("chart.column.taken"),
                        words.text("chart.column.specimen"),
                        words.text("chart.column.standing")),
                rows,
                words.text("chart.results.reports.none"));
    }

    private List<Link> enclosed(Result result) {
        return Enclosures.of(chart.known).stream()
                .filter(each -> each.room().equals(Enclosures.RESULT)
                        && each.seq() == result.origin().seq()
                        && result.value().attachments().contains(each.what()))
                .map(each ->
                        Link.to(chart.path() + "/enclosure/" + each.address(), Enclosures.title(each.what(), words)))
                .toList();
    }
}
