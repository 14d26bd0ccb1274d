package releve.agenda.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import releve.agenda.Ballot;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;

/** For one table or a signed list: somebody writes down what three people said, case by case. */
final class ScribePages {
    static final String PATH = CouncilRoom.PATH + "/scribe";

    /** Seven fields a case, and a form has at most a thousand. */
    static final int ROWS = 60;

    private static final String TEMPLATE = "releve/agenda/table/scribe.jte";
    private static final String FIRST_FIELD = "v-0-DOCTOR";

    private final CouncilRoom room;

    ScribePages(CouncilRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.SCRIBE, visit -> show(visit, Map.of(), List.of()));
        routes.listed(PATH, "agenda.scribe.title", "agenda.scribe.hint");
        routes.action(PATH, Rights.SCRIBE, this::write);
    }

    private ListFilter filter(Visit visit) {
        return ListFilter.of(visit, () -> room.nextDay(visit)).inTurn();
    }

    private static int from(Visit visit) {
        return visit.query("from")
                .filter(each -> each.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void show(Visit visit, Map<String, String> typed, List<Mistake> mistakes) {
        ListFilter filter = filter(visit);
        int from = from(visit);
        List<Judged> found = filter.of(room.day(filter.day()));
        List<Judged> shown = found.stream().skip(from).limit(ROWS).toList();
        room.reach()
                .saw(
                        visit.visitor(),
                        "agenda/" + filter.day(),
                        "agenda scribe, " + shown.size() + " cases",
                        filter.query());
        CaseWords words = room.words(visit);
        List<ScribePage.Row> rows = new ArrayList<>();
        for (Judged each : shown) {
            rows.add(new ScribePage.Row(rows.size(), words.line(each, filter.query()), Ballots.written(each)));
        }
        var page = new ScribePage(
                visit.frame(visit.words().text("agenda.scribe.title")),
                visit.words().date(filter.day()),
                PATH + filter.query() + "&from=" + from,
                from > 0 ? PATH + filter.query() + "&from=" + Math.max(0, from - ROWS) : "",
                found.size() > from + ROWS ? PATH + filter.query() + "&from=" + (from + ROWS) : "",
                CouncilRoom.PATH + filter.query(),
                rows,
                typed,
                mistakes,
                visit.query("written")
                        .filter(each -> each.matches("\\d{1,4}"))
                        .map(each -> visit.words().count("agenda.scribe.done", Long.parseLong(each)))
                        .orElse(""));
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private void write(Visit visit) {
        var form = new ScribeForm(visit.form(), visit.words(), room.today(visit));
        Map<ScribeForm.Saying, List<Ballot>> said = form.read();
        List<Mistake> mistakes = new ArrayList<>(form.mistakes());
        if (mistakes.isEmpty()) {
            mistakes.addAll(changed(visit, said));
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(file(visit, form, said));
        }
        if (!mistakes.isEmpty()) {
            show(visit, form.typed(), mistakes);
            return;
        }
        int words = said.values().stream().mapToInt(List::size).sum();
        String next = PATH + filter(visit).query() + "&from=" + from(visit) + "&written=" + words;
        room.file(visit, () -> next);
    }

    /** Looked at before anything is filed, so that a list is written down whole or not at all. */
    private List<Mistake> changed(Visit visit, Map<ScribeForm.Saying, List<Ballot>> said) {
        CaseWords words = room.words(visit);
        return said.values().stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(ballot -> room.council().find(ballot.of()).stream()
                        .flatMap(now -> Changes.of(ballot, now, words).stream()))
                .distinct()
                .map(each -> new Mistake(FIRST_FIELD, each))
                .toList();
    }

    /** One fact for each person and word; the keys come from the form's own, so that one sent twice is written once. */
    private List<Mistake> file(Visit visit, ScribeForm form, Map<ScribeForm.Saying, List<Ballot>> said) {
        List<Mistake> mistakes = new ArrayList<>();
        said.forEach((saying, ballots) -> {
            UUID key = UUID.nameUUIDFromBytes((visit.formKey() + " " + saying).getBytes(StandardCharsets.UTF_8));
            Filed filed = room.council()
                    .speak(
                            key,
                            ballots,
                            saying.voice(),
                            saying.verdict(),
                            form.reason(),
                            form.name(saying.voice()),
                            room.desk().caller(visit));
            switch (filed) {
                case Filed.New ignored -> {}
                case Filed.Same ignored -> {}
                case Filed.Refused refused ->
                    mistakes.add(new Mistake(FIRST_FIELD, visit.words().text(refused.why())));
            }
        });
        return mistakes;
    }
}
