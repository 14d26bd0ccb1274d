package releve.agenda.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.plan.PlanFact.Held;
import releve.crisis.Desk;
import releve.rebooking.Hold;
import releve.rebooking.Reason;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Waiting;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** One case: why it has the date it has, where else it could be, and what a person says of it instead. */
final class PlanCasePages {
    static final String ROUTE = PlanPages.PATH + "/case/{authority}/{number}/{booking}";
    private static final String TEMPLATE = "releve/agenda/plan/case.jte";

    /** Sessions to choose from; a later one can be reached once the earlier ones are full. */
    private static final int SESSIONS = 150;

    private final PlanRoom room;

    PlanCasePages(PlanRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(ROUTE, Rights.READ, visit -> show(visit, List.of()));
        new PlanCaseDeeds(room, this).open(routes);
    }

    Judged get(Visit visit) {
        String key = PlanRoom.key(visit);
        return room.planning().find(key).orElseThrow(() -> new NotThere("case"));
    }

    void show(Visit visit, List<Mistake> mistakes) {
        Judged judged = get(visit);
        room.saw(visit, judged, "case of the waiting list");
        PlanWords words = room.words(visit);
        var page = new PlanCasePage(
                visit.frame(
                        visit.words()
                                .text(
                                        "agenda.case.title",
                                        words.title(judged.of().booked())),
                        PlanRoom.TOPIC,
                        Desk.TOPIC),
                words.of(judged),
                facts(judged, words),
                room.planning().search().isPresent()
                        ? Optional.empty()
                        : room.planning().proposed().flatMap(each -> place(each, judged, words)),
                dated(judged, words),
                absences(judged, words),
                new PlanCasePage.May(visit.may(Rights.PLAN), visit.may(Rights.CALL)),
                words.of(judged).path(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private List<PlanCasePage.Fact> facts(Judged judged, PlanWords words) {
        Words texts = words.words();
        List<PlanCasePage.Fact> facts = new ArrayList<>();
        room.planning().waiting(judged).ifPresent(line -> {
            PlanWords.Waited waited = words.waited(line);
            facts.add(new PlanCasePage.Fact(
                    texts.text("agenda.plan.column.waited"), PlanWords.joined(waited.days(), waited.since())));
            facts.add(new PlanCasePage.Fact(texts.text("agenda.plan.column.lost"), waited.lost()));
        });
        facts.add(new PlanCasePage.Fact(
                texts.text("agenda.plan.was-booked"),
                judged.of().booked().findStart().map(texts::moment).orElse("?")));
        judged.putOff()
                .ifPresent(day -> facts.add(new PlanCasePage.Fact(texts.text("agenda.plan.put-off"), texts.date(day))));
        int minutes = judged.of().booked().details().minutes();
        facts.add(new PlanCasePage.Fact(
                texts.text("agenda.fact.minutes"),
                minutes > 0
                        ? String.valueOf(minutes)
                        : texts.text(
                                "agenda.plan.minutes.default",
                                room.planning()
                                        .tables()
                                        .minutes(judged.meaning().sort()))));
        return facts;
    }

    private Optional<PlanCasePage.Place> place(Proposed proposed, Judged judged, PlanWords words) {
        String key = judged.of().ref().key();
        if (!proposed.posed().waiting().containsKey(key)) {
            return Optional.empty();
        }
        var reasons = new ReasonWords(words, proposed);
        Optional<Slot> slot = proposed.plan().find(key);
        String when = slot.flatMap(each -> proposed.posed()
                        .session(each.session())
                        .map(session -> PlanWords.joined(
                                words.day(session.day()) + " " + Hours.hour(each.start()),
                                session.room(),
                                session.site(),
                                each.surgeon().map(proposed.posed()::surgeon).orElse(""))))
                .orElse("");
        return Optional.of(new PlanCasePage.Place(
                proposed.stamp(),
                when,
                reasons.shortly(key),
                reasons.wholly(key),
                sessions(proposed, key, slot, reasons, words),
                held(proposed, key, words.words()),
                proposed.accepted().contains(key)));
    }

    private static List<Choice> sessions(
            Proposed proposed, String key, Optional<Slot> slot, ReasonWords reasons, PlanWords words) {
        return proposed.elsewhere(key).stream()
                .limit(SESSIONS)
                .map(each -> {
                    Session session = each.session();
                    boolean here =
                            slot.filter(it -> it.session().equals(session.id())).isPresent();
                    return new Choice(
                            session.id(),
                            reasons.session(session) + " – "
                                    + (here
                                            ? words.words().text("agenda.plan.here")
                                            : reasons.reason(each.reason(), key, each)),
                            here);
                })
                .toList();
    }

    private static String held(Proposed proposed, String key, Words texts) {
        Hold hold = proposed.posed().problem().cases().stream()
                .filter(each -> each.id().equals(key))
                .map(Waiting::hold)
                .findFirst()
                .orElse(new Hold.Free());
        return switch (hold) {
            case Hold.Free ignored -> "";
            case Hold.Stays ignored -> texts.text("agenda.plan.held.put");
            case Hold.Off ignored -> texts.text("agenda.plan.held.off");
        };
    }

    private static Optional<PlanCasePage.Dated> dated(Judged judged, PlanWords words) {
        return judged.of()
                .newDate()
                .filter(each -> !judged.waits())
                .map(each -> new PlanCasePage.Dated(
                        PlanWords.joined(
                                words.words().moment(judged.of().booking().start()),
                                judged.of().booking().details().unit(),
                                judged.of().booking().details().site(),
                                judged.of().booking().details().physician()),
                        each.form().toString()));
    }

    private List<PlanCasePage.Absence> absences(Judged judged, PlanWords words) {
        return room.planning().capacity().absences(judged.of().patient()).stream()
                .map(each -> new PlanCasePage.Absence(
                        words.words()
                                .text(
                                        "agenda.plan.absence",
                                        words.words().date(each.first()),
                                        words.words().date(each.last()),
                                        each.note()),
                        each.form().toString()))
                .toList();
    }

    /** What is to be filed of a case that a person moves: a session and, where one was typed, a minute. */
    static Optional<PlanFact.Place> typed(Proposed proposed, String key, String session, Optional<Integer> minute) {
        return proposed.posed().session(session).map(there -> {
            int free = proposed.elsewhere(key).stream()
                    .filter(each -> each.session().id().equals(session))
                    .findFirst()
                    .map(each -> each.reason() instanceof Reason.Open open ? open.start() : there.start())
                    .orElse(there.start());
            return new PlanFact.Place(session, minute.orElse(free), "");
        });
    }

    static Held held(Visit visit, Judged judged, Held.Said said, Optional<PlanFact.Place> place) {
        return new Held(
                visit.formKey(), judged.of().ref(), said, place, visit.form().text("reason"));
    }
}
