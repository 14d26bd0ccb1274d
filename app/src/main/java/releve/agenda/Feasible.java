package releve.agenda;

import java.util.List;

/** Whether a case can take place where it is booked, by how the services that it rests on work. */
public sealed interface Feasible {
    /** Everything that it rests on works. */
    record Here() implements Feasible {}

    /** @param degraded the services that work with less, for which the tables say what is done instead */
    record WithWorkaround(List<Rest> degraded) implements Feasible {}

    /**
     * Not here, but everything works elsewhere.
     *
     * @param missing the services that do not work here
     * @param sites of the group where all of them do; {@code partners} of others that take its sort
     */
    record Elsewhere(List<Rest> missing, List<String> sites, List<String> partners) implements Feasible {}

    record Nowhere(List<Rest> missing) implements Feasible {}
}
