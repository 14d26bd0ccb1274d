package releve.pack;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.care.DataKind;
import releve.care.Moment;
import releve.chart.Ages;
import releve.chart.Figures;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.paper.BarCode;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.AgeWords;
import releve.web.FeedNote;
import releve.web.Words;

/** All sheets of one patient: summary, drug sheet, results, and the blank forms. Each page says whose it is and how old. */
final class Sheets {
    static final String STYLE = """
            .who { font-size: 13pt; font-weight: bold; }
            .alarm { border: 1.5pt solid #000; padding: 1mm 2mm; margin: 0 0 2mm 0; }
            .facts th { width: 32mm; border-bottom-width: 0.5pt; }
            .form td { border: 0; padding: 0; vertical-align: bottom; }
            .form .title { font-size: 12pt; font-weight: bold; }
            .slots td { height: 8mm; }
            .ruled td { height: 8.4mm; }
            .code { font-size: 8pt; padding-left: 3.4mm; }
            .from-feed { font-weight: bold; margin: 0 0 1mm 0; }
            .mark { font-weight: bold; white-space: nowrap; }
            .drug { width: 50mm; } .last { width: 34mm; }
            .day { text-align: center; }
            """;

    private static final double BAR = 8;

    private final Words words;
    private final Stamp stamp;
    private final String age;

    Sheets(Words words, Stamp stamp) {
        this.words = words;
        this.stamp = stamp;
        AgeWords said = AgeWords.of(stamp.age(), stamp.stale(), words, Instant.EPOCH);
        this.age = said.shape() + " " + said.text()
                + stamp.trusted()
                        .map(at -> " · ◇ " + words.text("pack.t0", words.moment(at)))
                        .orElse("");
    }

    /** On paper every time is written whole. */
    Figures figures() {
        return new Figures(words, Instant.EPOCH);
    }

    Words words() {
        return words;
    }

    Stamp stamp() {
        return stamp;
    }

    Printout of(Subject subject) {
        Xhtml body = new Xhtml();
        head(body, subject);
        foot(body, subject.ward());
        new SummarySheet(this, subject).write(body);
        new DrugSheet(this, subject).write(body);
        new ResultSheet(this, subject).write(body);
        new BlankForms(this, subject).write(body);
        return new Printout(
                words.language().tag(), subject.chart().patient().ref().toString(), STYLE, body);
    }

    private void head(Xhtml body, Subject subject) {
        Patient patient = subject.chart().patient();
        body.open("div", "class", "head").open("table").open("colgroup");
        body.open("col", "style", "width:124mm").open("col").close();
        body.open("tr").open("td");
        body.element("div", patient.name(), "class", "who");
        body.open("div").text(words.text("pack.born", born(patient), sex(patient)) + "  ");
        body.element("strong", patient.ref().number()).text(" (" + patient.ref().authority() + ")");
        if (subject.confidential()) {
            body.text(" ").element("strong", "■ " + words.text("pack.confidential"));
        }
        body.close();
        body.element("div", subject.ward() + " · " + subject.bed(), "class", "whole")
                .close();
        body.open("td", "class", "right");
        code(patient.ref().number()).ifPresent(bars -> body.bars(bars, BarCode.MODULE, BAR));
        body.close().close().close().close();
    }

    void foot(Xhtml body, String ward) {
        body.open("div", "class", "foot").open("table").open("colgroup");
        body.open("col", "style", "width:150mm").open("col").close();
        body.open("tr");
        body.open("td")
                .text(ward + " · " + words.text("pack.made", words.moment(stamp.made())) + " · ")
                .element("strong", words.text("pack.until", words.moment(stamp.until())))
                .open("br")
                .text(age)
                .close();
        body.open("td", "class", "right").text(words.text("pack.page") + " ");
        body.open("span", "class", "page").close().text(" / ");
        body.open("span", "class", "pages").close();
        body.close().close().close().close();
    }

    /** What stands behind an item that a feed brought after T0; nothing behind any other. */
    String after(Origin origin) {
        return after(origin.isAfter(stamp.trusted()));
    }

    String after(boolean after) {
        return after ? "  " + words.afterT0() : "";
    }

    /** The late and frozen feeds that what follows came from, or would have come from. */
    void notes(Xhtml body, DataKind kind, Set<String> feeds) {
        FeedNote.of(stamp.stale(), kind, feeds, words, Instant.EPOCH)
                .forEach(note -> body.element("p", note.text(), "class", "from-feed"));
    }

    /** The heading of a blank form with its own number. */
    void form(Xhtml body, Form form, Patient patient) {
        FormNumber number = FormNumber.of(form, patient.ref(), stamp.made());
        body.open("table", "class", "form").open("tr");
        body.open("td")
                .bars(BarCode.code128(number.digits()), BarCode.MODULE, BAR)
                .element("div", number.spaced(), "class", "code")
                .close();
        body.element("td", words.text(form.key()), "class", "title right");
        body.close().close();
    }

    /** Bar codes hold digits only: a scanner types them right on every keyboard. A number with letters has none. */
    static Optional<BarCode> code(String number) {
        return number.matches("[0-9]{1,30}") ? Optional.of(BarCode.code128(number)) : Optional.empty();
    }

    String born(Patient patient) {
        String birth = Objects.requireNonNullElse(patient.person().birth(), "");
        if (birth.isBlank()) {
            return words.text("pack.unknown");
        }
        String age = stamp.equals(stamp.timeless()) ? "" : Ages.in(words, birth, stamp.made());
        return age.isEmpty() ? day(birth) : day(birth) + " (" + age + ")";
    }

    String sex(Patient patient) {
        return Objects.requireNonNullElse(patient.person().sex(), "?");
    }

    /** ISO 8601 of any precision, as it is written here. */
    static String day(String iso) {
        if (!iso.matches("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?")) {
            return iso;
        }
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> iso.substring(5) + "/" + iso.substring(0, 4);
            default -> iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
        };
    }

    String time(@Nullable Moment moment, Instant otherwise) {
        return words.moment(moment == null ? otherwise : moment.instant());
    }
}
