package releve.agenda.calls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import releve.agenda.Rights;
import releve.agenda.calls.CallFact.CallWithdrawn;
import releve.agenda.calls.CallFact.Called;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.web.Frame;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The call desk: the next call opens by itself when the one before is filed. Looking at a page takes no call. */
final class DeskPages {
    static final String PATH = "/agenda/calls";

    private final Desk desk;

    DeskPages(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.CALL, visit -> show(visit, List.of()));
        routes.listed(PATH, "agenda.calls.title", "agenda.calls.hint");
        routes.action(PATH + "/next", Rights.CALL, this::next);
        for (String form : List.of("/next", "/identified", "/outcome")) {
            // A browser that could not send comes back here.
            routes.page(PATH + form, Rights.CALL, visit -> visit.go(PATH));
        }
        routes.action(PATH + "/identified", Rights.CALL, this::identified);
        routes.action(PATH + "/outcome", Rights.CALL, this::outcome);
        routes.action(PATH + "/back", Rights.CALL, this::back);
        routes.action(PATH + "/withdraw", Rights.CALL, this::withdraw);
    }

    private void show(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        Optional<ToCall> open = desk.calls.open(desk.caller(visit));
        open.ifPresent(person -> desk.saw(visit, person, "call desk, to dial"));
        var page = new DeskPage(
                visit.frame(words.text("agenda.calls.title")),
                visit.may(Rights.CALL),
                visit.query("none").isPresent(),
                open.map(person -> CallCard.of(person, desk.script, words)),
                visit.form().text("birth"),
                Stream.of(Outcome.UNREACHABLE, Outcome.WRONG_NUMBER, Outcome.DECEASED)
                        .map(each -> new SayPart.Option(each.name(), words.text(each.key()), false))
                        .toList(),
                desk.calls.lastOf(desk.caller(visit)).map(each -> last(each, words)),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/agenda/calls/desk.jte", page);
        } else {
            visit.showMistakes("releve/agenda/calls/desk.jte", page);
        }
    }

    private static DeskPage.Last last(Called call, Words words) {
        String key = call.outcome().key();
        return new DeskPage.Last(
                call.form().toString(),
                words.text("agenda.calls.last", call.patient().number(), words.text(key), words.time(call.at())));
    }

    private void next(Visit visit) {
        UUID key = visit.formKey();
        visit.file(() -> opened(visit, key, desk.caller(visit)));
    }

    private String opened(Visit visit, UUID key, Caller by) {
        return desk.calls.next(key, by, desk.may(visit)).isPresent() ? PATH : PATH + "?none=yes";
    }

    private void identified(Visit visit) {
        ToCall person = get(visit);
        String birth = visit.form().text("birth");
        if (visit.form().find("name").isEmpty() || !Identified.fits(birth, person)) {
            show(visit, List.of(new Mistake("birth", visit.words().text("agenda.calls.mistake.birth"))));
            return;
        }
        desk.saw(visit, person, "call desk, identified");
        say(visit, person, SayPart.Typed.birth(birth), List.of());
    }

    private void say(Visit visit, ToCall person, SayPart.Typed typed, List<Mistake> mistakes) {
        Frame frame = visit.frame(visit.words().text("agenda.calls.title"));
        var page = new SayPage(
                frame, SayPart.of(frame, PATH + "/outcome", person, person.open(), desk.script, typed, mistakes));
        if (mistakes.isEmpty()) {
            visit.show("releve/agenda/calls/say.jte", page);
        } else {
            visit.showMistakes("releve/agenda/calls/say.jte", page);
        }
    }

    private void outcome(Visit visit) {
        UUID key = visit.formKey();
        Caller by = desk.caller(visit);
        if (desk.calls.call(key).isPresent()) {
            visit.file(() -> PATH);
            return;
        }
        Optional<HadOpen> open = desk.calls.had(by).filter(each -> isOf(each.person(), visit));
        if (open.isEmpty()) {
            show(visit, List.of(new Mistake("main", visit.words().text("agenda.calls.mistake.gone"))));
            return;
        }
        ToCall person = open.get().person();
        var form = new OutcomeForm(visit.form(), visit.words(), visit.now());
        Optional<Called> called = form.read(key, open.get().of(), person, person.open());
        if (called.isEmpty()) {
            if (Identified.fits(visit.form().text("birth"), person)) {
                say(visit, person, form.typed(), form.mistakes());
            } else {
                show(visit, form.mistakes());
            }
            return;
        }
        Desk.filed(desk.calls.report(called.get(), by));
        visit.file(() -> opened(visit, follower(key), by));
    }

    /** Whether the form speaks of this person: from another window, or after a while without the node, another call may be open by now. */
    private static boolean isOf(ToCall person, Visit visit) {
        PatientRef ref = person.patient().ref();
        return visit.form().text("authority").equals(ref.authority())
                && visit.form().text("number").equals(ref.number());
    }

    /** The key of what the same form opens next. */
    private static UUID follower(UUID key) {
        return UUID.nameUUIDFromBytes((key + "/next").getBytes(StandardCharsets.UTF_8));
    }

    /** The call that this desk has open; none after its time is over. */
    private ToCall get(Visit visit) {
        return desk.calls.open(desk.caller(visit)).orElseThrow(() -> new NotThere("open call"));
    }

    private void back(Visit visit) {
        UUID key = visit.formKey();
        visit.file(() -> {
            // Somebody else may have taken it back meanwhile: then there is nothing left to give.
            var unused = desk.calls.giveBack(key, desk.caller(visit));
            return PATH;
        });
    }

    private void withdraw(Visit visit) {
        String reason = visit.form().text("reason");
        if (reason.isEmpty() || reason.length() > CallFact.LONGEST) {
            show(visit, List.of(new Mistake("reason", visit.words().text("agenda.calls.mistake.reason"))));
            return;
        }
        UUID key = visit.formKey();
        Called last = desk.calls.call(Desk.key(visit.form().text("of"))).orElseThrow(() -> new NotThere("call"));
        visit.file(() -> {
            Desk.filed(
                    desk.calls.report(new CallWithdrawn(key, last.form(), last.patient(), reason), desk.caller(visit)));
            return PATH;
        });
    }
}
