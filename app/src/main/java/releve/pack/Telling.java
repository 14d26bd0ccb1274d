package releve.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.identity.Patient;
import releve.medication.Medication;
import releve.ward.DrugsOf;
import releve.ward.Wards;
import releve.web.AgeWords;
import releve.web.Words;

/** Says what the sheets say without paper. */
final class Telling {
    private final Sheets sheets;
    private final Words words;
    private final DrugsOf drugs;

    /** @param drugs of patients, as the form of a dose offers them */
    Telling(Sheets sheets, DrugsOf drugs) {
        this.sheets = sheets;
        this.drugs = drugs;
        this.words = sheets.words();
    }

    WardInWords of(Wards.Named ward, List<Cover.Line> lines) {
        Stamp stamp = sheets.stamp();
        AgeWords age = AgeWords.of(stamp.age(), words);
        return new WardInWords(
                ward,
                stamp.made(),
                stamp.until(),
                stamp.asOf(),
                words.language().tag(),
                age.shape() + " " + age.text(),
                lines.stream().map(this::bed).toList());
    }

    private WardInWords.Bed bed(Cover.Line line) {
        return new WardInWords.Bed(
                line.place(), line.state().name(), line.subject().map(this::person));
    }

    private WardInWords.Person person(Subject subject) {
        Patient patient = subject.chart().patient();
        List<String> heed = new ArrayList<>(new Cover(sheets).heeds(subject));
        subject.chart().cautions().forEach(each -> heed.add("◆ " + each.in(words)));
        List<Medication.Drug> current = subject.chart().drugs().stream()
                .filter(Medication.Drug::current)
                .toList();
        var sheet = new DrugSheet(sheets, subject);
        return new WardInWords.Person(
                patient.ref(),
                patient.name(),
                sheets.born(patient),
                sheets.sex(patient),
                subject.confidential(),
                heed,
                List.of(summary(subject), drugs(sheet, current), results(subject)),
                drugs.current(patient, words, sheets.stamp().made()).stream()
                        .map(choice -> new WardInWords.Drug(
                                choice, DrugSheet.joined(" · ", choice.drug().display(), choice.shown())))
                        .toList());
    }

    private WardInWords.Table summary(Subject subject) {
        return new WardInWords.Table(
                words.text("pack.words.summary"),
                List.of(words.text("pack.words.what"), words.text("pack.words.known")),
                new SummarySheet(sheets, subject)
                        .facts().stream()
                                .map(each -> List.of(
                                        each.title(),
                                        each.lines().isEmpty()
                                                ? words.text("pack.nothing")
                                                : String.join("\n", each.lines())))
                                .toList(),
                "");
    }

    private WardInWords.Table drugs(DrugSheet sheet, List<Medication.Drug> current) {
        return new WardInWords.Table(
                words.text("pack.words.drugs", current.size()),
                List.of(
                        words.text("pack.drugs.drug"),
                        words.text("pack.words.instruction"),
                        words.text("pack.words.last-given"),
                        words.text("pack.words.due")),
                current.stream()
                        .map(drug -> List.of(
                                drug.name() + sheets.after(drug.origin()),
                                Optional.of(drug)
                                        .flatMap(Medication.Drug::prescription)
                                        .map(sheet::instruction)
                                        .orElse(""),
                                sheet.lastGiven(drug),
                                sheet.due(drug)))
                        .toList(),
                words.text("pack.words.drugs.none"));
    }

    private WardInWords.Table results(Subject subject) {
        var sheet = new ResultSheet(sheets, subject);
        return new WardInWords.Table(
                words.text("pack.words.results"), sheet.columns(), sheet.rows(), words.text("pack.results.none"));
    }
}
