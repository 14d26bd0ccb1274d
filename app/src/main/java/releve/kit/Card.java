package releve.kit;

import java.util.List;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** The downtime card of a unit: how the house stands, whom to call, where things are; on its back eight tasks for the first ten minutes. */
final class Card {
    static final List<String> TASKS =
            List.of("census", "identity", "allergies", "drugs", "results", "paper", "call", "sheet");

    private final Sheet sheet;
    private final Words words;
    private final Situation situation;

    Card(Sheet sheet, Situation situation) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.situation = situation;
    }

    Printout of(String site, String unit, Units.Known known) {
        Xhtml body = sheet.begin(words.text("kit.card.title") + " · " + name(site, unit));
        write(body, site, unit, known);
        return sheet.printout(words.text("kit.card.title"), body);
    }

    /** Front and back, for a document of its own or as a part of the kit. */
    void write(Xhtml body, String site, String unit, Units.Known known) {
        body.element("h1", words.text("kit.card.title")).element("div", name(site, unit), "class", "unit");
        standing(body, site, unit);
        works(body, site);
        sheet.heading(body, "kit.card.phones");
        if (known.phones().isEmpty()) {
            body.element("p", words.text("kit.card.phones.none"));
            blank(body, List.of("kit.phone.who", "kit.phone.number", "kit.phone.other"), 5);
        } else {
            sheet.table(
                    body,
                    List.of("kit.phone.who", "kit.phone.number", "kit.phone.other"),
                    List.of("70mm", "44mm", ""),
                    known.phones().stream()
                            .map(each -> List.of(each.who(), each.number(), each.other()))
                            .toList());
        }
        sheet.heading(body, "kit.card.spots");
        if (known.spots().isEmpty()) {
            body.element("p", words.text("kit.card.spots.none"));
            blank(body, List.of("kit.spot.what", "kit.spot.where"), 5);
        } else {
            sheet.table(
                    body,
                    List.of("kit.spot.what", "kit.spot.where"),
                    List.of("70mm", ""),
                    known.spots().stream()
                            .map(each -> List.of(each.what(), each.where()))
                            .toList());
        }
        tasks(body);
    }

    private void standing(Xhtml body, String site, String unit) {
        body.open("div", "class", "box");
        List<String> standing = situation.standing(words);
        if (standing.isEmpty()) {
            body.element("div", words.text("kit.card.ahead"));
        }
        standing.forEach(each -> body.element("div", "▲ " + each, "class", "big"));
        String master = standing.isEmpty() ? "" : situation.master(site, unit, words);
        body.element("div", master.isEmpty() ? words.text("kit.card.master.unsaid") : master, "class", "big");
        body.close();
    }

    private void works(Xhtml body, String site) {
        List<Situation.Works> works = situation.works(site, words);
        if (!works.isEmpty()) {
            sheet.heading(body, "kit.card.works");
            sheet.table(
                    body,
                    List.of("kit.works.service", "kit.works.state", "kit.works.reason"),
                    List.of("60mm", "50mm", ""),
                    works.stream()
                            .map(each -> List.of(each.service(), each.state(), each.reason()))
                            .toList());
        }
    }

    private void blank(Xhtml body, List<String> keys, int rows) {
        Sheet.open(body, "tall", keys.size() == 3 ? List.of("70mm", "44mm", "") : List.of("70mm", ""));
        body.open("tr");
        keys.forEach(key -> body.element("th", words.text(key)));
        body.close();
        for (int i = 0; i < rows; i++) {
            body.open("tr");
            keys.forEach(key -> body.open("td").close());
            body.close();
        }
        body.close();
    }

    private void tasks(Xhtml body) {
        body.element("h1", words.text("kit.tasks.title"), "class", "new-page");
        body.element("p", words.text("kit.tasks.what"));
        Sheet.open(body, "task", List.of("12mm", "", "14mm"));
        for (int i = 0; i < TASKS.size(); i++) {
            String key = "kit.tasks." + TASKS.get(i);
            body.open("tr").element("td", String.valueOf(i + 1), "class", "n").open("td");
            body.element("strong", words.text(key))
                    .open("br")
                    .text(words.text(key + ".how"))
                    .close();
            body.element("td", "☐", "class", "tick").close();
        }
        body.close();
        body.element("p", words.text("kit.tasks.done"), "class", "big");
        Sheet.open(body, "sign", List.of("", "50mm", "40mm"));
        body.open("tr").element("td", words.text("kit.sign.name")).element("td", words.text("kit.sign.hour"));
        body.element("td", words.text("kit.sign.initials")).close().close();
    }

    /** A unit whose name says its site already is not named twice. */
    static String name(String site, String unit) {
        return unit.startsWith(site) ? unit : (site + " " + unit).strip();
    }
}
