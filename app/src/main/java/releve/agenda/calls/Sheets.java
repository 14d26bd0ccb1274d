package releve.agenda.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import releve.agenda.calls.CallFact.Member;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** The papers of this room: a team's list, the entrance's list, and letters. */
final class Sheets {
    private static final String STYLE = """
            .who { width: 42mm; } .phones { width: 30mm; } .result { width: 20mm; } .note { width: 38mm; } .hour { width: 16mm; } .mark { width: 12mm; }
            .rows td { height: 14mm; }
            .big { font-size: 11pt; font-weight: bold; }
            .letter { font-size: 11pt; line-height: 1.4; page-break-inside: avoid; }
            .address { margin: 12mm 0 14mm 95mm; white-space: pre-line; }
            .letter li { margin-bottom: 3mm; }
            """;

    /** More appointments than these are told on the telephone: a letter is one page. */
    private static final int ON_ONE_PAGE = 10;

    private final Script script;
    private final Words words;
    private final Instant now;

    Sheets(Script script, Words words, Instant now) {
        this.script = script;
        this.words = words;
        this.now = now;
    }

    private void head(Xhtml body, String title) {
        String made = words.text("agenda.calls.paper.made", words.moment(now));
        body.open("div", "class", "head")
                .element("strong", title)
                .text(" · " + made)
                .close();
        body.open("div", "class", "foot").text(title + " · " + made + " · ");
        body.open("span", "class", "page").close().text(" / ");
        body.open("span", "class", "pages").close().close();
    }

    Printout list(CallList list) {
        Xhtml body = new Xhtml();
        String title = words.text("agenda.calls.paper.list", list.said().team());
        head(
                body,
                title + " · "
                        + words.text(
                                "agenda.calls.list.until",
                                words.moment(list.said().until())));
        body.element("h1", title);
        body.element(
                "p",
                words.text("agenda.calls.paper.rule", words.moment(list.said().until())),
                "class",
                "big");
        body.element("p", words.text("agenda.calls.paper.identify"));
        body.element("p", ListFile.numbers(words));
        body.open("table", "class", "rows").open("thead").open("tr");
        for (String[] column :
                new String[][] {{"name", "who"}, {"telephones", "phones"}, {"say", "say"}, {"result", "result"}}) {
            body.element("th", words.text(ListFile.column(column[0])), "class", column[1]);
        }
        String[] written = {"day", "hour", "dialled", "agreed", "note"};
        body.element(
                "th",
                Arrays.stream(written)
                        .map(each -> words.text(ListFile.column(each)))
                        .collect(Collectors.joining(" · ")),
                "class",
                "note");
        body.close().close().open("tbody");
        list.left().forEach(each -> row(body, each));
        body.close().close();
        return new Printout(words.language().tag(), title, STYLE, body);
    }

    private void row(Xhtml body, ToCall person) {
        body.open("tr").open("td");
        body.element("strong", person.patient().name());
        body.element(
                "div",
                PatientWords.birth(person, words) + " · "
                        + person.patient().ref().number());
        body.element(
                "div",
                person.open().getFirst().judged().urgency().code() + " · "
                        + script.language(person).ownName());
        body.close().open("td");
        PatientWords.telephones(person, words).forEach(each -> body.element("div", each));
        body.close().open("td");
        Words own = script.of(person);
        person.open()
                .forEach(each -> body.element(
                        "div", Script.message(each, own), "lang", own.language().tag()));
        body.close();
        body.element(
                "td",
                Arrays.stream(Outcome.values())
                        .map(each -> "☐ " + each.number())
                        .collect(Collectors.joining("  ")));
        body.element("td", "").close();
    }

    Printout entrance(String title, List<EntrancePage.Day> days) {
        Xhtml body = new Xhtml();
        head(body, title);
        body.element("h1", title);
        body.element("p", words.text("agenda.calls.entrance.rule"));
        if (days.isEmpty()) {
            body.element("p", words.text("agenda.calls.entrance.none"));
        }
        for (EntrancePage.Day day : days) {
            body.element("h2", day.day());
            body.open("table").open("thead").open("tr");
            for (String[] column :
                    new String[][] {{"hour-of", "hour"}, {"name", "who"}, {"where", "phones"}, {"say", "say"}}) {
                body.element("th", words.text(ListFile.column(column[0])), "class", column[1]);
            }
            body.element("th", words.text("agenda.calls.entrance.told"), "class", "mark");
            body.close().close().open("tbody");
            for (EntrancePage.Line line : day.lines()) {
                body.open("tr").element("td", line.hour(), "class", "big");
                body.open("td").element("strong", line.name());
                body.element("div", line.birth()).close();
                body.element("td", line.where());
                body.element("td", line.say()).element("td", "☐").close();
            }
            body.close().close();
        }
        return new Printout(words.language().tag(), title, STYLE, body);
    }

    /** One page each, in the patient's language; neither place nor procedure stands in it. */
    Printout letters(List<Letter> letters, String callBack) {
        Xhtml body = new Xhtml();
        boolean first = true;
        for (Letter each : letters) {
            letter(body, each, callBack, first);
            first = false;
        }
        return new Printout(words.language().tag(), words.text("agenda.calls.letters"), STYLE, body);
    }

    /** @param open what is still to be said */
    record Letter(ToCall person, List<Errand> open) {
        static List<Letter> of(List<ToCall> persons, List<Member> members) {
            List<Letter> letters = new ArrayList<>();
            for (ToCall person : persons) {
                boolean meant = members.stream().anyMatch(each -> person.refs().contains(each.patient()));
                if (meant && person.isOpen()) {
                    letters.add(new Letter(person, person.open()));
                }
            }
            return letters;
        }
    }

    private void letter(Xhtml body, Letter letter, String callBack, boolean first) {
        Words own = script.of(letter.person());
        body.open(
                "div",
                "class",
                first ? "letter" : "letter new-page",
                "lang",
                own.language().tag());
        String address =
                Objects.requireNonNullElse(letter.person().patient().person().address(), "");
        body.element("div", letter.person().patient().name() + "\n" + address.replace(", ", "\n"), "class", "address");
        body.element("p", own.text("agenda.calls.letter.day", own.date(now)));
        body.element("p", own.text("agenda.calls.letter.dear"));
        body.element("p", own.text("agenda.calls.letter.begin"));
        body.open("ul");
        letter.open().stream().limit(ON_ONE_PAGE).forEach(each -> body.element("li", Script.written(each, own)));
        body.close();
        body.element(
                "p",
                callBack.isBlank()
                        ? own.text("agenda.calls.letter.call")
                        : own.text("agenda.calls.letter.call-number", callBack));
        body.element("p", own.text("agenda.calls.letter.worse"));
        body.element("p", own.text("agenda.calls.letter.end")).close();
    }
}
