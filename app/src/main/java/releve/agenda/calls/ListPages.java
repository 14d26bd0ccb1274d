package releve.agenda.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import releve.agenda.Rights;
import releve.agenda.Voice;
import releve.agenda.calls.CallFact.Advised;
import releve.agenda.calls.CallFact.Called;
import releve.identity.PatientRef;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Upload;
import releve.web.Visit;
import releve.web.Words;

/** Lists for teams on paper or in a file, what they bring back, and who is on whose desk instead. */
final class ListPages {
    static final String PATH = "/agenda/calls/lists";

    private static final int MOST_TEAMS = 50;
    private static final int MOST_ON_A_LIST = 200;

    /** A list of 200 rows with long notes. */
    private static final int UPLOAD = 1024 * 1024;

    private final Desk desk;
    private final WritingPages writing;

    ListPages(Desk desk, WritingPages writing) {
        this.desk = desk;
        this.writing = writing;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.READ, visit -> show(visit, List.of(), List.of()));
        routes.listed(PATH, "agenda.calls.lists.title", "agenda.calls.lists.hint");
        routes.action(PATH, Rights.CALL, this::split);
        routes.page(PATH + "/{list}/pdf", Rights.CALL, this::paper);
        routes.page(PATH + "/{list}/csv", Rights.CALL, this::file);
        routes.action(PATH + "/{list}/back", Rights.CALL, this::takeBack);
        routes.upload(PATH + "/results", Rights.CALL, UPLOAD, this::results);
        routes.action(PATH + "/advised", Rights.voice(Voice.DOCTOR), this::advised);
    }

    private void show(Visit visit, List<String> result, List<Mistake> mistakes) {
        Words words = visit.words();
        List<ToCall> all = desk.calls.everybody();
        var lines = new Lines(words, desk.may(visit), visit.now());
        var page = new ListsPage(
                visit.frame(words.text("agenda.calls.lists.title")),
                visit.may(Rights.CALL),
                visit.may(Rights.voice(Voice.DOCTOR)),
                counts(all, visit.now()),
                desk.calls.lists().stream().map(each -> given(each, words)).toList(),
                lines.of(all, each -> each.isEscalated(visit.now()), lines::missed),
                lines.of(all, each -> each.state().clinician().isPresent(), lines::asked),
                lines.of(all, each -> each.state().dead(), lines::dead),
                result,
                mistakes);
        int shown =
                page.director().size() + page.clinicians().size() + page.dead().size();
        desk.reach.saw(visit.visitor(), "agenda", "call lists, " + shown + " patients", "");
        if (mistakes.isEmpty()) {
            visit.show("releve/agenda/calls/lists.jte", page);
        } else {
            visit.showMistakes("releve/agenda/calls/lists.jte", page);
        }
    }

    private ListsPage.Counts counts(List<ToCall> all, Instant now) {
        return new ListsPage.Counts(
                all.size(),
                count(all, each -> !each.isOpen()),
                count(all, ToCall::isOpen),
                count(all, each -> each.isDue(now)),
                count(all, each -> each.state().hold().isPresent()),
                count(all, each -> writing.needsLetter(each, now)),
                count(all, writing::needsText));
    }

    private static int count(List<ToCall> all, Predicate<ToCall> of) {
        return (int) all.stream().filter(of).count();
    }

    private static ListsPage.Given given(CallList list, Words words) {
        return new ListsPage.Given(
                list.said().form().toString(),
                list.said().team(),
                list.left().size(),
                list.said().members().size(),
                words.moment(list.said().until()));
    }

    /** What stands of people on this page. */
    private record Lines(Words words, Predicate<ToCall> may, Instant now) {
        List<ListsPage.Line> of(List<ToCall> all, Predicate<ToCall> wanted, Function<ToCall, String> why) {
            return all.stream()
                    .filter(wanted)
                    .map(each -> new ListsPage.Line(
                            each.patient().ref().authority(),
                            each.patient().ref().number(),
                            PatientWords.name(each, may),
                            each.errands().getFirst().judged().urgency().code(),
                            may.test(each) ? String.join("; ", PatientWords.telephones(each, words)) : "",
                            each.open().stream()
                                    .map(errand -> Script.written(errand, words))
                                    .collect(Collectors.joining(" ")),
                            why.apply(each)))
                    .toList();
        }

        String missed(ToCall person) {
            int tries = person.state().missed().size();
            return tries == 0
                    ? words.text(person.telephones().isEmpty() ? "agenda.calls.why.no-number" : "agenda.calls.why.late")
                    : words.count(
                            "agenda.calls.missed",
                            tries,
                            words.moment(person.state().missed().getLast().at()));
        }

        String asked(ToCall person) {
            String note = person.state().calls().reversed().stream()
                    .filter(each -> each.outcome() == Outcome.WANTS_CLINICIAN)
                    .map(Called::note)
                    .findFirst()
                    .orElse("");
            return person.state().clinician().map(words::moment).orElse("") + " " + note;
        }

        String dead(ToCall person) {
            Called last = person.state().calls().getLast();
            return words.moment(last.at()) + " " + last.note();
        }
    }

    /** One team a line. */
    private void split(Visit visit) {
        List<String> teams = visit.form()
                .text("teams")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        String most = visit.form().text("most");
        int number = most.matches("\\d{1,3}") ? Integer.parseInt(most) : 0;
        List<Mistake> mistakes = new ArrayList<>();
        if (teams.isEmpty() || teams.size() > MOST_TEAMS || teams.stream().anyMatch(each -> each.length() > 100)) {
            mistakes.add(new Mistake("teams", visit.words().text("agenda.calls.mistake.teams", MOST_TEAMS)));
        }
        if (number < 1 || number > MOST_ON_A_LIST) {
            mistakes.add(new Mistake("most", visit.words().text("agenda.calls.mistake.most", MOST_ON_A_LIST)));
        }
        if (!mistakes.isEmpty()) {
            show(visit, List.of(), mistakes);
            return;
        }
        UUID key = visit.formKey();
        visit.file(() -> {
            // That nobody is free shows on the page: no list is there.
            var unused = desk.calls.split(key, teams, number, desk.may(visit), desk.caller(visit));
            return PATH;
        });
    }

    private CallList list(Visit visit) {
        return desk.calls.list(Desk.key(visit.part("list"))).orElseThrow(() -> new NotThere("list"));
    }

    private void paper(Visit visit) {
        CallList list = list(visit);
        desk.saw(visit, "list on paper", list.left().size());
        var sheet = new Sheets(desk.script, visit.words(), visit.now()).list(list);
        visit.sendDocument("application/pdf", list.said().team() + ".pdf", desk.paper.pdf(sheet));
    }

    private void file(Visit visit) {
        CallList list = list(visit);
        desk.saw(visit, "list as CSV", list.left().size());
        visit.sendFile(
                "text/csv; charset=utf-8",
                list.said().team() + ".csv",
                new ListFile(desk.script, visit.words()).of(list));
    }

    private void takeBack(Visit visit) {
        UUID list = list(visit).said().form();
        UUID key = visit.formKey();
        visit.file(() -> {
            // Nobody left on it: it is back already.
            var unused = desk.calls.takeBack(key, list, desk.caller(visit));
            return PATH;
        });
    }

    private void results(Visit visit) {
        Words words = visit.words();
        byte[] bytes = visit.form().file("file").map(Upload::bytes).orElse(new byte[0]);
        if (bytes.length == 0) {
            show(visit, List.of(), List.of(new Mistake("file", words.text("agenda.calls.mistake.file"))));
            return;
        }
        Returns.Result result =
                new Returns(desk.calls, desk.script, words, visit.now()).take(bytes, desk.caller(visit));
        List<String> said = new ArrayList<>(
                List.of(words.text("agenda.calls.result", result.filed(), result.same(), result.blank())));
        result.bad().forEach(each -> said.add(words.text("agenda.calls.bad", each.line(), words.text(each.why()))));
        show(visit, said, List.of());
    }

    private void advised(Visit visit) {
        var ref = new PatientRef(
                visit.form().text("authority"), visit.form().find("number").orElse("?"));
        UUID key = visit.formKey();
        String note = visit.form().text("note");
        visit.file(() -> {
            String said = note.substring(0, Math.min(note.length(), CallFact.LONGEST));
            Desk.filed(desk.calls.report(new Advised(key, ref, said), desk.caller(visit)));
            return PATH;
        });
    }
}
