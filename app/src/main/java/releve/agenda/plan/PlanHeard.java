package releve.agenda.plan;

import java.time.Instant;
import java.util.Comparator;

/** What somebody filed for the plan, and who and when. */
record PlanHeard(PlanFact fact, Instant at, String by) {
    /** The same on every node, whatever arrived first. */
    static final Comparator<PlanHeard> IN_ORDER = Comparator.comparing(PlanHeard::at)
            .thenComparing(PlanHeard::by)
            .thenComparing(heard -> heard.fact().form());
}
