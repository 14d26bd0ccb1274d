package releve.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import releve.care.DataKind;
import releve.chart.Figures;
import releve.laboratory.LaboratoryFact;
import releve.laboratory.Result;
import releve.laboratory.Trend;
import releve.paper.Xhtml;
import releve.web.Words;

/** The results of the last 72 hours before the cut, the latest of each analyte first; abnormal ones by shape and word. */
final class ResultSheet {
    private static final Duration LATELY = Duration.ofHours(72);
    private static final int EARLIER = 4;
    private static final List<String> COLUMNS = List.of("analyte", "value", "range", "taken", "earlier");

    private final Sheets sheets;
    private final Words words;
    private final Figures figures;
    private final Subject subject;

    ResultSheet(Sheets sheets, Subject subject) {
        this.sheets = sheets;
        this.words = sheets.words();
        this.figures = sheets.figures();
        this.subject = subject;
    }

    void write(Xhtml body) {
        Instant since = sheets.stamp().asOf().minus(LATELY);
        List<Trend> lately = lately(since);
        body.element(
                "h2",
                words.text(
                        "pack.results",
                        words.moment(since),
                        words.moment(sheets.stamp().asOf())),
                "class",
                "new-page");
        sheets.notes(
                body,
                DataKind.RESULTS,
                subject.chart().results().stream()
                        .flatMap(trend -> trend.results().stream())
                        .map(each -> each.origin().feed())
                        .collect(Collectors.toSet()));
        if (lately.isEmpty()) {
            body.element("p", words.text("pack.results.none"));
            return;
        }
        body.open("table").open("colgroup").open("col", "style", "width:44mm").open("col", "style", "width:44mm");
        body.open("col", "style", "width:24mm")
                .open("col", "style", "width:30mm")
                .open("col")
                .close();
        body.open("thead").open("tr");
        columns().forEach(column -> body.element("th", column));
        body.close().close().open("tbody");
        lately.forEach(trend -> row(body, trend, since));
        body.close().close();
    }

    /** The rows alone, for who does not read paper: the same columns. */
    List<List<String>> rows() {
        Instant since = sheets.stamp().asOf().minus(LATELY);
        return lately(since).stream()
                .map(trend -> List.of(
                        name(trend),
                        DrugSheet.joined(" ", measured(trend), mark(trend)),
                        figures.number(trend.latest().value().range()),
                        words.moment(taken(trend.latest())),
                        earlier(trend, since)))
                .toList();
    }

    List<String> columns() {
        return COLUMNS.stream()
                .map(column -> {
                    String key = "pack.results." + column;
                    return words.text(key);
                })
                .toList();
    }

    private List<Trend> lately(Instant since) {
        return subject.chart().results().stream()
                .filter(trend -> taken(trend.latest()).isAfter(since))
                .toList();
    }

    private String name(Trend trend) {
        return trend.analyte().display() + sheets.after(trend.latest().origin());
    }

    private String measured(Trend trend) {
        LaboratoryFact.Value value = trend.latest().value();
        return figures.measured(value.value(), value.unit());
    }

    private String mark(Trend trend) {
        LaboratoryFact.Value value = trend.latest().value();
        return DrugSheet.joined(" · ", figures.mark(value.flag()), figures.status(value.status()));
    }

    private void row(Xhtml body, Trend trend, Instant since) {
        LaboratoryFact.Value value = trend.latest().value();
        body.open("tr");
        body.element("td", name(trend));
        body.open("td", "class", "lines").element("strong", measured(trend));
        String mark = mark(trend);
        if (!mark.isEmpty()) {
            body.text(" ").element("span", mark, "class", "mark");
        }
        body.close();
        body.element("td", figures.number(value.range()));
        body.element("td", words.moment(taken(trend.latest())));
        body.element("td", earlier(trend, since));
        body.close();
    }

    private String earlier(Trend trend, Instant since) {
        return trend.results().stream()
                .skip(1)
                .filter(each -> taken(each).isAfter(since))
                .limit(EARLIER)
                .map(each -> DrugSheet.joined(
                        " ",
                        figures.number(each.value().value()),
                        Figures.shape(each.value().flag()),
                        each.origin().isAfter(sheets.stamp().trusted()) ? "◇" : ""))
                .collect(Collectors.joining(" · "));
    }

    static Instant taken(Result result) {
        var collected = result.collected();
        return collected == null ? result.origin().eventTime() : collected.instant();
    }
}
