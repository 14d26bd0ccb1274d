package releve.agenda.table;

import java.util.Arrays;
import java.util.Optional;
import releve.agenda.Filed;
import releve.agenda.HarmGrade;
import releve.agenda.HarmGrades;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Voice;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;

/** On a case's page a physician says what a delay would do. */
public final class HarmPages implements Pages {
    private final CouncilRoom room;
    private final CasePages pages;
    private final CaseDeeds deeds;

    public HarmPages(CouncilRoom room) {
        this.room = room;
        this.pages = new CasePages(room);
        this.deeds = new CaseDeeds(room, pages);
    }

    @Override
    public String room() {
        return "agenda/harm";
    }

    @Override
    public void open(Routes routes) {
        routes.action(CasePages.ROUTE + "/harm", Rights.voice(Voice.DOCTOR), this::judge);
    }

    private void judge(Visit visit) {
        Judged judged = pages.get(visit);
        String reason = visit.form().text("harm-reason");
        if (deeds.tooLong(visit, judged, "harm-reason", reason)) {
            return;
        }
        Optional<HarmGrade> one = grade(visit, "harm-one-week");
        Optional<HarmGrade> four = grade(visit, "harm-four-weeks");
        Optional<HarmGrade> twelve = grade(visit, "harm-twelve-weeks");
        if (!HarmGrades.isPossible(one, four, twelve)) {
            boolean none = one.isEmpty() && four.isEmpty() && twelve.isEmpty();
            deeds.again(
                    visit,
                    judged,
                    none ? "harm-one-week" : "harm-twelve-weeks",
                    none ? "agenda.harm.mistake.none" : "agenda.harm.mistake.lessens");
            return;
        }
        Filed filed = room.council()
                .judgeHarm(
                        visit.formKey(),
                        judged.of().ref(),
                        new HarmGrades(one, four, twelve),
                        reason,
                        room.desk().caller(visit));
        deeds.stay(visit, judged, filed, "harm-one-week");
    }

    private static Optional<HarmGrade> grade(Visit visit, String field) {
        return Arrays.stream(HarmGrade.values())
                .filter(each -> each.name().equals(visit.form().text(field)))
                .findFirst();
    }
}
