package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The forms that end degraded mode: one service after the other, and the whole. */
final class EndForms {
    private static final String END = CrisisPages.PATH + "/{id}/end";
    private static final String BACK = CrisisPages.PATH + "/{id}/back";
    private static final String TEMPLATE = "releve/crisis/end.jte";

    private final Desk desk;

    EndForms(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(END, Rights.CONFIRM, visit -> show(visit, false, now(visit), List.of()));
        routes.action(END, Rights.CONFIRM, this::end);
        routes.page(BACK, Rights.CONFIRM, visit -> show(visit, true, now(visit), List.of()));
        routes.action(BACK, Rights.CONFIRM, this::back);
    }

    private static EndPage.Fields now(Visit visit) {
        Words words = visit.words();
        return new EndPage.Fields("", "", words.date(visit.now()), words.time(visit.now()), "");
    }

    private static EndPage.Fields typed(Visit visit) {
        return new EndPage.Fields(
                visit.form().text("site"),
                visit.form().text("service"),
                visit.form().text("day"),
                visit.form().text("hour"),
                visit.form().text("words"));
    }

    private void show(Visit visit, boolean service, EndPage.Fields fields, List<Mistake> mistakes) {
        Words words = visit.words();
        Declaration each = CrisisPages.standing(desk.crisis(), visit);
        var page = new EndPage(
                visit.frame(words.text(service ? "crisis.back.title" : "crisis.end.title")),
                (service ? BACK : END).replace("{id}", each.id().toString()),
                new Telling(words).title(each),
                service ? choices(each, words) : EndPage.Back.NONE,
                fields,
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private EndPage.Back choices(Declaration each, Words words) {
        return new EndPage.Back(
                desk.sites().stream()
                        .filter(site -> each.terms().concerns(site))
                        .map(site -> new DeclarePage.Choice(site, site))
                        .toList(),
                Services.ALL.stream()
                        .filter(service -> each.terms().concerns("", service))
                        .map(service -> new DeclarePage.Choice(service, words.text(Services.key(service))))
                        .toList());
    }

    private void end(Visit visit) {
        if (desk.crisis().filed(visit.formKey())) {
            visit.go(CrisisPages.PATH); // the answer was lost and the form was sent again
            return;
        }
        Declaration each = CrisisPages.standing(desk.crisis(), visit);
        EndPage.Fields fields = typed(visit);
        List<Mistake> mistakes = mistakes(visit, each, fields);
        if (!mistakes.isEmpty()) {
            show(visit, false, fields, mistakes);
            return;
        }
        var fact = new CrisisFact.Ended(visit.formKey(), each.id(), from(fields).orElseThrow(), fields.words());
        desk.file(visit, () -> desk.crisis().file(fact, each.id(), desk.caller(visit)), () -> CrisisPages.PATH);
    }

    private void back(Visit visit) {
        Declaration each = CrisisPages.standing(desk.crisis(), visit);
        EndPage.Fields fields = typed(visit);
        EndPage.Back choices = choices(each, visit.words());
        List<Mistake> mistakes = new ArrayList<>();
        if (!offered(choices.sites(), fields.site())) {
            mistakes.add(new Mistake("site", visit.words().text("crisis.mistake.site")));
        }
        if (!offered(choices.services(), fields.service())) {
            mistakes.add(new Mistake("service", visit.words().text("crisis.mistake.service")));
        }
        mistakes.addAll(mistakes(visit, each, fields));
        if (!mistakes.isEmpty()) {
            show(visit, true, fields, mistakes);
            return;
        }
        var fact = new CrisisFact.Back(
                visit.formKey(),
                each.id(),
                fields.site(),
                fields.service(),
                from(fields).orElseThrow(),
                fields.words());
        desk.file(visit, () -> desk.crisis().file(fact, each.id(), desk.caller(visit)), () -> CrisisPages.PATH);
    }

    private static boolean offered(List<DeclarePage.Choice> choices, String value) {
        return choices.stream().anyMatch(each -> each.value().equals(value));
    }

    private Optional<Instant> from(EndPage.Fields fields) {
        return Hours.read(fields.day(), fields.hour(), desk.zone());
    }

    private List<Mistake> mistakes(Visit visit, Declaration each, EndPage.Fields fields) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Instant> from = from(fields);
        if (from.isEmpty() || from.get().isBefore(each.started())) {
            mistakes.add(new Mistake("day", visit.words().text("crisis.mistake.ended")));
        }
        if (fields.words().isEmpty() || fields.words().length() > CrisisPages.LONGEST) {
            mistakes.add(new Mistake("words", visit.words().text("crisis.mistake.back")));
        }
        return mistakes;
    }
}
