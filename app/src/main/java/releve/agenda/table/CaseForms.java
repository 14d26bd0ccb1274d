package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.agenda.HarmGrade;
import releve.agenda.HarmGrades;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Standing;
import releve.agenda.Urgency;
import releve.agenda.Voice;
import releve.web.Visit;
import releve.web.Words;

/** The forms of a case's page that this visitor may fill, as things stand. */
final class CaseForms {
    private final CouncilRoom room;
    private final Visit visit;
    private final Judged judged;
    private final String query;
    private final String path;

    /** @param query of the list that the case is opened from */
    CaseForms(CouncilRoom room, Visit visit, Judged judged, String query) {
        this.room = room;
        this.visit = visit;
        this.judged = judged;
        this.query = query;
        this.path = CouncilRoom.path(judged.of().ref());
    }

    CasePage.Forms of(CaseLine line, CasePages.Again again) {
        boolean bypasses = visit.may(Rights.BYPASS)
                && judged.of().booking().stands()
                && !judged.standing().goes();
        String classing = visit.may(Rights.voice(Voice.DOCTOR)) ? "doctor" : "director";
        return new CasePage.Forms(
                speaks(line, again),
                classes(),
                path + "/class/" + classing + query,
                harm(again),
                bypasses ? path + "/bypass" + query : "",
                countersign());
    }

    private List<CasePage.Speak> speaks(CaseLine line, CasePages.Again again) {
        List<CasePage.Speak> forms = new ArrayList<>();
        if (!judged.of().booking().stands()) {
            return forms;
        }
        Words words = visit.words();
        for (Voice voice : room.voices(visit)) {
            String title = words.text("agenda.speak.title", words.text(Keys.voice(voice)));
            forms.add(form(CasePages.word(voice), title, line, again, forms.isEmpty()));
        }
        if (visit.may(Rights.SETTLE) && judged.standing() instanceof Standing.Disagreed) {
            forms.add(form(CasePages.SETTLE, words.text("agenda.settle.title"), line, again, forms.isEmpty()));
        }
        return forms;
    }

    private CasePage.Speak form(String id, String title, CaseLine line, CasePages.Again again, boolean first) {
        boolean mine = again.id().equals(id);
        return new CasePage.Speak(
                id,
                title,
                path + "/" + id + query,
                title + " – " + line.who().name() + " (" + line.who().number() + "), "
                        + line.what().title(),
                new VerdictPart(
                        visit.frame(""),
                        id,
                        mine ? again.fields() : VerdictPart.Fields.BLANK,
                        mine ? again.mistakes() : List.of(),
                        first));
    }

    /** What a delay would do is a physician's to judge. Shown as it was typed when there is something to mend, else as it stands. */
    private Optional<CasePage.HarmForm> harm(CasePages.Again again) {
        if (!visit.may(Rights.voice(Voice.DOCTOR))) {
            return Optional.empty();
        }
        Optional<HarmGrades> stands = judged.harm().map(Judged.HarmSaid::grades);
        boolean typed = again.mistakes().stream().anyMatch(each -> each.field().startsWith("harm-"));
        return Optional.of(new CasePage.HarmForm(
                path + "/harm" + query,
                List.of(
                        question(
                                "harm-one-week",
                                "agenda.harm.fact.one-week",
                                stands.flatMap(HarmGrades::oneWeek),
                                typed),
                        question(
                                "harm-four-weeks",
                                "agenda.harm.fact.four-weeks",
                                stands.flatMap(HarmGrades::fourWeeks),
                                typed),
                        question(
                                "harm-twelve-weeks",
                                "agenda.harm.fact.twelve-weeks",
                                stands.flatMap(HarmGrades::twelveWeeks),
                                typed))));
    }

    private CasePage.Question question(String name, String key, Optional<HarmGrade> stands, boolean typed) {
        String chosen = typed ? visit.form().text(name) : stands.map(Enum::name).orElse("");
        List<Choice> grades = new ArrayList<>();
        grades.add(new Choice("", visit.words().text("agenda.harm.unknown"), chosen.isEmpty()));
        for (HarmGrade each : HarmGrade.values()) {
            grades.add(new Choice(each.name(), visit.words().text(Keys.harm(each)), chosen.equals(each.name())));
        }
        return new CasePage.Question(name, visit.words().text(key), grades);
    }

    /** How soon a case is needed is a doctor's or the medical director's to judge. */
    private List<Choice> classes() {
        return visit.may(Rights.voice(Voice.DOCTOR)) || visit.may(Rights.voice(Voice.DIRECTOR))
                ? room.council().tables().urgencies().stream()
                        .map(each -> new Choice(
                                each.code(),
                                words(each),
                                judged.urgency().code().equals(each.code())))
                        .toList()
                : List.of();
    }

    private String words(Urgency urgency) {
        String within = urgency.hours() > 0
                ? visit.words().text("agenda.class.hours", urgency.hours())
                : visit.words().text("agenda.class.days", urgency.days());
        return urgency.code() + " · " + within + " · NCEPOD " + urgency.ncepod();
    }

    private Optional<CasePage.Countersign> countersign() {
        return judged.standing() instanceof Standing.Bypassed bypassed
                        && bypassed.isChased()
                        && visit.may(Rights.COUNTERSIGN)
                ? Optional.of(new CasePage.Countersign(
                        path + "/countersign" + query,
                        bypassed.form().toString(),
                        bypassed.by().equals(room.desk().caller(visit).actor())))
                : Optional.empty();
    }
}
