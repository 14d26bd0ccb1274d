package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import releve.agenda.Ballot;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.crisis.Desk;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;

/** One case: what it is, what stands, and how the three speak of it; after a word the next open case of the list opens by itself. */
final class CasePages {
    static final String ROUTE = CouncilRoom.PATH + "/case/{authority}/{number}/{booking}";
    static final String SETTLE = "settle";
    private static final String TEMPLATE = "releve/agenda/table/case.jte";

    private final CouncilRoom room;

    CasePages(CouncilRoom room) {
        this.room = room;
    }

    /** What a form shows again; {@code id} is which form's. */
    record Again(String id, VerdictPart.Fields fields, List<Mistake> mistakes) {
        static final Again NOTHING = new Again("", VerdictPart.Fields.BLANK, List.of());
    }

    void open(Routes routes) {
        routes.page(ROUTE, Rights.READ, visit -> show(visit, get(visit), Again.NOTHING));
        for (Voice voice : Voice.values()) {
            routes.page(ROUTE + "/" + word(voice), Rights.voice(voice), this::again);
            routes.action(ROUTE + "/" + word(voice), Rights.voice(voice), visit -> speak(visit, voice));
        }
        routes.page(ROUTE + "/" + SETTLE, Rights.SETTLE, this::again);
        routes.action(ROUTE + "/" + SETTLE, Rights.SETTLE, this::settle);
        new CaseDeeds(room, this).open(routes);
    }

    /** {@code doctor}: the word for it in addresses. */
    static String word(Voice voice) {
        return voice.name().toLowerCase(Locale.ROOT);
    }

    /** The same page at the address of a form: where a form that waited and was refused is opened again. */
    private void again(Visit visit) {
        show(visit, get(visit), Again.NOTHING);
    }

    Judged get(Visit visit) {
        return room.find(visit).orElseThrow(() -> new NotThere("case"));
    }

    ListFilter filter(Visit visit, Judged judged) {
        return ListFilter.of(
                visit,
                () -> judged.of()
                        .booking()
                        .findStart()
                        .map(start -> start.atZone(room.desk().zone()).toLocalDate())
                        .orElseGet(() -> room.today(visit)));
    }

    void show(Visit visit, Judged judged, Again again) {
        room.reach().saw(visit.visitor(), "patient/" + judged.of().patient().ref(), "agenda case", "");
        CaseWords words = room.words(visit);
        String query = filter(visit, judged).query();
        CasePage page = page(visit, judged, words, query, again);
        if (again.mistakes().isEmpty()) {
            visit.keep();
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private CasePage page(Visit visit, Judged judged, CaseWords words, String query, Again again) {
        CaseLine line = words.line(judged, query);
        var frame = visit.frame(
                words.words().text("agenda.case.title", line.what().title()), CouncilRoom.TOPIC, Desk.TOPIC);
        String caller = room.desk().caller(visit).actor();
        return new CasePage(
                frame,
                line,
                CaseFacts.of(judged, words.isNamed(judged.of().patient()), words.words()),
                words.rests(judged),
                new CaseHistory(words, caller).of(judged.of()),
                new CaseForms(room, visit, judged, query).of(line, again),
                new CasePage.Links(
                        line.path(),
                        CouncilRoom.PATH + query,
                        new NextCase(room).after(visit, judged, filter(visit, judged)),
                        CouncilRoom.path(judged.of().ref()) + "/withdraw" + query),
                Ballots.written(judged),
                visit.query("done").flatMap(room::find).map(each -> done(each, words)),
                again.mistakes());
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

    private interface Saying {
        Filed file(Ballot seen, Verdict verdict, String reason);
    }

    private void speak(Visit visit, Voice voice) {
        say(
                visit,
                word(voice),
                (seen, verdict, reason) -> room.council()
                        .speak(
                                visit.formKey(),
                                List.of(seen),
                                voice,
                                verdict,
                                reason,
                                "",
                                room.desk().caller(visit)));
    }

    private void settle(Visit visit) {
        say(
                visit,
                SETTLE,
                (seen, verdict, reason) -> room.council()
                        .settle(
                                visit.formKey(),
                                seen,
                                verdict,
                                reason,
                                room.desk().caller(visit)));
    }

    private void say(Visit visit, String id, Saying saying) {
        Judged judged = get(visit);
        var form = new VerdictForm(visit.form(), visit.words(), room.today(visit), id);
        Optional<Verdict> verdict = form.read(id.equals(SETTLE));
        if (verdict.isEmpty()) {
            show(visit, judged, new Again(id, form.fields(), form.mistakes()));
            return;
        }
        Ballot seen = CouncilRoom.seen(visit, judged).orElseThrow(() -> new NotThere("what was seen of the case"));
        Filed filed = saying.file(seen, verdict.get(), form.fields().reason());
        filed(
                visit,
                filed,
                () -> new NextCase(room).address(visit, judged, filter(visit, judged)),
                why -> show(
                        visit, get(visit), new Again(id, form.fields(), refused(visit, id + "-choice-GO", why, seen))));
    }

    interface Refusing {
        void show(String why);
    }

    void filed(Visit visit, Filed filed, Supplier<String> next, Refusing refusing) {
        switch (filed) {
            case Filed.New ignored -> room.file(visit, next);
            case Filed.Same ignored -> room.file(visit, next);
            case Filed.Refused refused -> refusing.show(refused.why());
        }
    }

    /** What was refused, and service by service what is otherwise than it was shown. */
    private List<Mistake> refused(Visit visit, String field, String why, Ballot seen) {
        List<Mistake> mistakes =
                new ArrayList<>(List.of(new Mistake(field, visit.words().text(why))));
        CaseWords words = room.words(visit);
        room.council()
                .find(seen.of())
                .ifPresent(now -> Changes.of(seen, now, words).forEach(each -> mistakes.add(new Mistake(field, each))));
        return mistakes;
    }
}
