package releve.agenda.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import releve.access.Watched;
import releve.agenda.Ballot;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Sort;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.crisis.Desk;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** A day's list of cases, and the form with which one voice speaks of many of them at once. */
final class ListPages {
    private static final String TEMPLATE = "releve/agenda/table/list.jte";
    private static final String ID = "batch";

    /** A day's theatres, or a large clinic; the filter finds the rest. */
    private static final int SHOWN = 400;

    private final CouncilRoom room;
    private final Watched watched = new Watched();

    ListPages(CouncilRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(CouncilRoom.PATH, Rights.READ, visit -> show(visit, Again.NOTHING));
        routes.listed(CouncilRoom.PATH, "agenda.title", "agenda.hint");
        for (Voice voice : Voice.values()) {
            routes.action(
                    CouncilRoom.PATH + "/speak/" + CasePages.word(voice),
                    Rights.voice(voice),
                    visit -> speak(visit, voice));
        }
        routes.page(CouncilRoom.PATH + "/pdf", Rights.READ, this::print);
    }

    /** What the batch form shows again. */
    private record Again(VerdictPart.Fields fields, Set<String> ticked, List<Mistake> mistakes) {
        static final Again NOTHING = new Again(VerdictPart.Fields.BLANK, Set.of(), List.of());
    }

    private ListFilter filter(Visit visit) {
        return ListFilter.of(visit, () -> room.nextDay(visit));
    }

