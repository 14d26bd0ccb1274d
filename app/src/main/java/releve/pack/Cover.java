package releve.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.chart.AllergyWords;
import releve.dossier.Allergies;
import releve.identity.Patient;
import releve.journal.Checkpoint;
import releve.paper.BarCode;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.ward.Item;
import releve.ward.Place;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.ward.Stay;
import releve.web.AgeWords;
import releve.web.DataAges;
import releve.web.Words;

/** The first sheets of a pack: how old it is and how it is used, what proves the journal behind it, and who lies where. */
final class Cover {
    private static final List<String> RULES = List.of("print", "identity", "drugs", "write", "scan");

    /** Large enough for a telephone's camera and a worn copy. */
    private static final double QR_MODULE = 0.5;

    enum Bed {
        FREE,
        TAKEN,
        ON_LEAVE
    }

    /** A bed and whom it holds, unless that is not for this reader; two occupants are two lines. */
    record Line(String bed, Optional<Subject> subject, Bed state, Place place) {
        Line without(Set<Long> hidden) {
            boolean one = subject.filter(
                            each -> hidden.contains(each.chart().patient().id()))
                    .isPresent();
            return one ? new Line(bed, Optional.empty(), Bed.TAKEN, place) : this;
        }
    }

    private final Sheets sheets;
    private final Words words;
    private final Stamp stamp;

    Cover(Sheets sheets) {
        this.sheets = sheets;
        this.words = sheets.words();
        this.stamp = sheets.stamp();
    }

    Printout of(String ward, List<Line> lines, List<DataAges.FeedAge> feeds, Optional<Checkpoint> checkpoint) {
        Xhtml body = new Xhtml();
        long patients =
                lines.stream().filter(line -> line.subject().isPresent()).count();
        body.open("div", "class", "head").element("div", ward, "class", "who").close();
        sheets.foot(body, ward);
        body.element("h1", words.text("pack.title", ward));
        body.open("div", "class", "alarm");
        body.element("div", words.text("pack.made", words.moment(stamp.made())));
        body.open("div")
                .element("strong", words.text("pack.until", words.moment(stamp.until())))
                .close();
        body.element("div", words.text("pack.count", patients)).close();
        ages(body, feeds);
        stamp.trusted()
                .ifPresent(at -> body.open("div", "class", "alarm")
                        .element("strong", "◇ " + words.text("pack.t0.rule", words.moment(at)))
                        .close());
        rules(body);
        checkpoint.ifPresent(each -> proof(body, each));
        census(body, lines);
        return new Printout(words.language().tag(), words.text("pack.title", ward), Sheets.STYLE, body);
    }

    private void ages(Xhtml body, List<DataAges.FeedAge> feeds) {
        body.element("h2", words.text("pack.feeds"));
        if (feeds.isEmpty()) {
            body.element("p", words.text("pack.feeds.none"));
            return;
        }
        body.open("table");
        for (DataAges.FeedAge feed : feeds) {
            AgeWords age = AgeWords.of(feed.age(), words);
            body.open("tr")
                    .element("td", feed.feed())
                    .element("td", age.shape() + " " + age.text())
                    .close();
        }
        body.close();
    }

    private void rules(Xhtml body) {
        body.element("h2", words.text("pack.rules")).open("ol");
        for (String rule : RULES) {
            String key = "pack.rules." + rule;
            body.element("li", words.text(key));
        }
        body.close();
    }

    private void proof(Xhtml body, Checkpoint checkpoint) {
        body.element("h2", words.text("pack.proof"));
        body.open("table", "class", "form keep").open("tr").open("td");
        body.element("p", words.text("pack.proof.size", checkpoint.size()));
        body.element("p", String.join(" ", checkpoint.words()), "style", "font-size:12pt");
        body.close().open("td", "class", "right").bars(BarCode.qr(checkpoint.print()), QR_MODULE, 0);
        body.close().close().close();
    }

    private void census(Xhtml body, List<Line> lines) {
        body.element("h2", words.text("pack.census"), "class", "new-page");
        sheets.notes(body, DataKind.STAYS, feeds(lines));
        if (lines.isEmpty()) {
            body.element("p", words.text("pack.census.none"));
            return;
        }
        body.open("table").open("colgroup").open("col", "style", "width:15mm").open("col");
        body.open("col", "style", "width:40mm").open("col", "style", "width:20mm");
        body.open("col", "style", "width:56mm").close();
        body.open("thead").open("tr");
        for (String column : List.of("bed", "name", "born", "number", "heed")) {
            String key = "pack.census." + column;
            body.element("th", words.text(key));
        }
        body.close().close().open("tbody");
        lines.forEach(line -> line(body, line));
        body.close().close();
    }

    private static Set<String> feeds(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.subject().stream())
                .flatMap(subject -> subject.chart().stays().stream())
                .filter(stay -> stay.status().takesBed() && !stay.feed().isEmpty())
                .map(Stay::feed)
                .collect(Collectors.toSet());
    }

    /** Whether a feed put the patient there after T0. */
    private boolean after(Subject subject) {
        return subject.chart().stays().stream()
                .anyMatch(stay -> stay.status().takesBed() && stay.isAfter(stamp.trusted()));
    }

    private void line(Xhtml body, Line line) {
        body.open("tr").element("th", line.bed());
        if (line.subject().isEmpty()) {
            body.element(
                            "td",
                            words.text(line.state() == Bed.FREE ? "pack.census.free" : "pack.census.taken"),
                            "colspan",
                            "4")
                    .close();
            return;
        }
        Subject subject = line.subject().get();
        Patient patient = subject.chart().patient();
        body.open("td").element("strong", patient.name());
        if (subject.confidential()) {
            body.text(" ■ " + words.text("pack.confidential"));
        }
        if (line.state() == Bed.ON_LEAVE) {
            body.text(" (" + words.text("pack.census.on-leave") + ")");
        }
        body.text(sheets.after(after(subject)));
        body.close();
        body.element("td", sheets.born(patient) + " " + sheets.sex(patient));
        body.element("td", patient.ref().number());
        body.element("td", heed(subject), "class", "lines");
        body.close();
    }

    /** Allergies, then code status and isolation where a ward has said them. */
    private String heed(Subject subject) {
        return String.join("\n", heeds(subject));
    }

    List<String> heeds(Subject subject) {
        RecordWords recorded = new RecordWords(words);
        Allergies allergies = subject.chart().dossier().allergies();
        String mark = allergies.state() == Allergies.State.KNOWN ? "▲ " : "";
        return Stream.of(
                        mark + AllergyWords.of(allergies, words, stamp.trusted()),
                        line(recorded, subject.bedside().codeStatus()),
                        line(recorded, subject.bedside().isolation()))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static String line(RecordWords recorded, Optional<? extends Recorded<? extends Item>> item) {
        return item.map(each -> "◆ " + recorded.text(each.value())).orElse("");
    }
}
