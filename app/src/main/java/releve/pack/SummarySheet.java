package releve.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.chart.AllergyWords;
import releve.chart.PatientChart;
import releve.dossier.Allergies;
import releve.paper.Xhtml;
import releve.ward.AtBedside;
import releve.ward.Item;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.ward.Stay;
import releve.web.Words;

/** The first page of a patient: what must be known before anything is done. */
final class SummarySheet {
    private static final int ROUNDS = 4;
    private static final int NOTES = 4;
    private static final int SAMPLES = 6;
    private static final int MOST_ORDERS = 15;
    private static final int MOST_PROBLEMS = 15;

    /** LOINC 29463-7 is body weight. */
    private static final String WEIGHT = "29463-7";

    private final Sheets sheets;
    private final Words words;
    private final RecordWords recorded;
    private final Subject subject;
    private final PatientChart chart;
    private final AtBedside bedside;
    private final List<Said> said = new ArrayList<>();

    /** One fact, as its row has it; no lines when nothing is known. */
    record Said(String title, List<String> lines) {}

    SummarySheet(Sheets sheets, Subject subject) {
        this.sheets = sheets;
        this.words = sheets.words();
        this.recorded = new RecordWords(words);
        this.subject = subject;
        this.chart = subject.chart();
        this.bedside = subject.bedside();
    }

    void write(Xhtml body) {
        sheets.notes(body, DataKind.ALLERGIES, chart.dossier().allergies().feeds());
        body.open("div", "class", "alarm")
                .element(
                        "strong",
                        (chart.dossier().allergies().state() == Allergies.State.KNOWN ? "▲ " : "")
                                + words.text("pack.allergies") + " ")
                .text(AllergyWords.of(
                        chart.dossier().allergies(), words, sheets.stamp().trusted()))
                .close();
        chart.cautions()
                .forEach(each -> body.open("div", "class", "alarm")
                        .text("◆ " + each.in(words))
                        .close());
        facts(body);
    }

    private void facts(Xhtml body) {
        body.open("table", "class", "facts");
        fact(body, "alerts", bedside.alerts().stream().map(this::said).toList());
        fact(body, "code-status", said(bedside.codeStatus()));
        fact(body, "isolation", said(bedside.isolation()));
        fact(body, "diet", said(bedside.diet()));
        fact(body, "fall", said(bedside.fallRisk()));
        fact(body, "pressure", said(bedside.pressureRisk()));
        fact(body, "weight", weight());
        fact(body, "problems", problems());
        fact(body, "stay", stay());
        fact(body, "leaves", said(bedside.expectedDischarge()));
        fact(
                body,
                "signs",
                bedside.vitalSigns().stream().limit(ROUNDS).map(this::said).toList());
        fact(
                body,
                "notes",
                bedside.notes().stream().limit(NOTES).map(this::said).toList());
        fact(
                body,
                "samples",
                bedside.samples().stream().limit(SAMPLES).map(this::said).toList());
        fact(body, "pending", orders());
        fact(body, "appointments", appointments());
        fact(body, "practitioner", practitioners());
        fact(body, "contacts", contacts());
        body.close();
    }

    /** The facts alone, for who does not read paper. */
    List<Said> facts() {
        said.clear();
        write(new Xhtml());
        return List.copyOf(said);
    }

    private void fact(Xhtml body, String what, List<String> lines) {
        String key = "pack.fact." + what;
        said.add(new Said(words.text(key), lines));
        body.open("tr").element("th", words.text(key));
        body.element("td", lines.isEmpty() ? words.text("pack.nothing") : String.join("\n", lines), "class", "lines");
        body.close();
    }

    private List<String> said(Optional<? extends Recorded<? extends Item>> item) {
        return item.map(each -> List.of(said(each))).orElse(List.of());
    }

    private String said(Recorded<? extends Item> item) {
        return recorded.text(item.value()) + " (" + words.moment(item.event()) + ")";
    }

    private List<String> weight() {
        Optional<String> fed = chart.dossier().measurements().stream()
                .filter(each -> each.measured().what().code().equals(WEIGHT))
                .findFirst()
                .map(each -> sheets.figures()
                                .measured(
                                        each.measured().value(), each.measured().unit()) + " ("
                        + words.date(each.origin().eventTime()) + ")" + sheets.after(each.origin()));
        return Stream.concat(said(bedside.weight()).stream(), fed.stream()).toList();
    }

    private List<String> problems() {
        return chart.dossier().problems().stream()
                .limit(MOST_PROBLEMS)
                .map(each -> each.problem().problem().display() + sheets.after(each.origin()))
                .distinct()
                .toList();
    }

    private List<String> stay() {
        return chart.stays().stream()
                .filter(stay -> stay.status().takesBed())
                .map(this::stay)
                .toList();
    }

    private String stay(Stay stay) {
        var admitted = stay.details().admitted();
        return Stream.of(
                                stay.number(),
                                admitted == null ? "" : words.text("pack.admitted", words.moment(admitted)),
                                Objects.requireNonNullElse(stay.details().doctor(), ""),
                                Objects.requireNonNullElse(stay.details().service(), ""),
                                Objects.requireNonNullElse(stay.details().reason(), ""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "))
                + sheets.after(stay.isAfter(sheets.stamp().trusted()));
    }

    /** As they stood when the last message came: what was answered on paper since is not known here. */
    private List<String> orders() {
        return Stream.concat(
                        chart.testsOrdered().stream()
                                .filter(each -> each.open())
                                .map(each -> each.order().test().display() + " ("
                                        + sheets.time(
                                                each.order().at(), each.origin().eventTime()) + ")"
                                        + sheets.after(each.origin())),
                        chart.examsOrdered().stream()
                                .filter(each -> each.open())
                                .map(each -> each.order().exam().display() + " ("
                                        + sheets.time(
                                                each.order().at(), each.origin().eventTime()) + ")"
                                        + sheets.after(each.origin())))
                .limit(MOST_ORDERS)
                .toList();
    }

    private List<String> appointments() {
        return chart.appointments().stream()
                .filter(each -> each.stands())
                .filter(each -> each.appointment().starts() != null
                        && each.appointment()
                                .starts()
                                .instant()
                                .isAfter(sheets.stamp().asOf()))
                .map(each -> DrugSheet.joined(
                                " · ",
                                sheets.time(
                                        each.appointment().starts(),
                                        sheets.stamp().asOf()),
                                each.appointment().kind(),
                                each.appointment().reason(),
                                each.appointment().place())
                        + sheets.after(each.origin()))
                .toList();
    }

    private List<String> practitioners() {
        return chart.dossier().practitioners().stream()
                .map(each -> DrugSheet.joined(
                                " · ",
                                each.practitioner().name(),
                                each.practitioner().phones())
                        + sheets.after(each.origin()))
                .distinct()
                .toList();
    }

    private List<String> contacts() {
        return chart.dossier().contacts().stream()
                .map(each -> DrugSheet.joined(
                                " · ",
                                each.contact().name(),
                                each.contact().relationship(),
                                each.contact().phones())
                        + sheets.after(each.origin()))
                .distinct()
                .toList();
    }
}
