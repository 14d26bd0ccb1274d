package releve.agenda.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Rights;
import releve.agenda.Sort;
import releve.crisis.Desk;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The proposal: asked for, searched in the background, shown by theatre and day, and accepted whole, by day or case by case. */
final class PlanPages {
    static final String PATH = "/agenda/plan";
    private static final String TEMPLATE = "releve/agenda/plan/plan.jte";
    private static final int LONGEST = 1_000;

    /** Open pages look each second while a search goes on; the agenda is not read for that. */
    private static final PlanPage.Ask WHILE_SEARCHING = new PlanPage.Ask(List.of(), List.of(), 0, 0, 0, false);

    private final PlanRoom room;

    PlanPages(PlanRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.READ, visit -> show(visit, List.of(), List.of()));
        routes.listed(PATH, "agenda.plan.title", "agenda.plan.hint");
        routes.page(PATH + "/pdf", Rights.READ, this::print);
        routes.action(PATH + "/propose", Rights.PLAN, this::propose);
        routes.action(PATH + "/stop", Rights.PLAN, this::stop);
        routes.action(PATH + "/accept", Rights.PLAN, this::accept);
    }

    private void show(Visit visit, List<String> done, List<Mistake> mistakes) {
        PlanWords words = room.words(visit);
        Optional<Search> search = room.planning().search();
        Optional<Proposed> proposed =
                search.isPresent() ? Optional.empty() : room.planning().proposed();
        Optional<PlanPage.Found> found =
                proposed.map(each -> new Layout(words, each).found(PlanFilter.of(visit, each, words.today())));
        found.ifPresent(each -> room.saw(
                visit,
                "proposal",
                each.groups().stream().mapToInt(group -> group.rows().size()).sum()
                        + each.left().size()));
        var page = new PlanPage(
                visit.frame(visit.words().text("agenda.plan.title"), PlanRoom.TOPIC, Desk.TOPIC),
                visit.may(Rights.PLAN),
                search.isPresent() ? WHILE_SEARCHING : ask(visit, words),
                search.map(each -> new PlanPage.Running(
                        each.percent(),
                        visit.words()
                                .text(
                                        each.isStopped() ? "agenda.plan.stopping" : "agenda.plan.running",
                                        each.percent(),
                                        room.desk().names().getOrDefault(each.by(), each.by())))),
                found,
                done,
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private PlanPage.Ask ask(Visit visit, PlanWords words) {
        List<WaitLine> waiting = room.planning().waiting();
        PlanTables tables = room.planning().tables();
        var from = room.today(visit).plusDays(tables.notice());
        long sessions = room.planning().capacity().on(from, from.plusDays(tables.horizon() - 1L)).stream()
                .filter(each -> each.closed().isEmpty())
                .count();
        return new PlanPage.Ask(
                waiting.stream()
                        .map(each -> each.judged().of().booking().details().site())
                        .filter(each -> !each.isBlank())
                        .distinct()
                        .sorted()
                        .map(each -> new Choice(each, each, false))
                        .toList(),
                Arrays.stream(Sort.values())
                        .map(each -> new Choice(each.name(), words.sort(each), false))
                        .toList(),
                waiting.size(),
                (int) sessions,
                tables.seconds(),
                room.planning().isBroken());
    }

    private void propose(Visit visit) {
        Optional<Sort> sort = Stream.of(Sort.values())
                .filter(each -> each.name().equals(visit.form().text("sort")))
                .findFirst();
        var scope = new Scope(visit.form().text("site"), sort);
        boolean further = visit.form().text("further").equals("yes");
        // One that goes on already is the answer, too: the page shows it.
        room.file(visit, () -> {
            boolean unused = room.planning().propose(scope, further, room.desk().caller(visit));
            return PATH;
        });
    }

    private void stop(Visit visit) {
        room.file(visit, () -> {
            room.planning().search().ifPresent(Search::stop);
            return PATH;
        });
    }

    /** All, one group of a room and a day, or one case; the form names what. */
    private void accept(Visit visit) {
        Words words = visit.words();
        String reason = visit.form().text("reason");
        if (reason.length() > LONGEST) {
            show(visit, List.of(), List.of(new Mistake("reason", words.text("agenda.mistake.long"))));
            return;
        }
        Optional<Proposed> now = room.planning().proposed();
        Set<String> keys = now.map(each -> wanted(visit, each)).orElse(Set.of());
        Planning.Came came = room.planning()
                .accept(
                        visit.formKey(),
                        visit.form().text("stamp"),
                        keys,
                        reason,
                        room.desk().caller(visit));
        switch (came) {
            case Planning.Came.Stale ignored ->
                show(visit, List.of(), List.of(new Mistake("plan", words.text("agenda.plan.stale"))));
            case Planning.Came.Same ignored -> show(visit, List.of(words.text("agenda.plan.same")), List.of());
            case Planning.Came.Done done -> {
                room.desk().live().changed(PlanRoom.TOPIC);
                show(visit, said(visit, done), List.of());
            }
        }
    }

    private static Set<String> wanted(Visit visit, Proposed proposed) {
        Set<String> placed = Planning.placed(proposed);
        String one = visit.form().text("case");
        if (!one.isEmpty()) {
            return placed.contains(one) ? Set.of(one) : Set.of();
        }
        String group = visit.form().text("group");
        if (group.isEmpty()) {
            return placed;
        }
        return placed.stream()
                .filter(each -> proposed.plan()
                        .find(each)
                        .flatMap(slot -> proposed.posed().session(slot.session()))
                        .filter(session -> Layout.key(session).equals(group))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** How many have their date, and by name who was left out. */
    private List<String> said(Visit visit, Planning.Came.Done done) {
        PlanWords words = room.words(visit);
        List<String> said = new ArrayList<>();
        said.add(visit.words().count("agenda.plan.accepted", done.filed().size()));
        Set<String> left = new HashSet<>(done.left());
        room.planning()
                .proposed()
                .ifPresent(now -> left.stream()
                        .sorted()
                        .map(now.posed()::find)
                        .flatMap(Optional::stream)
                        .forEach(each ->
                                said.add("▲ " + visit.words().text("agenda.plan.left-out", words.named(each)))));
        return said;
    }

    private void print(Visit visit) {
        PlanWords words = room.words(visit);
        Optional<PlanPage.Found> found =
                room.planning().proposed().map(each -> new Layout(words, each).found(PlanFilter.whole(visit)));
        List<PlanPage.Group> groups = found.map(PlanPage.Found::groups).orElse(List.of());
        List<PlanPage.Left> left = found.map(PlanPage.Found::left).orElse(List.of());
        room.saw(
                visit,
                "proposal printed",
                groups.stream().mapToInt(each -> each.rows().size()).sum() + left.size());
        visit.sendDocument(
                "application/pdf",
                visit.words().text("agenda.plan.title") + ".pdf",
                room.paper().pdf(new PlanPaper(words, room.stamp(visit)).plan(groups, left)));
    }
}
