package releve.kit;

import java.util.List;
import java.util.Optional;
import releve.journal.Checkpoint;
import releve.paper.BarCode;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.AgeWords;
import releve.web.DataAges;
import releve.web.Words;

/** The sheet of a ward's shift: who is master, how old the data are, the journal's checkpoint, and the duty manager's signature beside it. */
final class ShiftSheet {
    private static final double QR_MODULE = 0.5;
    private static final int LINES = 8;

    private final Sheet sheet;
    private final Words words;
    private final Situation situation;

    ShiftSheet(Sheet sheet, Situation situation) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.situation = situation;
    }

    /** @param free beds in which nobody lies */
    record Count(long patients, long onLeave, long free) {}

    Printout of(String site, String ward, Count count, List<DataAges.FeedAge> feeds, Optional<Checkpoint> checkpoint) {
        String title = words.text("kit.shift.title");
        Shift shift = Shift.at(sheet.made(), words.zone());
        Xhtml body = sheet.begin(title + " · " + Card.name(site, ward));
        body.element("h1", title);
        String key = shift.which().key();
        body.element(
                "div",
                Card.name(site, ward) + " · " + words.date(shift.day()) + " · " + words.text(key),
                "class",
                "unit");
        body.open("div", "class", "box");
        String master = situation.master(site, ward, words);
        body.element("div", master.isEmpty() ? words.text("kit.card.master.unsaid") : master, "class", "big");
        situation.standing(words).forEach(each -> body.element("div", "▲ " + each));
        body.element("div", words.text("kit.shift.count", count.patients(), count.onLeave(), count.free()));
        body.close();
        ages(body, feeds);
        checkpoint.ifPresent(each -> proof(body, each));
        happened(body);
        signatures(body);
        return sheet.printout(title, body);
    }

    private void ages(Xhtml body, List<DataAges.FeedAge> feeds) {
        sheet.heading(body, "kit.shift.ages");
        if (feeds.isEmpty()) {
            body.element("p", words.text("kit.shift.ages.none"));
            return;
        }
        Sheet.open(body, "", List.of("60mm", ""));
        for (DataAges.FeedAge feed : feeds) {
            AgeWords age = AgeWords.of(feed.age(), words);
            body.open("tr")
                    .element("td", feed.feed())
                    .element("td", age.shape() + " " + age.text())
                    .close();
        }
        body.close();
    }

    private void proof(Xhtml body, Checkpoint checkpoint) {
        sheet.heading(body, "kit.shift.proof");
        Sheet.open(body, "keep", List.of("", "52mm"));
        body.open("tr").open("td");
        body.element("p", words.text("kit.shift.proof.what"));
        body.element("p", words.text("kit.shift.proof.size", String.valueOf(checkpoint.size())), "class", "words");
        body.element("p", String.join(" ", checkpoint.words()), "class", "words");
        body.element("small", words.text("kit.shift.proof.log", checkpoint.log()));
        body.close().open("td", "class", "centre").bars(BarCode.qr(checkpoint.print()), QR_MODULE, 0);
        body.close().close().close();
    }

    private void happened(Xhtml body) {
        sheet.heading(body, "kit.shift.happened");
        Sheet.open(body, "tall", List.of("20mm", "", "40mm"));
        body.open("tr").element("th", words.text("kit.sign.hour")).element("th", words.text("kit.shift.what"));
        body.element("th", words.text("kit.sign.name")).close();
        for (int i = 0; i < LINES; i++) {
            body.open("tr")
                    .open("td")
                    .close()
                    .open("td")
                    .close()
                    .open("td")
                    .close()
                    .close();
        }
        body.close();
    }

    private void signatures(Xhtml body) {
        Sheet.open(body, "sign keep", List.of("", "", "30mm"));
        for (String who : List.of("kit.shift.handing", "kit.shift.taking", "kit.shift.duty")) {
            body.open("tr").element("td", words.text(who)).element("td", words.text("kit.sign.signature"));
            body.element("td", words.text("kit.sign.hour")).close();
        }
        body.close();
    }
}
