package releve.rebooking;

/** Proposes new dates. The same problem, seed and number of tries give the same proposal; several may be made at a time. */
public final class Rebooker {
    private final long seed;

    public Rebooker(long seed) {
        this.seed = seed;
    }

    /** Searches until the budget is spent. However early that is, the proposal is sound, and no worse than the plain rule by class. */
    public Proposal propose(Problem problem, Budget budget, Progress progress) {
        var model = new Model(problem);
        var draft = new Draft(model);
        PlainRule.BY_CLASS.fill(draft, model);
        Cost atFirst = draft.cost();
        long tries = new Search(model, draft, new Dice(seed)).run(budget, progress);
        return new Proposal(draft.plan(), draft.cost(), atFirst, tries);
    }
}
