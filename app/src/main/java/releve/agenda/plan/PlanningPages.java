package releve.agenda.plan;

import releve.web.Pages;
import releve.web.Routes;

/** All pages of back to normal: who waits, what there is, and the proposal. */
public final class PlanningPages implements Pages {
    private final PlanRoom room;

    public PlanningPages(PlanRoom room) {
        this.room = room;
    }

    @Override
    public String room() {
        return "agenda/plan";
    }

    @Override
    public void open(Routes routes) {
        new WaitPages(room).open(routes);
        new SessionPages(room).open(routes);
        new PlanPages(room).open(routes);
        new PlanCasePages(room).open(routes);
    }
}
