package releve.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import releve.chart.Box.Line;
import releve.dossier.Dossier;
import releve.laboratory.Trend;
import releve.ward.AtBedside;
import releve.ward.Item;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.web.Words;

/** The boxes of care: signs, what to mind, notes, problems, the stay. Ward and feed side by side, each by when it happened. */
final class CareBoxes {
    /** LOINC 8302-2, body height. */
    private static final List<String> HEIGHT = List.of("8302-2", "3137-7");

    /** LOINC of creatinine in serum and of the filtration rate, by the usual formulas. */
    private static final Set<String> KIDNEY = Set.of(
            "2160-0", "14682-9", "33914-3", "48642-3", "48643-1", "62238-1", "77147-7", "98979-8", "69405-9",
            "50044-7");

    /** The same by name, for laboratories with codes of their own. */
    private static final Pattern KIDNEY_NAME =
            Pattern.compile("(?iu).*(cr[ée]atinin|kreatinin|\\be?gfr\\b|\\bdfg\\b|filtration glom).*");

    private final Opened chart;
    private final Words words;
    private final Figures figures;
    private final RecordWords said;

    CareBoxes(Opened chart) {
        this.chart = chart;
        this.words = chart.words();
        this.figures = chart.figures;
        this.said = new RecordWords(words);
    }

    private record Dated(Instant at, Line line) {}

    private static List<Line> latestFirst(List<Dated> dated) {
        return dated.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::line)
                .toList();
    }

    List<Line> signs() {
        List<Dated> all = new ArrayList<>();
        chart.known
                .bedside()
                .vitalSigns()
                .forEach(each -> all.add(new Dated(
                        each.event(),
                        new Line(
                                each.corrected() ? "✎" : "",
                                figures.shortly(each.event()),
                                said.text(each.value()),
                                words.text("chart.by-ward")))));
        Set<String> shown = new HashSet<>();
        for (Dossier.Measurement each : chart.known.dossier().measurements()) {
            String code = each.measured().what().code();
            if (!Banners.WEIGHT.contains(code)
                    && !HEIGHT.contains(code)
                    && shown.add(each.measured().what().key())) {
                all.add(new Dated(
                        each.origin().eventTime(),
                        new Line(
                                "",
                                figures.shortly(each.origin().eventTime()),
                                each.measured().what().display() + " "
                                        + figures.measured(
                                                each.measured().value(),
                                                each.measured().unit()),
                                each.origin().feed(),
                                chart.after(each.origin()))));
            }
        }
        return latestFirst(all);
    }

    List<Line> care() {
        AtBedside at = chart.known.bedside();
        List<Line> lines = new ArrayList<>();
        Stream.<Optional<? extends Recorded<? extends Item>>>of(
                        at.isolation(),
                        at.diet(),
                        at.codeStatus(),
                        at.fallRisk(),
                        at.pressureRisk(),
                        at.whereNow(),
                        at.expectedDischarge(),
                        at.sentTo())
                .forEach(each -> each.ifPresent(recorded -> lines.add(recorded(recorded))));
        at.alerts().forEach(each -> lines.add(recorded(each)));
        return lines;
    }

    private Line recorded(Recorded<? extends Item> recorded) {
        return new Line(
                "", said.title(recorded.value()), said.text(recorded.value()), figures.shortly(recorded.event()));
    }

    List<Line> body() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", words.text("ward.item.weight"), Banners.weight(chart), ""));
        Banners.measured(chart.known.dossier(), HEIGHT)
                .ifPresent(each -> lines.add(new Line(
                        "",
                        each.measured().what().display(),
                        figures.measured(
                                each.measured().value(), each.measured().unit()),
                        words.date(each.origin().eventTime()),
                        chart.after(each.origin()))));
        if (chart.reads(Opened.Part.RESULTS)) {
            List<Line> kidney = chart.known.laboratory().results().stream()
                    .filter(CareBoxes::kidney)
                    .map(trend -> new Line(
                            figures.mark(trend.latest().value().flag()),
                            trend.analyte().display(),
                            figures.measured(
                                    trend.latest().value().value(),
                                    trend.latest().value().unit()),
                            figures.shortly(ResultTable.taken(trend.latest())),
                            chart.after(trend.latest().origin())))
                    .toList();
            lines.addAll(kidney);
            if (kidney.isEmpty()) {
                lines.add(new Line("", words.text("chart.kidney"), words.text("chart.unknown"), ""));
            }
        }
        return lines;
    }

    private static boolean kidney(Trend trend) {
        return KIDNEY.contains(trend.analyte().code())
                || KIDNEY_NAME.matcher(trend.analyte().display()).matches();
    }

    List<Line> notes() {
        List<Dated> all = new ArrayList<>();
        chart.known
                .bedside()
                .notes()
                .forEach(each -> all.add(new Dated(
                        each.event(),
                        new Line(
                                "",
                                figures.shortly(each.event()),
                                shortened(said.text(each.value())),
                                words.text("chart.by-ward")))));
        chart.known.dossier().documents().stream()
                .filter(each -> each.standing() == Dossier.Standing.CURRENT)
                .forEach(each -> all.add(new Dated(
                        each.origin().eventTime(),
                        new Line(
                                "",
                                figures.shortly(each.origin().eventTime()),
                                shortened(ChartText.joined(
                                        " – ",
                                        each.document().type(),
                                        each.document().text().replaceAll("\\s+", " "))),
                                each.document().author(),
                                chart.after(each.origin())))));
        return latestFirst(all);
    }

    private static String shortened(String text) {
        return text.length() > 150 ? text.substring(0, 150) + "…" : text;
    }

    List<Line> problems() {
        return chart.known.dossier().problems().stream()
                .map(each -> new Line(
                        "",
                        each.problem().problem().display(),
                        "",
                        figures.time(each.problem().since()),
                        chart.after(each.origin())))
                .toList();
    }

    List<Line> allergies() {
        CareSections sections = new CareSections(chart);
        return chart.known.dossier().allergies().items().stream()
                .map(each -> new Line(
                        "▲",
                        each.allergy().substance().display(),
                        each.allergy().reaction(),
                        sections.severity(each.allergy().severity()),
                        chart.after(each.origin())))
                .toList();
    }

    List<Line> stay() {
        return new CareSections(chart)
                .stays().rows().stream()
                        .map(row -> new Line(
                                "",
                                row.cells().get(1) + " " + row.cells().get(0),
                                row.cells().get(2),
                                row.cells().get(3),
                                row.source().after()))
                        .toList();
    }

    List<Line> contacts() {
        CareSections sections = new CareSections(chart);
        List<Line> lines = new ArrayList<>();
        sections.practitioners()
                .rows()
                .forEach(row -> lines.add(new Line(
                        "",
                        words.text("chart.practitioner"),
                        row.cells().get(0),
                        row.cells().get(2),
                        row.source().after())));
        sections.contacts()
                .rows()
                .forEach(row -> lines.add(new Line(
                        "",
                        row.cells().get(1),
                        row.cells().get(0),
                        row.cells().get(2),
                        row.source().after())));
        return lines;
    }
}
