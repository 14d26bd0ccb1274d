package releve.pack;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.chart.DrugWords;
import releve.identity.Origin;
import releve.medication.Medication;
import releve.medication.Medication.Drug;
import releve.medication.MedicationFact.Prescribed;
import releve.paper.Xhtml;
import releve.web.Words;

/** What was last given before the cut, then what is prescribed with room for three days of giving, then what was stopped. */
final class DrugSheet {
    private static final Duration STOPPED_LATELY = Duration.ofHours(48);
    private static final int DAYS = 3;
    private static final List<String> PARTS = List.of("00", "06", "12", "18");
    private static final int EMPTY_ROWS = 6;

    private record Given(Drug drug, Medication.Dose dose) {
        Instant at() {
            return dose.origin().eventTime();
        }
    }

    private final Sheets sheets;
    private final Words words;
    private final DrugWords drugWords;
    private final Subject subject;

    DrugSheet(Sheets sheets, Subject subject) {
        this.sheets = sheets;
        this.words = sheets.words();
        this.drugWords = new DrugWords(sheets.figures());
        this.subject = subject;
    }

    void write(Xhtml body) {
        List<Drug> drugs = subject.chart().drugs();
        body.open("div", "class", "new-page").close();
        sheets.form(body, Form.DRUG_SHEET, subject.chart().patient());
        sheets.notes(body, DataKind.DRUGS, feeds(drugs));
        lastGiven(body, drugs);
        grid(body, drugs.stream().filter(Drug::current).toList());
        stopped(body, drugs);
    }

    private static Set<String> feeds(List<Drug> drugs) {
        return drugs.stream()
                .flatMap(drug -> Stream.concat(
                        Stream.of(drug.origin()), drug.doses().stream().map(Medication.Dose::origin)))
                .map(Origin::feed)
                .collect(Collectors.toSet());
    }

    private void lastGiven(Xhtml body, List<Drug> drugs) {
        List<Given> given = drugs.stream()
                .flatMap(drug -> drug.lastGiven().map(dose -> new Given(drug, dose)).stream())
                .sorted(Comparator.comparing(Given::at).reversed())
                .toList();
        body.element(
                "h3", words.text("pack.drugs.last", words.moment(sheets.stamp().asOf())));
        if (given.isEmpty()) {
            body.element("p", words.text("pack.drugs.none-given"));
            return;
        }
        body.open("table").open("colgroup").open("col", "style", "width:35mm").open("col");
        body.open("col", "style", "width:46mm").close();
        for (Given each : given) {
            body.open("tr");
            body.open("td").element("strong", words.moment(each.at())).close();
            body.element("td", each.drug().name() + sheets.after(each.dose().origin()));
            body.element("td", joined(" · ", drugWords.amount(each.dose().dose().amount()), by(each.dose())));
            body.close();
        }
        body.close();
    }

    /** Who gave it; of a dose that a ward recorded here, that too. */
    private String by(Medication.Dose dose) {
        return dose.noted().map(drugWords::noted).orElse(dose.dose().by());
    }

    private void grid(Xhtml body, List<Drug> current) {
        body.element("h3", words.text("pack.drugs.current", current.size()));
        body.open("table").open("colgroup").open("col", "class", "drug").open("col", "class", "last");
        body.open("col", "span", String.valueOf(DAYS * PARTS.size())).close();
        body.open("thead").open("tr");
        body.element("th", words.text("pack.drugs.drug"), "rowspan", "2");
        body.element("th", words.text("pack.drugs.last-given"), "rowspan", "2");
        for (int day = 0; day < DAYS; day++) {
            body.element(
                    "th",
                    words.date(sheets.stamp().made().plus(day, ChronoUnit.DAYS)).substring(0, 5),
                    "colspan",
                    String.valueOf(PARTS.size()),
                    "class",
                    "day");
        }
        body.close().open("tr");
        for (int day = 0; day < DAYS; day++) {
            PARTS.forEach(part -> body.element("th", part));
        }
        body.close().close().open("tbody");
        current.forEach(drug -> row(body, drug));
        for (int i = 0; i < EMPTY_ROWS; i++) {
            body.open("tr", "class", "blank");
            cells(body, 2 + DAYS * PARTS.size());
            body.close();
        }
        body.close().close();
    }

    private void row(Xhtml body, Drug drug) {
        body.open("tr").open("td").element("strong", drug.name()).text(sheets.after(drug.origin()));
        drug.prescription().ifPresent(said -> body.open("br").text(instruction(said)));
        body.close();
        body.element("td", lastGiven(drug) + "\n" + due(drug), "class", "lines");
        cells(body, DAYS * PARTS.size());
        body.close();
    }

    String lastGiven(Drug drug) {
        return drug.lastGiven()
                        .map(dose -> joined(
                                        " · ",
                                        words.moment(dose.origin().eventTime()),
                                        drugWords.amount(dose.dose().amount()),
                                        dose.noted().map(drugWords::noted).orElse(""))
                                + sheets.after(dose.origin()))
                        .orElse(words.text("pack.drugs.never"))
                + drugWords.notGiven(drug).map(not -> "\n" + not).orElse("");
    }

    String due(Drug drug) {
        return drugWords.due(drug.due(sheets.stamp().asOf(), words.zone()));
    }

    String instruction(Prescribed said) {
        String step = switch (said.step()) {
            case PLACED, CHANGED, RELEASED, MENTIONED -> "";
            case HELD -> "■ " + words.text("pack.drugs.held");
            case STOPPED, COMPLETED -> words.text("pack.drugs.stopped-word");
        };
        return joined(" · ", step, drugWords.dose(said), drugWords.often(said), said.note());
    }

    private void stopped(Xhtml body, List<Drug> drugs) {
        Instant since = sheets.stamp().asOf().minus(STOPPED_LATELY);
        List<Drug> lately = drugs.stream()
                .filter(drug ->
                        drug.prescription().filter(said -> !said.step().open()).isPresent())
                .filter(drug -> drug.origin().eventTime().isAfter(since))
                .toList();
        body.element("h3", words.text("pack.drugs.stopped"));
        if (lately.isEmpty()) {
            body.element("p", words.text("pack.drugs.stopped.none"));
            return;
        }
        body.open("ul");
        lately.forEach(drug -> body.element(
                "li", drug.name() + " · " + words.moment(drug.origin().eventTime()) + sheets.after(drug.origin())));
        body.close();
    }

    private static void cells(Xhtml body, int many) {
        for (int i = 0; i < many; i++) {
            body.open("td").close();
        }
    }

    static String joined(String glue, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(glue));
    }
}
