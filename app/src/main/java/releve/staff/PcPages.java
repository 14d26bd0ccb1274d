package releve.staff;

import java.util.List;
import java.util.Optional;
import releve.access.Access;
import releve.access.Objection;
import releve.access.Offered;
import releve.identity.Reach;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The computers on wards: a code for a new one, what there is, and taking one back. */
final class PcPages {
    private static final String TEMPLATE = "releve/staff/pcs.jte";
    private static final PcsPage.Made NONE = new PcsPage.Made("", "", "");

    private final Access access;
    private final Reach reach;

    PcPages(Access access, Reach reach) {
        this.access = access;
        this.reach = reach;
    }

    void open(Routes routes) {
        routes.page("/pcs", Rights.ENROL_WARD_PC, visit -> visit.show(TEMPLATE, page(visit, NONE, List.of())));
        routes.listed("/pcs", "staff.pcs.title", "staff.pcs.hint");
        routes.action("/pcs", Rights.ENROL_WARD_PC, this::offer);
        routes.action("/pcs/remove", Rights.ENROL_WARD_PC, this::remove);
    }

    /** The code is shown in the answer itself and nowhere else; asking again makes another one and ends this one. */
    private void offer(Visit visit) {
        Words words = visit.words();
        Form form = visit.form();
        String site = form.text("site");
        String ward = form.text("ward");
        if (ward.isEmpty()) {
            visit.showMistakes(
                    TEMPLATE, page(visit, NONE, List.of(new Mistake("ward", words.text("staff.pcs.ward-missing")))));
            return;
        }
        String whole = site.isEmpty() ? ward : site + "/" + ward;
        switch (access.wardPcs().offer(form.text("label"), whole, reach.caller(visit.visitor()))) {
            case Offered.Done done ->
                visit.show(
                        TEMPLATE,
                        page(
                                visit,
                                new PcsPage.Made(done.code(), form.text("label"), words.moment(done.until())),
                                List.of()));
            case Offered.Refused refused -> {
                String field = refused.objection() == Objection.LABEL_MALFORMED ? "label" : "ward";
                var mistake = new Mistake(field, Wording.objection(words, refused.objection()));
                visit.showMistakes(TEMPLATE, page(visit, NONE, List.of(mistake)));
            }
        }
    }

    private void remove(Visit visit) {
        Form form = visit.form();
        Optional<Objection> objection = Optional.ofNullable(
                access.wardPcs().remove(form.text("pc"), form.text("reason"), reach.caller(visit.visitor())));
        if (objection.isEmpty()) {
            visit.go("/pcs");
        } else {
            var mistake = new Mistake("reason", Wording.objection(visit.words(), objection.get()));
            visit.showMistakes(TEMPLATE, page(visit, NONE, List.of(mistake)));
        }
    }

    private PcsPage page(Visit visit, PcsPage.Made made, List<Mistake> mistakes) {
        Words words = visit.words();
        boolean again = !mistakes.isEmpty();
        Form form = visit.form();
        var fields = again
                ? new PcsPage.Fields(form.text("site"), form.text("ward"), form.text("label"), form.text("reason"))
                : new PcsPage.Fields("", "", "", "");
        return new PcsPage(
                visit.frame(words.text("staff.pcs.title")),
                made,
                fields,
                access.people().wardPcs().stream()
                        .map(pc -> new PcsPage.Row(pc.label(), pc.ward(), words.moment(pc.since())))
                        .toList(),
                access.wardPcs().offers().stream()
                        .map(pc -> new PcsPage.Row(pc.label(), pc.ward(), words.moment(pc.since())))
                        .toList(),
                mistakes);
    }
}
