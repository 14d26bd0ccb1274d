package releve.rebooking;

/**
 * What came of a search.
 *
 * @param cost of the plan
 * @param atFirst cost of the plain rule by class, from which it set out
 */
public record Proposal(Plan plan, Cost cost, Cost atFirst, long tries) {}
