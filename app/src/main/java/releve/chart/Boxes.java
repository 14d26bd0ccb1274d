package releve.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Booking;
import releve.chart.Box.Line;
import releve.laboratory.LaboratoryFact.Value;
import releve.laboratory.Result;
import releve.laboratory.Trend;
import releve.medication.Due;
import releve.medication.Medication;
import releve.web.Words;

/** Makes the boxes of the first screen: few lines each, the most pressing first, and how many are left out. */
final class Boxes {
    private static final int DRUGS_SHOWN = 10;
    private static final int LINES_SHOWN = 7;
    private static final Duration NEW = Duration.ofHours(24);

    /** A round is at hand from this long before it. */
    private static final Duration AT_HAND = Duration.ofMinutes(30);

    private final Opened chart;
    private final Words words;
    private final Figures figures;
    private final DrugWords drugWords;

    Boxes(Opened chart) {
        this.chart = chart;
        this.words = chart.words();
        this.figures = chart.figures;
        this.drugWords = new DrugWords(figures);
    }

    Box of(Overview.Part part) {
        CareBoxes care = new CareBoxes(chart);
        return switch (part) {
            case DUE -> box(part, due(), DRUGS_SHOWN);
            case DRUGS -> box(part, drugs(), LINES_SHOWN);
            case STOPPED -> box(part, stopped(), LINES_SHOWN);
            case NEW_RESULTS -> box(part, newResults(), LINES_SHOWN);
            case ABNORMAL -> box(part, abnormal(), LINES_SHOWN);
            case PENDING -> box(part, pending(), LINES_SHOWN);
            case IMAGING -> box(part, imaging(), LINES_SHOWN);
            case SIGNS -> box(part, care.signs(), LINES_SHOWN);
            case CARE -> box(part, care.care(), LINES_SHOWN + 1);
            case BODY -> box(part, care.body(), LINES_SHOWN);
            case NOTES -> box(part, care.notes(), 4);
            case PROBLEMS -> box(part, care.problems(), LINES_SHOWN);
            case ALLERGIES -> box(part, care.allergies(), LINES_SHOWN);
            case STAY -> box(part, care.stay(), LINES_SHOWN);
            case CONTACTS -> box(part, care.contacts(), LINES_SHOWN);
            case APPOINTMENTS -> box(part, appointments(), LINES_SHOWN);
        };
    }

    private Box box(Overview.Part part, List<Line> lines, int most) {
        String key = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = "chart.box." + key;
        String empty = title + ".none";
        return Box.of(
                        key,
                        words.text(title),
                        chart.path(part.of),
                        lines,
                        most,
                        words.text(empty),
                        words.count("chart.more", lines.size() - (long) most))
                .noting(Fed.notes(part, chart));
    }

    /** By hour: what is open or at hand, then what is to come; when it was last given stands beside. */
    private List<Line> due() {
        return DrugSections.current(chart).stream().map(this::due).toList();
    }

    private Line due(Medication.Drug drug) {
        Due due = drug.due(chart.now(), words.zone());
        String given = ChartText.joined(
                " · ", drugWords.last(drug), drugWords.notGiven(drug).orElse(""));
        String dose = drug.prescription().map(drugWords::dose).orElse("");
        if (due instanceof Due.At at) {
            boolean open = !at.open().isEmpty();
            boolean now = open || at.next().isBefore(chart.now().plus(AT_HAND));
            Instant hour = open ? at.open().getLast() : at.next();
            String more = at.open().size() > 1
                    ? words.count("chart.due.not-recorded", at.open().size())
                    : "";
            return new Line(
                    now ? "◆" : "",
                    figures.shortly(hour),
                    drug.name() + " · " + dose,
                    ChartText.joined(" · ", given, more),
                    after(drug));
        }
        return new Line("", drugWords.due(due), drug.name() + " · " + dose, given, after(drug));
    }

    /** Of the order, or of the last dose that stands beside it. */
    private String after(Medication.Drug drug) {
        return Stream.concat(
                        Stream.of(drug.origin()), drug.doses().stream().limit(1).map(Medication.Dose::origin))
                .map(chart::after)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Line> drugs() {
        return DrugSections.current(chart).stream()
                .sorted(Comparator.comparing(Medication.Drug::name))
                .map(drug -> new Line(
                        "",
                        drug.name(),
                        drug.prescription()
                                .map(said -> ChartText.joined(" · ", drugWords.dose(said), drugWords.often(said)))
                                .orElse(""),
                        drugWords.last(drug),
                        after(drug)))
                .toList();
    }

    private List<Line> stopped() {
        return DrugSections.stoppedOfLate(chart).stream()
                .map(drug -> new Line(
                        "✗",
                        drug.name(),
                        drug.endedBy(chart.now())
                                .map(end -> words.text("chart.due.ended", figures.shortly(end)))
                                .orElse(""),
                        drugWords.last(drug),
                        after(drug)))
                .toList();
    }

    /** Learned within a day of the feeds' last word. */
    private List<Line> newResults() {
        Instant since = chart.asOf.at().minus(NEW);
        return results(result -> result.origin().learned().isAfter(since));
    }

    /** Of 72 hours up to the feeds' last word. */
    private List<Line> abnormal() {
        Instant since = chart.asOf.at().minus(ResultTable.SPAN);
        return results(result -> ResultTable.taken(result).isAfter(since)
                && !Figures.shape(result.value().flag()).isEmpty());
    }

    /** Of each analyte the latest that is meant: critical ones first, then abnormal ones, then by time. */
    private List<Line> results(Predicate<Result> meant) {
        return chart.known.laboratory().results().stream()
                .map(Trend::latest)
                .filter(meant)
                .sorted(Comparator.comparing((Result result) ->
                                !Figures.critical(result.value().flag()))
                        .thenComparing(
                                result -> Figures.shape(result.value().flag()).isEmpty())
                        .thenComparing(ResultTable::taken, Comparator.reverseOrder()))
                .map(this::result)
                .toList();
    }

    private Line result(Result result) {
        Value value = result.value();
        String shown = ResultTable.prose(value)
                ? value.value().lines().findFirst().orElse("")
                : figures.measured(value.value(), value.unit());
        return new Line(
                figures.mark(value.flag()),
                value.analyte().display(),
                shown.length() > 60 ? shown.substring(0, 60) + "…" : shown,
                ChartText.joined(" · ", figures.shortly(ResultTable.taken(result)), figures.status(value.status())),
                chart.after(result.origin()));
    }

    private List<Line> pending() {
        return new ServiceSections(chart)
                .orders().rows().stream()
                        .map(row -> new Line(
                                "",
                                row.cells().getFirst(),
                                row.cells().get(2),
                                row.cells().get(3),
                                row.source().after()))
                        .toList();
    }

    private List<Line> imaging() {
        return chart.known.imaging().reports().stream()
                .map(each -> new Line(
                        "",
                        each.report().exam().display(),
                        each.report().text().lines().limit(2).collect(Collectors.joining(" ")),
                        figures.time(each.report().performed()),
                        chart.after(each.origin())))
                .toList();
    }

    private List<Line> appointments() {
        List<Line> lines = new ArrayList<>();
        for (Booking each : chart.known.appointments()) {
            boolean past = Optional.ofNullable(each.appointment().starts())
                    .filter(start -> start.instant().isBefore(chart.now()))
                    .isPresent();
            if (each.stands() && !past) {
                lines.add(new Line(
                        "",
                        figures.time(each.appointment().starts()),
                        Objects.requireNonNullElse(each.appointment().kind(), ""),
                        each.appointment().place(),
                        chart.after(each.origin())));
            }
        }
        return lines;
    }
}
