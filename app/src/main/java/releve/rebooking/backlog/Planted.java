package releve.rebooking.backlog;

import releve.rebooking.Plan;
import releve.rebooking.Problem;

/**
 * A problem and a sound plan of it in which every case that must keep its limit keeps it; so it is known that there is one.
 *
 * @param plan places not all cases: there are more than there is room for
 */
public record Planted(Problem problem, Plan plan) {}
