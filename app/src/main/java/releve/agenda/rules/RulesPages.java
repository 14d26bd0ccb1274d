package releve.agenda.rules;

import releve.agenda.RuleBook;
import releve.agenda.table.CouncilRoom;
import releve.web.Pages;
import releve.web.Routes;

/** All pages of the hospital's tables. */
public final class RulesPages implements Pages {
    private final RulesRoom room;

    public RulesPages(CouncilRoom council, RuleBook book) {
        this.room = new RulesRoom(council, book);
    }

    @Override
    public String room() {
        return "agenda/rules";
    }

    @Override
    public void open(Routes routes) {
        new OverviewPages(room).open(routes);
        new PartPages(room).open(routes);
    }
}
