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
        List<Trend> lately = subject.chart().results().stream()
                .filter(trend -> taken(trend.latest()).isAfter(since))
                .toList();
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
        for (String column : List.of("analyte", "value", "range", "taken", "earlier")) {
            String key = "pack.results." + column;
            body.element("th", words.text(key));
        }
        body.close().close().open("tbody");
        lately.forEach(trend -> row(body, trend, since));
        body.close().close();
    }

    private void row(Xhtml body, Trend trend, Instant since) {
        LaboratoryFact.Value value = trend.latest().value();
        body.open("tr");
        body.element(
                "td", trend.analyte().display() + sheets.after(trend.latest().origin()));
        body.open("td", "class", "lines").element("strong", figures.measured(value.value(), value.unit()));
        String mark = DrugSheet.joined(" · ", figures.mark(value.flag()), figures.status(value.status()));
        if (!mark.isEmpty()) {
            body.text(" ").element("span", mark, "class", "mark");
        }
        body.close();
        body.element("td", figures.number(value.range()));
        body.element("td", words.moment(taken(trend.latest())));
        body.element(
                "td",
                trend.results().stream()
                        .skip(1)
                        .filter(each -> taken(each).isAfter(since))
                        .limit(EARLIER)
                        .map(each -> DrugSheet.joined(
                                " ",
                                figures.number(each.value().value()),
                                Figures.shape(each.value().flag()),
                                each.origin().isAfter(sheets.stamp().trusted()) ? "◇" : ""))
                        .collect(Collectors.joining(" · ")));
        body.close();
    }

    static Instant taken(Result result) {
        var collected = result.collected();
        return collected == null ? result.origin().eventTime() : collected.instant();
    }
}
