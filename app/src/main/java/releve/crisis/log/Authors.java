package releve.crisis.log;

import java.util.Map;
import releve.journal.Caller;
import releve.web.Permission;
import releve.web.Visitor;

/** Who writes here, and who may; the entrance fills it from the room that knows. */
public interface Authors {
    /** Who the journal says a visitor is. */
    Caller caller(Visitor visitor);

    boolean may(Visitor visitor, Permission permission);

    /** What to call them on a page and on paper, by {@code account/ID}. */
    Map<String, String> names();
}
