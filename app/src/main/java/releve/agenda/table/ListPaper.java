package releve.agenda.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import releve.agenda.Judged;
import releve.agenda.Voice;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.AgeWords;
import releve.web.DataAge;
import releve.web.DataAges.FeedAge;
import releve.web.Words;

/** A day's list for each theatre and clinic, on sheets of their own, with room for three signatures beside each case. */
final class ListPaper {
    static final String STYLE = """
            @page { size: 297mm 210mm; margin: 20mm 10mm 16mm 10mm; }
            .hour { width: 13mm; } .who { width: 52mm; } .urgent { width: 31mm; } .stands { width: 50mm; } .sign { width: 26mm; }
            .name { font-weight: bold; } .mark { font-weight: bold; }
            .rows td { height: 14mm; }
            .said { font-size: 8pt; }
            """;

    /** What every sheet says of itself: when it was made, how old the data are, and T0 while degraded mode is declared. */
    record Stamp(Instant made, DataAge age, List<FeedAge> stale, Optional<Instant> trusted) {}

    private final Words words;
    private final CaseWords cases;
    private final Stamp stamp;

    ListPaper(Words words, CaseWords cases, Stamp stamp) {
        this.words = words;
        this.cases = cases;
        this.stamp = stamp;
    }

    Printout of(LocalDate day, List<Judged> all) {
        String title = words.text("agenda.paper.title", words.date(day));
        Xhtml body = new Xhtml();
        head(body, title);
        Map<String, List<Judged>> units = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(each -> each.of().booking().start()))
                .forEach(each -> units.computeIfAbsent(unit(each), none -> new ArrayList<>())
                        .add(each));
        if (units.isEmpty()) {
            body.element("h1", title).element("p", words.text("agenda.none"));
        }
        boolean first = true;
        for (Map.Entry<String, List<Judged>> unit : units.entrySet()) {
            body.element("h1", unit.getKey() + " – " + title, "class", first ? "" : "new-page");
            body.element("p", words.text("agenda.paper.rule"));
            table(body, unit.getValue());
            first = false;
        }
        return new Printout(words.language().tag(), title, STYLE, body);
    }

    private String unit(Judged judged) {
        var details = judged.of().booking().details();
        String unit = details.unit().isBlank() ? words.text("agenda.paper.no-unit") : details.unit();
        return details.site().isBlank() ? unit : details.site() + " · " + unit;
    }

    private void head(Xhtml body, String title) {
        String made = words.text("agenda.paper.made", words.moment(stamp.made()));
        AgeWords age = AgeWords.of(stamp.age(), stamp.stale(), words, Instant.EPOCH);
        body.open("div", "class", "head")
                .element("strong", title)
                .text(" · " + made)
                .close();
        body.open("div", "class", "foot").text(age.shape() + " " + age.text());
        stamp.trusted().ifPresent(at -> body.text(" · ◇ " + words.text("agenda.paper.t0", words.moment(at))));
        body.text(" · " + words.text("agenda.paper.page") + " ");
        body.open("span", "class", "page").close().text(" / ");
        body.open("span", "class", "pages").close().close();
    }

    private void table(Xhtml body, List<Judged> all) {
        body.open("table", "class", "rows").open("thead").open("tr");
        body.element("th", words.text("agenda.column.hour"), "class", "hour");
        body.element("th", words.text("agenda.column.who"), "class", "who");
        body.element("th", words.text("agenda.column.what"));
        body.element("th", words.text("agenda.column.urgent"), "class", "urgent");
        body.element("th", words.text("agenda.column.stands"), "class", "stands");
        for (Voice voice : Voice.values()) {
            body.element("th", words.text(Keys.voice(voice)), "class", "sign");
        }
        body.close().close().open("tbody");
        all.forEach(each -> row(body, cases.line(each, "")));
        body.close().close();
    }

    private void row(Xhtml body, CaseLine line) {
        body.open("tr").element("td", line.hour(), "class", "name");
        body.open("td").element("div", line.who().name(), "class", "name");
        body.element(
                "div",
                line.who().birth() + " " + line.who().sex() + " · " + line.who().number());
        if (!line.who().phones().isBlank()) {
            body.element("div", words.text("agenda.paper.phone", line.who().phones()));
        }
        body.close();
        body.open("td").element("div", line.what().title());
        body.element("div", line.what().sort(), "class", "said").close();
        body.open("td")
                .element(
                        "div",
                        line.urgent().code()
                                + (line.urgent().proposed() ? " (" + words.text("agenda.proposed") + ")" : ""),
                        "class",
                        "name");
        body.element("div", words.text("agenda.paper.limit", line.urgent().limit()));
        line.heed().forEach(each -> body.element("div", each, "class", "mark"));
        if (!line.harm().mark().isEmpty()) {
            body.element("div", line.harm().mark(), "class", "said");
        }
        body.close();
        stands(body, line);
        for (CaseLine.VoiceLine voice : line.voices()) {
            body.open("td", "class", "said").text(voice.said().isEmpty() ? "" : voice.said() + " · " + voice.by());
            body.close();
        }
        body.close();
    }

    private static void stands(Xhtml body, CaseLine line) {
        body.open("td").element("div", line.stage().toString(), "class", "mark");
        line.stands().forEach(each -> body.element("div", each, "class", "said"));
        body.element("div", line.feasible().mark().toString());
        line.feasible().details().forEach(each -> body.element("div", each, "class", "said"));
        body.close();
    }
}
