package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import releve.agenda.Ballot;
import releve.agenda.BookingDetails;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Need;
import releve.agenda.Rights;
import releve.agenda.Standing;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.crisis.Desk;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** One case: what it is, what stands, and how the three speak of it; after a word the next open case of the list opens by itself. */
final class CasePages {
    static final String ROUTE = CouncilRoom.PATH + "/case/{authority}/{number}/{booking}";
    private static final String SETTLE = "settle";
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
            routes.action(ROUTE + "/" + word(voice), Rights.voice(voice), visit -> speak(visit, voice));
        }
        routes.action(ROUTE + "/" + SETTLE, Rights.SETTLE, this::settle);
        new CaseDeeds(room, this).open(routes);
    }

    /** {@code doctor}: the word for it in addresses. */
    static String word(Voice voice) {
        return voice.name().toLowerCase(Locale.ROOT);
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
                facts(judged, words.isNamed(judged.of().patient()), words.words()),
                words.rests(judged),
                new CaseHistory(words, caller).of(judged.of()),
                new CasePage.Forms(
                        speaks(visit, judged, line, query, again),
                        classes(visit, judged),
                        CouncilRoom.path(judged.of().ref()) + "/class/"
                                + (visit.may(Rights.voice(Voice.DOCTOR)) ? "doctor" : "director") + query,
                        visit.may(Rights.BYPASS) && !judged.standing().goes()
                                ? CouncilRoom.path(judged.of().ref()) + "/bypass" + query
                                : "",
                        countersign(visit, judged, caller, query)),
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

    private List<CasePage.Speak> speaks(Visit visit, Judged judged, CaseLine line, String query, Again again) {
        List<CasePage.Speak> forms = new ArrayList<>();
        if (!judged.of().booking().stands()) {
            return forms;
        }
        Words words = visit.words();
        for (Voice voice : room.voices(visit)) {
            String name = words.text(Keys.voice(voice));
            forms.add(form(
                    visit,
                    judged,
                    word(voice),
                    words.text("agenda.speak.title", name),
                    query,
                    again,
                    forms.isEmpty(),
                    line));
        }
        if (visit.may(Rights.SETTLE) && judged.standing() instanceof Standing.Disagreed) {
            forms.add(form(
                    visit, judged, SETTLE, words.text("agenda.settle.title"), query, again, forms.isEmpty(), line));
        }
        return forms;
    }

    private CasePage.Speak form(
            Visit visit,
            Judged judged,
            String id,
            String title,
            String query,
            Again again,
            boolean first,
            CaseLine line) {
        boolean mine = again.id().equals(id);
        return new CasePage.Speak(
                id,
                title,
                CouncilRoom.path(judged.of().ref()) + "/" + id + query,
                title + " – " + line.who().name() + " (" + line.who().number() + "), "
                        + line.what().title(),
                new VerdictPart(
                        visit.frame(""),
                        id,
                        mine ? again.fields() : VerdictPart.Fields.BLANK,
                        mine ? again.mistakes() : List.of(),
                        first));
    }

    /** How soon a case is needed is a doctor's or the medical director's to judge. */
    private List<Choice> classes(Visit visit, Judged judged) {
        return visit.may(Rights.voice(Voice.DOCTOR)) || visit.may(Rights.voice(Voice.DIRECTOR))
                ? room.council().tables().urgencies().stream()
                        .map(each -> new Choice(
                                each.code(),
                                each.code() + " · "
                                        + (each.hours() > 0
                                                ? visit.words().text("agenda.class.hours", each.hours())
                                                : visit.words().text("agenda.class.days", each.days()))
                                        + " · NCEPOD " + each.ncepod(),
                                judged.urgency().code().equals(each.code())))
                        .toList()
                : List.of();
    }

    private Optional<CasePage.Countersign> countersign(Visit visit, Judged judged, String caller, String query) {
        return judged.standing() instanceof Standing.Bypassed bypassed
                        && bypassed.isChased()
                        && visit.may(Rights.COUNTERSIGN)
                ? Optional.of(new CasePage.Countersign(
                        CouncilRoom.path(judged.of().ref()) + "/countersign" + query,
                        bypassed.form().toString(),
                        bypassed.by().equals(caller)))
                : Optional.empty();
    }

    private static List<CasePage.Fact> facts(Judged judged, boolean named, Words words) {
        var booking = judged.of().booking();
        BookingDetails details = booking.details();
        List<CasePage.Fact> facts = new ArrayList<>();
        fact(facts, words, "agenda.fact.service", details.service());
        fact(facts, words, "agenda.fact.physician", details.physician());
        fact(
                facts,
                words,
                "agenda.fact.with",
                String.join(", ", booking.appointment().with()));
        fact(facts, words, "agenda.fact.reason", booking.appointment().reason());
        fact(
                facts,
                words,
                "agenda.fact.diagnosis",
                details.diagnosis() == null
                        ? ""
                        : details.diagnosis().code() + " " + details.diagnosis().text());
        fact(facts, words, "agenda.fact.minutes", details.minutes() == 0 ? "" : String.valueOf(details.minutes()));
        fact(facts, words, "agenda.fact.anaesthesia", details.anaesthesia());
        fact(facts, words, "agenda.fact.asa", details.asa());
        fact(
                facts,
                words,
                "agenda.fact.needs",
                judged.meaning().needs().stream().map(each -> need(each, words)).collect(Collectors.joining(", ")));
        fact(facts, words, "agenda.fact.resources", String.join(", ", details.resources()));
        fact(facts, words, "agenda.fact.consent", details.consent());
        if (named) {
            fact(facts, words, "agenda.fact.language", details.language());
            fact(
                    facts,
                    words,
                    "agenda.fact.proxies",
                    details.proxies().stream()
                            .map(each -> each.name() + " (" + each.relation() + ") " + each.phones())
                            .collect(Collectors.joining(", ")));
        }
        fact(
                facts,
                words,
                "agenda.fact.learned",
                words.moment(booking.origin().learned()) + " · "
                        + booking.origin().feed());
        judged.classed()
                .ifPresent(each -> fact(
                        facts,
                        words,
                        "agenda.fact.class-source",
                        judged.urgency().source()));
        return facts;
    }

    private static String need(Need need, Words words) {
        return words.text(Keys.need(need));
    }

    private static void fact(List<CasePage.Fact> facts, Words words, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new CasePage.Fact(words.text(key), value));
        }
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
