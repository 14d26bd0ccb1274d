package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
