package releve.agenda.calls;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.calls.CallFact.Called;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.directory.Fit;
import releve.identity.directory.Hit;
import releve.identity.directory.Search;
import releve.web.Frame;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/**
 * Answers patients who call: name and birth date in, what to say out. One person is shown or nobody; that two fit is said without showing
 * either, and a confidential patient is not found by who may not see them.
 */
final class CallerPages {
    static final String PATH = "/agenda/caller";

    /** Of so many who fit there is no telling by another number. */
    private static final int MOST = 20;

    private final Desk desk;

    CallerPages(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.CALL, visit -> show(visit, "", Optional.empty(), List.of(), List.of()));
        routes.listed(PATH, "agenda.calls.caller.title", "agenda.calls.caller.hint");
        routes.action(PATH, Rights.CALL, this::look);
        routes.page(
                PATH + "/told", Rights.CALL, visit -> visit.go(PATH)); // a browser that could not send comes back here
        routes.action(PATH + "/told", Rights.CALL, this::told);
    }

    private void show(Visit visit, String answer, Optional<SayPart> part, List<String> said, List<Mistake> mistakes) {
        var page = new CallerPage(
                part.map(SayPart::frame).orElseGet(() -> frame(visit)),
                visit.form().text("who"),
                visit.form().text("birth"),
                visit.form().text("more"),
                answer,
                part,
                said,
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/agenda/calls/caller.jte", page);
        } else {
            visit.showMistakes("releve/agenda/calls/caller.jte", page);
        }
    }

    private static Frame frame(Visit visit) {
        return visit.frame(visit.words().text("agenda.calls.caller.title"));
    }

    private void look(Visit visit) {
        String who = visit.form().text("who");
        String birth = visit.form().text("birth");
        Words words = visit.words();
        List<Mistake> mistakes = new ArrayList<>();
        if (who.isEmpty() || who.length() > 200 || who.chars().anyMatch(Character::isDigit)) {
            mistakes.add(new Mistake("who", words.text("agenda.calls.mistake.who")));
        }
        if (Identified.birth(birth).isEmpty()) {
            mistakes.add(new Mistake("birth", words.text("agenda.calls.mistake.birth-form")));
        }
        if (!mistakes.isEmpty()) {
            show(visit, "", Optional.empty(), List.of(), mistakes);
            return;
        }
        List<Long> rows =
                rows(visit, who + " " + words.date(Identified.birth(birth).orElseThrow()));
        desk.reach.saw(visit.visitor(), "agenda", "caller looked up, fit " + rows.size(), who + " " + birth);
        if (rows.size() != 1) {
            String key = rows.isEmpty() ? "agenda.calls.caller.none" : "agenda.calls.caller.several";
            show(visit, words.text(key), Optional.empty(), List.of(), List.of());
            return;
        }
        answer(visit, rows.getFirst(), SayPart.Typed.birth(birth), List.of());
    }

    /** Who fits both to the letter, and the number too where one is said. */
    private List<Long> rows(Visit visit, String typed) {
        BitSet nobody = new BitSet();
        List<Long> rows =
                desk.directory.find(new Search(typed, nobody, hit -> hit.fit() == Fit.EXACT, MOST)).list().stream()
                        .map(Hit::patient)
                        .toList();
        String more = visit.form().text("more");
        List<Patient> found = desk.patients.byId(rows).values().stream()
                .filter(each -> rows.size() == 1 || fits(each, more))
                .toList();
        // Whether one of two who fit may be shown does not make it the one who calls.
        return found.stream()
                .filter(each -> found.size() > 1 || desk.maySee(visit, each))
                .map(Patient::id)
                .toList();
    }

    private static boolean fits(Patient patient, String more) {
        String digits = digits(more);
        return more.isEmpty()
                || patient.ref().number().equals(more)
                || patient.identifiers().stream()
                        .map(Identifier::ref)
                        .anyMatch(each -> each.number().equals(more))
                || digits.length() >= 6
                        && digits(Optional.ofNullable(patient.person().phones()).orElse(""))
                                .contains(digits);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private void answer(Visit visit, long row, SayPart.Typed typed, List<Mistake> mistakes) {
        Words words = visit.words();
        CallerAnswer answer = desk.calls.answer(row);
        Optional<ToCall> person = answer.decided();
        List<String> said = new ArrayList<>();
        person.ifPresent(each -> each.errands().stream()
                .filter(errand -> each.state().isTold(errand))
                .forEach(errand -> said.add(words.text("agenda.calls.caller.told", Script.message(errand, words)))));
        for (Judged each : answer.undecided()) {
            String when = each.of()
                    .booking()
                    .findStart()
                    .map(start -> Script.when(start, words))
                    .orElse("");
            said.add(words.text("agenda.calls.caller.undecided", when));
        }
        Frame frame = frame(visit);
        Optional<SayPart> part = person.filter(ToCall::isOpen)
                .map(each -> SayPart.of(frame, PATH + "/told", each, each.open(), desk.script, typed, mistakes));
        show(
                visit,
                part.isEmpty() && said.isEmpty() ? words.text("agenda.calls.caller.nothing") : "",
                part,
                said,
                mistakes);
    }

    /** They called, and were told: nobody calls them for it any more. */
    private void told(Visit visit) {
        UUID key = visit.formKey();
        if (desk.calls.call(key).isPresent()) {
            visit.file(() -> PATH);
            return;
        }
        var ref = new PatientRef(
                visit.form().text("authority"), visit.form().find("number").orElse("?"));
        ToCall person = desk.calls
                .find(ref)
                .filter(desk.may(visit))
                .filter(each -> Identified.fits(visit.form().text("birth"), each))
                .orElseThrow(() -> new NotThere("caller"));
        var form = new OutcomeForm(visit.form(), visit.words(), visit.now());
        Optional<Called> called = form.read(key, key, person, person.open());
        if (called.isEmpty()) {
            answer(visit, person.patient().id(), form.typed(), form.mistakes());
            return;
        }
        Desk.filed(desk.calls.report(called.get(), desk.caller(visit)));
        visit.file(() -> PATH);
    }
}
