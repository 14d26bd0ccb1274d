package releve.agenda.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.agenda.Ballot;
import releve.agenda.DeskFact;
import releve.agenda.Filed;
import releve.agenda.Heard;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Voice;
import releve.web.Mistake;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;

/** What is done with a case besides speaking of it: its class, a bypass and who stands by it, and taking back one's own word. */
final class CaseDeeds {
    private final CouncilRoom room;
    private final CasePages pages;

    CaseDeeds(CouncilRoom room, CasePages pages) {
        this.room = room;
        this.pages = pages;
    }

    void open(Routes routes) {
        for (Voice voice : List.of(Voice.DOCTOR, Voice.DIRECTOR)) {
            routes.action(CasePages.ROUTE + "/class/" + CasePages.word(voice), Rights.voice(voice), this::classify);
        }
        routes.action(CasePages.ROUTE + "/bypass", Rights.BYPASS, this::bypass);
        routes.action(CasePages.ROUTE + "/countersign", Rights.COUNTERSIGN, this::countersign);
        routes.action(CasePages.ROUTE + "/withdraw", Rights.READ, this::withdraw);
    }

    private void classify(Visit visit) {
        Judged judged = pages.get(visit);
        String reason = visit.form().text("class-reason");
        if (tooLong(visit, judged, "class-reason", reason)) {
            return;
        }
        Filed filed = room.council()
                .classify(
                        visit.formKey(),
                        List.of(judged.of().ref()),
                        visit.form().text("class"),
                        reason,
                        room.desk().caller(visit));
        stay(visit, judged, filed, "class");
    }

    private void bypass(Visit visit) {
        Judged judged = pages.get(visit);
        String reason = visit.form().text("bypass-reason");
        if (missing(visit, judged, "bypass-reason", reason)) {
            return;
        }
        Ballot seen = CouncilRoom.seen(visit, judged).orElseThrow(() -> new NotThere("what was seen of the case"));
        stay(
                visit,
                judged,
                room.council().bypass(visit.formKey(), seen, reason, room.desk().caller(visit)),
                "bypass-reason");
    }

    private void countersign(Visit visit) {
        Judged judged = pages.get(visit);
        boolean agreed = visit.form().text("agreed").equals("yes");
        String reason = visit.form().text("countersign-reason");
        if (!agreed && !visit.form().text("agreed").equals("no")) {
            again(visit, judged, "agreed-yes", "agenda.mistake.agreed");
            return;
        }
        if (agreed
                ? tooLong(visit, judged, "countersign-reason", reason)
                : missing(visit, judged, "countersign-reason", reason)) {
            return;
        }
        UUID bypass = key(visit, "bypass");
        stay(
                visit,
                judged,
                room.council()
                        .countersign(
                                visit.formKey(),
                                judged.of().ref(),
                                bypass,
                                agreed,
                                reason,
                                room.desk().caller(visit)),
                "countersign-reason");
    }

    /** Only one's own: what another said is theirs to take back. */
    private void withdraw(Visit visit) {
        Judged judged = pages.get(visit);
        UUID form = key(visit, "form");
        Optional<Heard> heard = judged.of().standing().stream()
                .filter(each -> each.fact().form().equals(form))
                .findFirst();
        if (heard.filter(each ->
                        !each.by().equals(room.desk().caller(visit).actor()) || !CaseHistory.takesBack(each.fact()))
                .isPresent()) {
            throw new NotAllowed("another's word");
        }
        String field = "withdraw-" + form;
        String reason = visit.form().text("withdraw-reason");
        if (missing(visit, judged, field, reason)) {
            return;
        }
        stay(
                visit,
                judged,
                room.council()
                        .withdraw(
                                visit.formKey(),
                                form,
                                List.of(judged.of().ref()),
                                reason,
                                room.desk().caller(visit)),
                field);
    }

    private static UUID key(Visit visit, String field) {
        try {
            return UUID.fromString(visit.form().text(field));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere(field);
        }
    }

    private boolean missing(Visit visit, Judged judged, String field, String reason) {
        if (reason.isEmpty()) {
            again(visit, judged, field, "agenda.mistake.reason");
            return true;
        }
        return tooLong(visit, judged, field, reason);
    }

    boolean tooLong(Visit visit, Judged judged, String field, String reason) {
        if (reason.length() > DeskFact.LONGEST) {
            again(visit, judged, field, "agenda.mistake.long");
            return true;
        }
        return false;
    }

    void again(Visit visit, Judged judged, String field, String key) {
        pages.show(
                visit,
                judged,
                new CasePages.Again(
                        "",
                        VerdictPart.Fields.BLANK,
                        List.of(new Mistake(field, visit.words().text(key)))));
    }

    void stay(Visit visit, Judged judged, Filed filed, String field) {
        pages.filed(
                visit,
                filed,
                () -> CouncilRoom.path(judged.of().ref())
                        + pages.filter(visit, judged).query(),
                why -> again(visit, pages.get(visit), field, why));
    }
}
