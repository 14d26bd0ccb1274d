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
        return search(model, draft, budget, progress);
    }

    /**
     * The same after something has changed: a person set dates, patients called, a session fell out. It sets out from what still holds of an earlier plan,
     * and is no worse than that with the others placed by class. The more it searches, the more changes; what must not is {@link Hold.Stays}.
     */
    public Proposal goOn(Problem problem, Plan before, Budget budget, Progress progress) {
        var model = new Model(problem);
        var draft = new Draft(model);
        new Resume(model, draft).from(before);
        PlainRule.BY_CLASS.fill(draft, model);
        return search(model, draft, budget, progress);
    }

    private Proposal search(Model model, Draft draft, Budget budget, Progress progress) {
        Cost atFirst = draft.cost();
        long tries = new Search(model, draft, new Dice(seed)).run(budget, progress);
        return new Proposal(FairCopy.of(model, draft), draft.cost(), atFirst, tries);
    }
}
