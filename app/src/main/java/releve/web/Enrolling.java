package releve.web;

import java.util.List;

/** Where a browser becomes a ward PC. */
final class Enrolling {
    private static final String TEMPLATE = "releve/web/enrol.jte";

    private final Site site;

    Enrolling(Site site) {
        this.site = site;
    }

    void open(Routes routes) {
        routes.page("/enrol", Permission.ANYBODY, this::ask);
        routes.action("/enrol", Permission.ANYBODY, this::enrol);
    }

    private void ask(Visit visit) {
        if (site.doorkeeper().empty()) {
            visit.go("/first");
        } else {
            visit.show(TEMPLATE, page(visit, visit.wardPc().map(WardPc::label).orElse(""), List.of()));
        }
    }

    private static EnrolPage page(Visit visit, String done, List<Mistake> mistakes) {
        return new EnrolPage(visit.frame(visit.words().text("web.enrol.title")), done, mistakes);
    }

    private void enrol(Visit visit) {
        Words words = visit.words();
        switch (site.doorkeeper().enrol(visit.form().text("code"), visit.whence(visit.place()))) {
            case Enrolment.In in -> {
                Cookies cookies = site.shell().cookies();
                cookies.keepForAYear(visit.response(), Cookies.PC, in.token());
                cookies.keepForAYear(visit.response(), Cookies.PLACE, Cookies.encoded(in.label()));
                visit.go("/enrol");
            }
            case Enrolment.Wrong wrong -> again(visit, words.text("web.enrol.wrong"));
            case Enrolment.Wait wait ->
                again(visit, words.count("web.in.wait", Math.max(1, wait.rest().toSeconds())));
        }
    }

    private static void again(Visit visit, String text) {
        visit.showMistakes(TEMPLATE, page(visit, "", List.of(new Mistake("code", text))));
    }
}
