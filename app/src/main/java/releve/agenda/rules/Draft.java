package releve.agenda.rules;

import java.util.List;
import java.util.Map;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.Urgency;
import releve.agenda.rescue.Need;

/** Tables while one of their parts is read from a form. */
final class Draft {
    List<Urgency> urgencies;
    Map<Sort, List<String>> sorts;
    Map<Need, List<String>> needs;
    Map<String, List<String>> rests;
    List<Tables.Rule> rules;
    List<Tables.ProtectedGroup> protectedGroups;
    Map<String, Map<String, String>> workarounds;
    List<Tables.Partner> partners;
    int countersignHours;
    int nearDays;

    Draft(Tables tables) {
        this.urgencies = tables.urgencies();
        this.sorts = tables.sorts();
        this.needs = tables.needs();
        this.rests = tables.rests();
        this.rules = tables.rules();
        this.protectedGroups = tables.protectedGroups();
        this.workarounds = tables.workarounds();
        this.partners = tables.partners();
        this.countersignHours = tables.countersignHours();
        this.nearDays = tables.nearDays();
    }

    Tables tables() {
        return new Tables(
                urgencies,
                sorts,
                needs,
                rests,
                rules,
                protectedGroups,
                workarounds,
                partners,
                countersignHours,
                nearDays);
    }
}