    private void show(Visit visit, Again again) {
        ListFilter filter = filter(visit);
        List<Judged> day = room.day(filter.day());
        List<Judged> found = filter.of(day);
        List<Judged> shown = found.stream().limit(SHOWN).toList();
        String subject = "agenda/" + filter.day();
        watched.look(
                visit.visitor().id(),
                subject,
                visit.isRefresh(),
                visit.now(),
                () -> room.reach()
                        .saw(visit.visitor(), subject, "agenda list, " + shown.size() + " cases", filter.query()));
        List<Voice> voices = room.voices(visit);
        boolean batch = !voices.isEmpty()
                && (visit.query("tick").isPresent() || !again.mistakes().isEmpty());
        CaseWords words = room.words(visit);
        var frame = visit.frame(words.words().text("agenda.title"), CouncilRoom.TOPIC, Desk.TOPIC);
        var page = new ListPage(
                frame,
                shown(filter, day, visit.words(), words),
                counts(filter, day, visit.words()),
                shown.stream()
                        .map(each -> row(each, words.line(each, filter.query()), batch, ticked(visit, again, voices)))
                        .toList(),
                found.size() - shown.size(),
                batch ? Optional.of(batch(visit, filter, voices, again)) : Optional.empty(),
                links(visit, filter, voices),
                visit.query("done")
                        .flatMap(room::find)
                        .map(each -> done(each, words))
                        .orElse(""));
        if (again.mistakes().isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private static String done(Judged judged, CaseWords words) {
        CaseLine line = words.line(judged, "");
        return words.words()
                .text(
                        "agenda.case.done",
                        line.who().name(),
                        line.who().number(),
                        line.stage().text());
    }

    /** After a mistake what was ticked before; else all that wait for the visitor's word, if they asked for that. */
    private static Function<Judged, Boolean> ticked(Visit visit, Again again, List<Voice> voices) {
        boolean all = visit.query("tick").filter("all"::equals).isPresent();
        return judged -> again.mistakes().isEmpty()
                ? all && NextCase.waits(judged, voices)
                : again.ticked().contains(CouncilRoom.key(judged.of().ref()));
    }

    private static ListPage.Row row(Judged judged, CaseLine line, boolean batch, Function<Judged, Boolean> ticked) {
        return new ListPage.Row(line, batch ? Ballots.written(judged) : "", batch && ticked.apply(judged));
    }

    private static ListPage.Batch batch(Visit visit, ListFilter filter, List<Voice> voices, Again again) {
        return new ListPage.Batch(
                new VerdictPart(visit.frame(""), ID, again.fields(), again.mistakes(), true),
                voices.stream()
                        .map(each -> new ListPage.Action(
                                CouncilRoom.PATH + "/speak/" + CasePages.word(each) + filter.query(),
                                visit.words()
                                        .text(
                                                "agenda.batch.button",
                                                visit.words().text(Keys.voice(each)))))
                        .toList());
    }

    private static ListPage.Links links(Visit visit, ListFilter filter, List<Voice> voices) {
        String tick = voices.isEmpty() ? "" : CouncilRoom.PATH + filter.query() + "&tick=";
        return new ListPage.Links(
                CouncilRoom.PATH + filter.query(),
                CouncilRoom.PATH + filter.on(filter.day().minusDays(1)).query(),
                CouncilRoom.PATH + filter.on(filter.day().plusDays(1)).query(),
                tick.isEmpty() ? "" : tick + "all",
                tick.isEmpty() ? "" : tick + "none",
                CouncilRoom.PATH + "/pdf" + filter.query(),
                visit.may(Rights.SCRIBE) ? ScribePages.PATH + filter.query() : "");
    }

    private static List<ListPage.Count> counts(ListFilter filter, List<Judged> day, Words words) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        filter.in(Optional.empty()).of(day).forEach(each -> counts.merge(Stage.of(each), 1L, Long::sum));
        List<ListPage.Count> all = new ArrayList<>();
        counts.forEach((stage, cases) -> all.add(new ListPage.Count(
                CouncilRoom.PATH + filter.in(Optional.of(stage)).query(),
                new Mark(stage.shape(), words.text(stage.key()), stage.style()),
                cases)));
        return all;
    }

    private static ListPage.Filter shown(ListFilter filter, List<Judged> day, Words words, CaseWords cases) {
        return new ListPage.Filter(
                words.date(filter.day()),
                choices(day, each -> each.of().booking().details().site(), filter.site()),
                Arrays.stream(Sort.values())
                        .map(each -> new Choice(
                                each.name(),
                                cases.sort(each),
                                filter.sort().filter(one -> one == each).isPresent()))
                        .toList(),
                choices(day, each -> each.of().booking().details().unit(), filter.unit()),
                Arrays.stream(Stage.values())
                        .map(each -> new Choice(
                                each.name(),
                                words.text(each.key()),
                                filter.stage().filter(one -> one == each).isPresent()))
                        .toList(),
                List.of(
                        new Choice("", words.text("agenda.order.urgency"), !filter.byTime()),
                        new Choice("time", words.text("agenda.order.time"), filter.byTime())));
    }

    private static List<Choice> choices(List<Judged> day, Function<Judged, String> of, String chosen) {
        return day.stream()
                .map(of)
                .filter(each -> !each.isBlank())
                .distinct()
                .sorted()
                .map(each -> new Choice(each, each, each.equals(chosen)))
                .toList();
    }

    /** One form is one fact, however many cases it speaks of; a single service that works otherwise by now, and nothing is filed. */
    private void speak(Visit visit, Voice voice) {
        var form = new VerdictForm(visit.form(), visit.words(), room.today(visit), ID);
        List<Ballot> seen = visit.form().all("case").stream()
                .flatMap(each -> Ballots.read(each).stream())
                .toList();
        Set<String> ticked = new HashSet<>();
        seen.forEach(each -> ticked.add(CouncilRoom.key(each.of())));
        Optional<Verdict> verdict = form.read(false);
        List<Mistake> mistakes = new ArrayList<>(form.mistakes());
        if (seen.isEmpty()) {
            mistakes.add(new Mistake("cases", visit.words().text("agenda.mistake.cases")));
        }
        if (!mistakes.isEmpty() || verdict.isEmpty()) {
            show(visit, new Again(form.fields(), ticked, mistakes));
            return;
        }
        Filed filed = room.council()
                .speak(
                        visit.formKey(),
                        seen,
                        voice,
                        verdict.get(),
                        form.fields().reason(),
                        "",
                        room.desk().caller(visit));
        String next = CouncilRoom.PATH + filter(visit).query();
        switch (filed) {
            case Filed.New ignored -> room.file(visit, () -> next);
            case Filed.Same ignored -> room.file(visit, () -> next);
            case Filed.Refused refused ->
                show(visit, new Again(form.fields(), ticked, refused(visit, refused.why(), seen)));
        }
    }

    private List<Mistake> refused(Visit visit, String why, List<Ballot> seen) {
        List<Mistake> mistakes =
                new ArrayList<>(List.of(new Mistake("cases", visit.words().text(why))));
        CaseWords words = room.words(visit);
        Set<String> said = new HashSet<>();
        for (Ballot ballot : seen) {
            room.council().find(ballot.of()).stream()
                    .flatMap(now -> Changes.of(ballot, now, words).stream())
                    .filter(said::add)
                    .forEach(each -> mistakes.add(new Mistake("cases", each)));
        }
        return mistakes;
    }

    private void print(Visit visit) {
        ListFilter filter = filter(visit);
        List<Judged> cases = filter.of(room.day(filter.day()));
        room.reach()
                .saw(
                        visit.visitor(),
                        "agenda/" + filter.day(),
                        "agenda list printed, " + cases.size() + " cases",
                        filter.query());
        Words words = visit.words();
        var paper = new ListPaper(
                words,
                room.words(visit),
                new ListPaper.Stamp(
                        visit.now(),
                        room.ages().overall(),
                        room.ages().stale(),
                        room.desk().crisis().trusted("")));
        visit.sendDocument(
                "application/pdf",
                words.text("agenda.title") + " " + filter.day() + ".pdf",
                room.paper().pdf(paper.of(filter.day(), cases)));
    }
}
