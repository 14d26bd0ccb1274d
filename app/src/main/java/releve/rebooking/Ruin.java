package releve.rebooking;

/** Takes cases out of a draft that have to do with each other, so that they can be put back in a better way. */
final class Ruin {
    /** At most so many cases are taken out at a time: of more, what is put back is seldom better. */
    private static final int MOST = 32;

    private static final int CONTESTANTS = 4;
    private static final int IDLERS = 4;
    private static final int ATTEMPTS = 8;
    private static final double SPARED = 0.25;

    private final Model model;
    private final Options options;
    private final Draft draft;
    private final Dice dice;
    private final Neighbours neighbours;
    private final int[] out;
    private int size;
    private final int[] sessions;
    private int cleared;
    private final int[] stamp;
    private int now;
    private int goal;

    Ruin(Model model, Draft draft, Dice dice) {
        this.model = model;
        this.draft = draft;
        this.dice = dice;
        options = model.options;
        neighbours = new Neighbours(model);
        stamp = new int[model.cases()];
        out = new int[model.cases()];
        sessions = new int[4 * ATTEMPTS];
    }

    int size() {
        return size;
    }

    /** The cases that are out, to be sorted at will. */
    int[] out() {
        return out;
    }

    /** Takes out a case that costs much, what stands where it would rather be, and some of what those would rather displace. */
    void around() {
        size = 0;
        cleared = 0;
        now++;
        goal = 1 + dice.below(MOST);
        int seed = draft.mustLate() > 0 && dice.below(2) == 0 ? overdue() : costly();
        if (seed == Model.NONE) {
            return;
        }
        remove(seed);
        int wished = wished(seed);
        clear(wished);
        if (model.nights[seed] > 0) {
            freeBeds(wished);
        }
        for (int i = 0; i < ATTEMPTS && size < goal; i++) {
            int next = out[dice.below(size)];
            clear(dice.below(2) == 0 ? wished(next) : nearby(next));
        }
        for (int i = 0; i < IDLERS; i++) {
            int number = dice.below(model.cases());
            if (!draft.placed(number) && movable(number)) {
                remove(number);
            }
        }
        for (int i = 0; i < cleared; i++) {
            draft.close(sessions[i]);
        }
    }

    private boolean movable(int number) {
        return !model.held[number] && options.any(number) && stamp[number] != now;
    }

    /** One that has passed a limit it must keep; there is one, or else nobody can be helped. */
    private int overdue() {
        int from = dice.below(model.cases());
        for (int i = 0; i < model.cases(); i++) {
            int number = (from + i) % model.cases();
            if (draft.mustLate(number) && movable(number)) {
                return number;
            }
        }
        return costly();
    }

    /** The one of a few that has most to gain. */
    private int costly() {
        int found = Model.NONE;
        double most = -1;
        for (int i = 0; i < CONTESTANTS; i++) {
            int number = dice.below(model.cases());
            if (movable(number)) {
                double gain = draft.pull(draft.option(number)) - draft.pull(options.first[number]);
                if (gain > most) {
                    most = gain;
                    found = number;
                }
            }
        }
        return found;
    }

    /** A session where a case would cost less than where it is, or any of its sessions when it has the best. */
    private int wished(int number) {
        int from = options.first[number];
        int until = from;
        double here = draft.pull(draft.option(number));
        while (until < options.none(number) && draft.pull(until) < here) {
            until++;
        }
        return options.session[from + dice.below(until > from ? until - from : options.none(number) - from)];
    }

    /** Any session that could take it. */
    private int nearby(int number) {
        int from = options.first[number];
        return options.session[from + dice.below(options.none(number) - from)];
    }

    private void clear(int session) {
        if (cleared == sessions.length) {
            return;
        }
        sessions[cleared++] = session;
        Timeline room = draft.room(session);
        // from the back, as the removed one leaves a gap
        boolean all = dice.below(2) == 0;
        for (int i = room.size() - 1; i >= 0; i--) {
            if (size < goal + ATTEMPTS && movable(room.who(i)) && (all || dice.fraction() > SPARED)) {
                remove(room.who(i));
            }
        }
    }

    /** Takes out some of those who lie in the beds that a case of this session would need. */
    private void freeBeds(int session) {
        int[] there = neighbours.of(session);
        int taken = 0;
        for (int tries = 0; tries < ATTEMPTS && taken < 2; tries++) {
            int other = there[dice.below(there.length)];
            Timeline room = draft.room(other);
            for (int i = room.size() - 1; i >= 0; i--) {
                int number = room.who(i);
                if (model.nights[number] > 0 && movable(number)) {
                    remove(number);
                    taken++;
                }
            }
        }
    }

    private void remove(int number) {
        stamp[number] = now;
        out[size++] = number;
        if (draft.placed(number)) {
            draft.take(number);
        }
    }
}
