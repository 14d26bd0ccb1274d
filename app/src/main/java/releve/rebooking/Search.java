package releve.rebooking;

/**
 * Large neighbourhood search: some cases that have to do with each other are taken out and put back another way, and what came of it is kept if it is
 * better, or, less and less often as the budget is spent, if it is a little worse (Shaw 1998; Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020).
 * The best plan ever seen is kept beside.
 */
final class Search {
    /** The clock of the budget is looked at once in so many tries. */
    private static final int STRIDE = 16;

    private static final int INSIST_EVERY = 512;

    private static final int HEARD_EVERY = 1 << 14;

    /** What may be lost by a step at first, and at last, in days of the average case past its limit. */
    private static final double HOT = 4;

    private static final double COLD = 0.02;

    private final Model model;
    private final Draft draft;
    private final Dice dice;
    private final Ruin ruin;
    private final Recreate recreate;
    private final int[] bestOption;
    private final int[] bestStart;
    private final double weight;
    private final Cost ideal;
    private Cost best;

    Search(Model model, Draft from, Dice dice) {
        this.model = model;
        this.draft = from;
        this.dice = dice;
        ruin = new Ruin(model, draft, dice);
        recreate = new Recreate(model, draft, dice);
        bestOption = new int[model.cases()];
        bestStart = new int[model.cases()];
        weight = model.problem.cases().stream()
                .mapToInt(each -> each.urgency().weight())
                .average()
                .orElse(1);
        ideal = ideal();
        best = draft.cost();
        draft.copyTo(bestOption, bestStart);
    }

    /** Everybody at the first of their options, as if they were alone; who gets there need not search on. */
    private Cost ideal() {
        Cost sum = new Cost(0, 0, 0, 0);
        for (int number = 0; number < model.cases(); number++) {
            sum = sum.plus(model.options.cost(model.options.first[number]));
        }
        return sum;
    }

    /** Searches until the budget is spent or nothing can be better, then leaves the best in the draft. Returns how often it tried. */
    long run(Budget budget, Progress progress) {
        long tries = 0;
        double heat = HOT * weight;
        double spent = 0;
        while (true) {
            if (tries % STRIDE == 0) {
                spent = budget.spent(tries);
                if (!(spent < 1) || best.compareTo(ideal) <= 0) {
                    break;
                }
                heat = weight * HOT * Math.pow(COLD / HOT, spent);
            }
            if (tries % HEARD_EVERY == 0) {
                progress.heard(spent, tries, best);
            }
            step(heat);
            if (tries % INSIST_EVERY == 0 && draft.mustLate() > 0) {
                insist();
            }
            tries++;
        }
        draft.become(bestOption, bestStart);
        new Polish(model, draft).forward();
        progress.heard(1, tries, draft.cost());
        return tries;
    }

    /** Where the search settles with a limit passed that must be kept, that place is made a worse one, until it leaves. */
    private void insist() {
        for (int number = 0; number < model.cases(); number++) {
            if (draft.mustLate(number)) {
                draft.insist(number);
            }
        }
    }

    private void step(double heat) {
        draft.mark();
        double pull = draft.pull();
        ruin.around();
        recreate.back(ruin.out(), ruin.size());
        if (draft.betterThan(best)) {
            best = draft.cost();
            draft.copyTo(bestOption, bestStart);
        } else if (draft.pull() - pull > -heat * Math.log(1 - dice.fraction())) {
            draft.back();
        }
    }
}
