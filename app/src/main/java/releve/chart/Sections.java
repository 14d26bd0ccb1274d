package releve.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import releve.chart.ChartSection.Row;
import releve.dossier.Dossier;
import releve.identity.Origin;
import releve.laboratory.LaboratoryFact;
import releve.laboratory.Result;
import releve.laboratory.Trend;
import releve.medication.Medication;
import releve.medication.MedicationFact.Prescribed;
import releve.ward.Stay;
import releve.web.Words;

/** The parts of a chart, in the visitor's language; what was sent stays in the words it was sent in. */
final class Sections {
    private static final int EARLIER_SHOWN = 4;

    private final PatientChart chart;
    private final Words words;
    private final Instant now;

    Sections(PatientChart chart, Words words, Instant now) {
        this.chart = chart;
        this.words = words;
        this.now = now;
    }

    /** A part of the chart before it has rows. */
    private ChartSection part(String key, String title, String empty, String... columns) {
        return new ChartSection(key, title, List.of(columns), List.of(), empty);
    }

    /** Where an item comes from, and both its times where they differ. */
    private String source(Origin origin) {
        return words.text(
                "chart.source",
                origin.feed(),
                origin.what(),
                words.moment(origin.eventTime()),
                words.moment(origin.learned()),
                origin.seq());
    }

    ChartSection problems() {
        return part(
                        "problems",
                        words.text("chart.part.problems"),
                        words.text("chart.part.problems.none"),
                        words.text("chart.column.problem"),
                        words.text("chart.column.since"))
                .with(chart.dossier().problems().stream()
                        .map(each -> Row.of(
                                source(each.origin()),
                                each.problem().problem().display(),
                                Sheet.time(each.problem().since())))
                        .toList());
    }

    ChartSection drugs() {
        return part(
                        "drugs",
                        words.text("chart.part.drugs"),
                        words.text("chart.part.drugs.none"),
                        words.text("chart.column.drug"),
                        words.text("chart.column.dose"),
                        words.text("chart.column.last-given"),
                        words.text("chart.column.standing"))
                .with(chart.drugs().stream().map(this::drug).toList());
    }

    private Row drug(Medication.Drug drug) {
        String dose = drug.prescription()
                .map(each -> ChartText.joined(" ", each.dose(), each.route(), each.timing()))
                .orElse("");
        String given = drug.lastGiven()
                .map(each -> words.moment(each.origin().eventTime()) + " "
                        + each.dose().amount())
                .orElse(words.text("chart.never-given"));
        String standing = drug.prescription().map(this::standing).orElse(words.text("chart.no-prescription"));
        return Row.of(source(drug.origin()), drug.name(), dose, given, standing);
    }

    private String standing(Prescribed said) {
        return said.step().open() ? words.text("chart.drug.current") : words.text("chart.drug.stopped");
    }

    ChartSection results() {
        return part(
                        "results",
                        words.text("chart.part.results"),
                        words.text("chart.part.results.none"),
                        words.text("chart.column.analyte"),
                        words.text("chart.column.value"),
                        words.text("chart.column.range"),
                        words.text("chart.column.taken"),
                        words.text("chart.column.earlier"))
                .with(chart.results().stream().map(this::trend).toList());
    }

    private Row trend(Trend trend) {
        Result last = trend.latest();
        LaboratoryFact.Value value = last.value();
        String mark = mark(value.flag());
        String earlier = String.join(
                " · ",
                trend.results().stream()
                        .skip(1)
                        .limit(EARLIER_SHOWN)
                        .map(each -> each.value().value())
                        .toList());
        return new Row(
                mark,
                List.of(
                        trend.analyte().display(),
                        ChartText.joined(" ", value.value(), value.unit()),
                        value.range(),
                        ChartText.joined(" ", Sheet.time(last.collected()), status(value)),
                        earlier),
                "",
                source(last.origin()));
    }

    private String status(LaboratoryFact.Value value) {
        return switch (value.status()) {
            case FINAL -> "";
            case PRELIMINARY -> words.text("chart.status.preliminary");
            case UNOBTAINABLE -> words.text("chart.status.unobtainable");
            case CORRECTED -> words.text("chart.status.corrected");
            case VOID -> words.text("chart.status.void");
        };
    }

    /** HL7 v2 table 0078: a shape with each, because colour alone says nothing. */
    private String mark(String flag) {
        return switch (flag) {
            case "HH", ">" -> "▲▲ " + words.text("chart.flag.critical-high");
            case "LL", "<" -> "▼▼ " + words.text("chart.flag.critical-low");
            case "H" -> "▲ " + words.text("chart.flag.high");
            case "L" -> "▼ " + words.text("chart.flag.low");
            case "A", "AA" -> "◆ " + words.text("chart.flag.abnormal");
            default -> "";
        };
    }

