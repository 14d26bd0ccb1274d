package releve.rebooking;

/**
 * What came of a search.
 *
 * @param cost of the plan
 * @param atFirst cost of what it set out from: the plain rule by class, or what was left of an earlier plan
 */
public record Proposal(Plan plan, Cost cost, Cost atFirst, long tries) {}
