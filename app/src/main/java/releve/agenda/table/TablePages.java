package releve.agenda.table;

import releve.agenda.Rights;
import releve.web.Pages;
import releve.web.Routes;

/** All pages on which cases are decided. */
public final class TablePages implements Pages {
    private final CouncilRoom room;

    public TablePages(CouncilRoom room) {
        this.room = room;
    }

    @Override
    public String room() {
        return "agenda";
    }

    @Override
    public void open(Routes routes) {
        new ListPages(room).open(routes);
        new CasePages(room).open(routes);
        new ScribePages(room).open(routes);
        new DirectorPages(room).open(routes);
        routes.topics(CouncilRoom.TOPIC, (visitor, topic) -> room.may().test(visitor, Rights.READ));
    }
}
