package releve;

import java.util.List;
import releve.access.AccessView;
import releve.agenda.calls.CallView;
import releve.agenda.plan.PlanView;
import releve.crisis.CrisisView;
import releve.crisis.log.LogView;
import releve.journal.View;
import releve.kit.KitView;
import releve.mirror.Rooms;
import releve.wardpc.node.WardPcView;

/** All rooms' views, for whoever opens the journal: another list would make the next start replay everything. */
final class House {
    private House() {}

    /** Those of rooms that no feed reaches. */
    static List<View> others() {
        return List.of(
                new AccessView(),
                new CrisisView(),
                new LogView(),
                new WardPcView(),
                new KitView(),
                new CallView(),
                new PlanView());
    }

    static List<View> views() {
        return new Rooms(others()).views();
    }
}
