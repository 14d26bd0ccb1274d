package releve.kit;

import java.util.List;
import releve.bundle.EventCode;
import releve.identity.TemporaryNumber;
import releve.paper.BarCode;
import releve.paper.LabelSheet;
import releve.paper.Labels;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** The sealed kit of a site on paper, and its sheets of labels. */
final class KitPaper {
    /** One for the band, the folder, the request, and three for tubes. */
    static final int LABELS_EACH = 6;

    private static final List<String> CONTENTS =
            List.of("code", "cards", "labels", "register", "forms", "phones", "bands", "pens", "torch");
    private static final List<String> FORMS = List.of("signs", "notes", "orders");
    private static final int COPIES = 5;
    private static final int REGISTER_ROWS = 25;
    private static final double BAR = 9;

    private final Sheet sheet;
    private final Words words;
    private final Situation situation;

    KitPaper(Sheet sheet, Situation situation) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.situation = situation;
    }

    /** @param unit with what stands on its card */
    record Unit(String name, Units.Known known) {}

    Printout of(String site, String kit, EventCode code, List<String> numbers, List<Unit> units, Units.Known whole) {
        String title = words.text("kit.title", site);
        Xhtml body = sheet.begin(title + " · " + words.text("kit.number", kit));
        cover(body, site, kit, code, numbers);
        Card card = new Card(sheet, situation);
        for (Unit unit : units) {
            body.open("div", "class", "new-page").close();
            card.write(body, site, unit.name(), unit.known());
        }
        tree(body, site, units, whole);
        register(body, numbers);
        forms(body);
        return sheet.printout(title, body);
    }

    private void cover(Xhtml body, String site, String kit, EventCode code, List<String> numbers) {
        body.element("h1", words.text("kit.title", site));
        body.element(
                "div",
                words.text("kit.number", kit) + " · " + words.text("kit.made", words.moment(sheet.made())),
                "class",
                "unit");
        body.open("div", "class", "box");
        body.element("div", words.text("kit.code"), "class", "centre");
        body.element("div", code.printed(), "class", "code");
        body.element("div", words.text("kit.code.read"), "class", "centre").close();
        for (String key : List.of("kit.code.use", "kit.code.secret", "kit.code.lost")) {
            body.element("p", words.text(key));
        }
        sheet.heading(body, "kit.contents");
        Sheet.open(body, "", List.of("10mm", ""));
        for (String each : CONTENTS) {
            String key = "kit.contents." + each;
            body.open("tr").element("td", "☐", "class", "centre");
            body.element("td", words.text(key, numbers.size(), LABELS_EACH)).close();
        }
        body.close();
        sheet.heading(body, "kit.sealed");
        Sheet.open(body, "sign", List.of("", "", "36mm"));
        for (String who : List.of("kit.sealed.one", "kit.sealed.two", "kit.opened.one", "kit.opened.two")) {
            body.open("tr").element("td", words.text(who)).element("td", words.text("kit.sign.signature"));
            body.element("td", words.text("kit.sign.hour")).close();
        }
        body.close();
    }

    private void tree(Xhtml body, String site, List<Unit> units, Units.Known whole) {
        body.element("h1", words.text("kit.tree", site), "class", "new-page");
        List<String> keys = List.of("kit.phone.who", "kit.phone.number", "kit.phone.other");
        List<String> widths = List.of("70mm", "44mm", "");
        boolean any = !whole.phones().isEmpty();
        if (any) {
            phones(body, words.text("kit.tree.site"), whole.phones(), keys, widths);
        }
        for (Unit unit : units) {
            List<Phone> own = unit.known().phones().stream()
                    .filter(each -> !whole.phones().contains(each))
                    .toList();
            if (!own.isEmpty()) {
                any = true;
                phones(body, Card.name(site, unit.name()), own, keys, widths);
            }
        }
        if (!any) {
            body.element("p", words.text("kit.card.phones.none"));
        }
    }

    private void phones(Xhtml body, String title, List<Phone> phones, List<String> keys, List<String> widths) {
        body.element("h2", title);
        sheet.table(
                body,
                keys,
                widths,
                phones.stream()
                        .map(each -> List.of(each.who(), each.number(), each.other()))
                        .toList());
    }

    /** Each number with room for who got it. */
    private void register(Xhtml body, List<String> numbers) {
        for (int from = 0; from < numbers.size(); from += REGISTER_ROWS) {
            body.element("h1", words.text("kit.register"), "class", "new-page");
            body.element("p", words.text("kit.register.what"));
            Sheet.open(body, "tall", List.of("38mm", "", "26mm", "34mm", "18mm"));
            body.open("thead").open("tr");
            for (String column : List.of("number", "name", "born", "how", "hour")) {
                String key = "kit.register." + column;
                body.element("th", words.text(key));
            }
            body.close().close().open("tbody");
            for (String number : numbers.subList(from, Math.min(numbers.size(), from + REGISTER_ROWS))) {
                body.open("tr").element("td", TemporaryNumber.spaced(number), "class", "whole");
                for (int i = 0; i < 4; i++) {
                    body.open("td").close();
                }
                body.close();
            }
            body.close().close();
        }
    }

    private void forms(Xhtml body) {
        for (String form : FORMS) {
            for (int copy = 0; copy < COPIES; copy++) {
                String key = "kit.form." + form;
                body.element("h1", words.text(key), "class", "new-page");
                body.element("div", words.text("kit.form.label"), "class", "here");
                form(body, form);
            }
        }
    }

    private void form(Xhtml body, String form) {
        boolean signs = form.equals("signs");
        List<String> columns = signs
                ? List.of("hour", "pressure", "pulse", "temperature", "saturation", "respiration", "pain", "name")
                : form.equals("notes")
                        ? List.of("hour", "note", "name")
                        : List.of("hour", "order", "prescriber", "done");
        List<String> widths = signs
                ? List.of("21mm", "", "19mm", "20mm", "25mm", "21mm", "22mm", "27mm")
                : form.equals("notes") ? List.of("22mm", "", "34mm") : List.of("22mm", "", "34mm", "34mm");
        Sheet.open(body, "tall", widths);
        body.open("tr");
        for (String column : columns) {
            String key = "kit.form." + column;
            body.element("th", words.text(key));
        }
        body.close();
        for (int i = 0; i < 20; i++) {
            body.open("tr");
            columns.forEach(column -> body.open("td").close());
            body.close();
        }
        body.close();
    }

    /** Every number on as many labels as its patient needs, one row of labels after the other. */
    Printout labels(LabelSheet stock, List<String> numbers) {
        Labels labels = new Labels(stock, 0);
        for (String number : numbers) {
            for (int i = 0; i < LABELS_EACH; i++) {
                labels.add(label(number));
            }
        }
        return labels.printout(
                words.language().tag(), words.text("kit.labels"), ".n { font-size: 12pt; font-weight: bold; }");
    }

    private Xhtml label(String number) {
        Xhtml label = new Xhtml();
        label.element("div", TemporaryNumber.spaced(number), "class", "n");
        label.bars(BarCode.code128(TemporaryNumber.digits(number)), BarCode.MODULE, BAR);
        label.element("div", words.text("kit.label.name") + " ______________________");
        label.element("div", words.text("kit.label.born") + " ____ / ____ / ________");
        return label;
    }
}
