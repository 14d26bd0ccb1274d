package releve.agenda.calls;

import java.time.Instant;
import java.util.Comparator;

/** What somebody filed of calls, and who and when. */
record CallHeard(CallFact fact, Instant at, String by) {
    /** The same on every node, whatever arrived first. */
    static final Comparator<CallHeard> IN_ORDER = Comparator.comparing(CallHeard::at)
            .thenComparing(CallHeard::by)
            .thenComparing(heard -> heard.fact().form());
}
