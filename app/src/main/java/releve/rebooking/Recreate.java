package releve.rebooking;

/** Puts cases back into a draft, in one of several orders, each at the first option that takes it. */
final class Recreate {
    /** How often an option is passed over though it might have done: what comes back is then not always the same. */
    private static final double BLINK = 0.02;

    private static final int ORDERS = 6;

    private final Model model;
    private final Options options;
    private final Draft draft;
    private final Dice dice;
    private final double[] key;

    Recreate(Model model, Draft draft, Dice dice) {
        this.model = model;
        this.draft = draft;
        this.dice = dice;
        options = model.options;
        key = new double[model.cases()];
    }

    void back(int[] out, int size) {
        sort(out, size, dice.below(ORDERS));
        boolean justInTime = dice.below(8) == 0;
        for (int i = 0; i < size; i++) {
            if (justInTime) {
                latestHarmless(out[i]);
            }
            if (!draft.placed(out[i])) {
                earliest(out[i]);
            }
        }
    }

    private void earliest(int number) {
        int until = options.none(number);
        for (int which = options.first[number]; which < until; which++) {
            if (dice.fraction() >= BLINK && draft.place(number, which)) {
                return;
            }
        }
    }

    /** As late as costs nothing but waiting: what is early stays free for those who are late already. */
    private void latestHarmless(int number) {
        int from = options.first[number];
        int which = from;
        while (which < options.none(number) && options.late[which] == 0) {
            which++;
        }
        while (--which >= from) {
            if (draft.place(number, which)) {
                return;
            }
        }
    }

    private void sort(int[] out, int size, int order) {
        for (int i = 0; i < size; i++) {
            key[i] = key(out[i], order);
        }
        for (int i = 1; i < size; i++) {
            int number = out[i];
            double mine = key[i];
            int j = i;
            for (; j > 0 && key[j - 1] > mine; j--) {
                out[j] = out[j - 1];
                key[j] = key[j - 1];
            }
            out[j] = number;
            key[j] = mine;
        }
    }

    /** What comes first has the least. */
    private double key(int number, int order) {
        int none = options.none(number);
        double noise = 0.5 + dice.fraction();
        return switch (order) {
            case 0 -> noise;
            case 1 -> -noise * draft.pull(none);
            case 2 -> -noise * draft.pull(none) / (model.minutes[number] + 1);
            case 3 -> noise * (none - options.first[number]);
            case 4 -> -noise * model.minutes[number] * (1 + model.nights[number]);
            default -> -noise * draft.pull(options.first[number]);
        };
    }
}
