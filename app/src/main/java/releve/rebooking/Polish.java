package releve.rebooking;

/** The last touch: whoever can come earlier without disturbing anybody, does. */
final class Polish {
    private final Model model;
    private final Draft draft;

    Polish(Model model, Draft draft) {
        this.model = model;
        this.draft = draft;
    }

    /** Repeats until nobody can; each round brings somebody forward by a day at least, so it ends. */
    void forward() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int session = 0; session < model.sessions.size(); session++) {
                draft.close(session);
            }
            for (int number = 0; number < model.cases(); number++) {
                moved |= !model.held[number] && forward(number);
            }
        }
    }

    private boolean forward(int number) {
        int here = draft.option(number);
        boolean placed = draft.placed(number);
        int start = draft.start(number);
        if (placed) {
            draft.take(number);
        }
        if (draft.placeEarliest(number, earlierThan(number, here))) {
            return true;
        }
        if (placed) {
            draft.put(number, here, start);
        }
        return false;
    }

    /** Where the options of its own day begin. */
    private int earlierThan(int number, int here) {
        Options options = model.options;
        int until = here;
        while (until > options.first[number] && options.wait[until - 1] == options.wait[here]) {
            until--;
        }
        return until;
    }
}