    ChartSection orders() {
        List<Row> rows = new ArrayList<>();
        chart.testsOrdered().stream()
                .filter(each -> each.open())
                .forEach(each -> rows.add(Row.of(
                        source(each.origin()),
                        each.order().test().display(),
                        Sheet.time(each.order().at()))));
        chart.examsOrdered().stream()
                .filter(each -> each.order().step().open() && !each.answered())
                .forEach(each -> rows.add(Row.of(
                        source(each.origin()),
                        each.order().exam().display(),
                        Sheet.time(each.order().at()))));
        return part(
                        "orders",
                        words.text("chart.part.orders"),
                        words.text("chart.part.orders.none"),
                        words.text("chart.column.order"),
                        words.text("chart.column.ordered"))
                .with(rows);
    }

    ChartSection imaging() {
        return part(
                        "imaging",
                        words.text("chart.part.imaging"),
                        words.text("chart.part.imaging.none"),
                        words.text("chart.column.exam"),
                        words.text("chart.column.performed"))
                .with(chart.reports().stream()
                        .map(each -> new Row(
                                "",
                                List.of(
                                        each.report().exam().display(),
                                        Sheet.time(each.report().performed())),
                                each.report().text(),
                                source(each.origin())))
                        .toList());
    }

    ChartSection documents() {
        return part(
                        "documents",
                        words.text("chart.part.documents"),
                        words.text("chart.part.documents.none"),
                        words.text("chart.column.document"),
                        words.text("chart.column.author"),
                        words.text("chart.column.written"))
                .with(chart.dossier().documents().stream()
                        .filter(each -> each.standing() == Dossier.Standing.CURRENT)
                        .map(each -> new Row(
                                "",
                                List.of(
                                        each.document().type(),
                                        each.document().author(),
                                        Sheet.time(each.document().written())),
                                each.document().text(),
                                source(each.origin())))
                        .toList());
    }

    ChartSection appointments() {
        return part(
                        "appointments",
                        words.text("chart.part.appointments"),
                        words.text("chart.part.appointments.none"),
                        words.text("chart.column.starts"),
                        words.text("chart.column.what"),
                        words.text("chart.column.place"),
                        words.text("chart.column.phones"))
                .with(chart.appointments().stream()
                        .filter(each -> each.stands())
                        .map(each -> Row.of(
                                source(each.origin()),
                                Sheet.time(each.appointment().starts()),
                                ChartText.joined(
                                        " ",
                                        each.appointment().kind(),
                                        each.appointment().reason()),
                                each.appointment().place(),
                                each.appointment().phones()))
                        .toList());
    }

    ChartSection contacts() {
        return part(
                        "contacts",
                        words.text("chart.part.contacts"),
                        words.text("chart.part.contacts.none"),
                        words.text("chart.column.name"),
                        words.text("chart.column.relationship"),
                        words.text("chart.column.phones"))
                .with(chart.dossier().contacts().stream()
                        .map(each -> Row.of(
                                source(each.origin()),
                                each.contact().name(),
                                each.contact().relationship(),
                                each.contact().phones()))
                        .toList());
    }

    ChartSection stays() {
        return part(
                        "stays",
                        words.text("chart.part.stays"),
                        words.text("chart.part.stays.none"),
                        words.text("chart.column.stay"),
                        words.text("chart.column.place"),
                        words.text("chart.column.from"),
                        words.text("chart.column.to"))
                .with(chart.stays().stream().map(this::stay).toList());
    }

    private Row stay(Stay stay) {
        String place = stay.place() == null
                ? ""
                : ChartText.joined(
                        " ",
                        Objects.requireNonNull(stay.place()).ward(),
                        Objects.requireNonNull(stay.place()).room(),
                        Objects.requireNonNull(stay.place()).bed());
        return Row.of(
                words.text("chart.entry", stay.source(), words.moment(stay.learned())),
                stay.number() + " " + standing(stay),
                place,
                day(stay.details().admitted()),
                day(stay.details().discharged()));
    }

    private String standing(Stay stay) {
        return switch (stay.status()) {
            case UNKNOWN -> words.text("chart.stay.unknown");
            case EXPECTED -> words.text("chart.stay.expected");
            case PRESENT -> words.text("chart.stay.present");
            case ON_LEAVE -> words.text("chart.stay.on_leave");
            case DISCHARGED -> words.text("chart.stay.discharged");
            case CANCELLED -> words.text("chart.stay.cancelled");
        };
    }

    private String day(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : at.isAfter(now.plusSeconds(1)) ? words.date(at) : words.moment(at);
    }
}
