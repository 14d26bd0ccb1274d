package releve.agenda.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.AgeWords;
import releve.web.DataAge;
import releve.web.DataAges.FeedAge;
import releve.web.Words;

/** The waiting list and the proposal on paper, in black and white. */
final class PlanPaper {
    static final String STYLE = """
            @page { size: 297mm 210mm; margin: 20mm 10mm 16mm 10mm; }
            .place { width: 10mm; } .who { width: 56mm; } .urgent { width: 30mm; } .waited { width: 44mm; } .lost { width: 26mm; }
            .hour { width: 22mm; } .surgeon { width: 30mm; } .why { width: 84mm; }
            .name { font-weight: bold; } .mark { font-weight: bold; }
            .said { font-size: 8pt; }
            tr { page-break-inside: avoid; }
            """;

    /** What every sheet says of itself: when it was made, how old the data are, and T0 while degraded mode is declared. */
    record Stamp(Instant made, DataAge age, List<FeedAge> stale, Optional<Instant> trusted) {}

    private final PlanWords own;
    private final Words words;
    private final Stamp stamp;

    PlanPaper(PlanWords own, Stamp stamp) {
        this.own = own;
        this.words = own.words();
        this.stamp = stamp;
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

    private void columns(Xhtml body, String[]... columns) {
        body.open("table").open("thead").open("tr");
        for (String[] each : columns) {
            body.element("th", words.text(each[0]), "class", each[1]);
        }
        body.close().close().open("tbody");
    }

    Printout waiting(List<WaitPage.Row> rows) {
        String title = words.text("agenda.plan.waiting.title");
        Xhtml body = new Xhtml();
        head(body, title);
        body.element("h1", title);
        body.element("p", words.text("agenda.plan.order"));
        columns(
                body,
                new String[] {"agenda.plan.column.place", "place"},
                new String[] {"agenda.column.who", "who"},
                new String[] {"agenda.column.what", ""},
                new String[] {"agenda.column.urgent", "urgent"},
                new String[] {"agenda.plan.column.waited", "waited"},
                new String[] {"agenda.plan.column.lost", "lost"});
        for (WaitPage.Row each : rows) {
            body.open("tr").element("td", String.valueOf(each.place()), "class", "name");
            who(body, each.of());
            what(body, each.of());
            urgent(body, each.of());
            body.open("td").element("div", each.days(), "class", "name");
            body.element("div", each.since(), "class", "said").close();
            body.open("td").element("div", each.lost());
            body.element("div", each.held(), "class", "mark").close().close();
        }
        body.close().close();
        return new Printout(words.language().tag(), title, STYLE, body);
    }

    private static void who(Xhtml body, PlanCase of) {
        body.open("td").element("div", of.who(), "class", "name");
        body.element("div", of.birth() + " · " + of.number()).close();
    }

    private static void what(Xhtml body, PlanCase of) {
        body.open("td").element("div", of.title());
        body.element("div", PlanWords.joined(of.where(), of.needs()), "class", "said")
                .close();
    }

    private void urgent(Xhtml body, PlanCase of) {
        body.open("td").element("div", of.urgency(), "class", "name");
        body.element("div", words.text("agenda.paper.limit", of.limit()));
        of.marks().forEach(each -> body.element("div", each, "class", "said"));
        body.close();
    }

    /** Each theatre and clinic on sheets of its own, day by day. */
    Printout plan(List<PlanPage.Group> groups, List<PlanPage.Left> left) {
        String title = words.text("agenda.plan.title");
        Xhtml body = new Xhtml();
        head(body, title + " – " + words.text("agenda.plan.paper.draft"));
        String room = "";
        for (PlanPage.Group group : groups) {
            if (!group.room().equals(room)) {
                body.element("h1", group.room() + " – " + title, "class", room.isEmpty() ? "" : "new-page");
                room = group.room();
            }
            body.element("h2", group.title());
            group(body, group);
        }
        if (!left.isEmpty()) {
            body.element("h1", words.text("agenda.plan.left"), "class", room.isEmpty() ? "" : "new-page");
            left(body, left);
        }
        return new Printout(words.language().tag(), title + " " + own.day(own.today()), STYLE, body);
    }

    private void group(Xhtml body, PlanPage.Group group) {
        columns(
                body,
                new String[] {"agenda.column.hour", "hour"},
                new String[] {"agenda.column.who", "who"},
                new String[] {"agenda.column.what", ""},
                new String[] {"agenda.column.urgent", "urgent"},
                new String[] {"agenda.plan.column.surgeon", "surgeon"},
                new String[] {"agenda.plan.column.why", "why"});
        for (PlanPage.Row each : group.rows()) {
            body.open("tr").element("td", each.hours(), "class", "name");
            who(body, each.of());
            what(body, each.of());
            urgent(body, each.of());
            body.element("td", each.surgeon());
            body.open("td");
            each.why().forEach(said -> body.element("div", said, "class", "said"));
            body.close().close();
        }
        body.close().close();
    }

    private void left(Xhtml body, List<PlanPage.Left> left) {
        columns(
                body,
                new String[] {"agenda.column.who", "who"},
                new String[] {"agenda.column.what", ""},
                new String[] {"agenda.column.urgent", "urgent"},
                new String[] {"agenda.plan.column.why", "why"});
        for (PlanPage.Left each : left) {
            body.open("tr");
            who(body, each.of());
            what(body, each.of());
            urgent(body, each.of());
            body.open("td");
            each.why().forEach(said -> body.element("div", said, "class", "said"));
            body.close().close();
        }
        body.close().close();
    }
}
