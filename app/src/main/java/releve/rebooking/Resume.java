package releve.rebooking;

/** Takes over from an earlier plan what still holds: a case stays in its slot if it may still have it beside those already placed. */
final class Resume {
    private final Model model;
    private final Draft draft;

    Resume(Model model, Draft draft) {
        this.model = model;
        this.draft = draft;
    }

    void from(Plan before) {
        for (int number = 0; number < model.cases(); number++) {
            int here = number;
            if (!model.held[number]) {
                before.find(model.waiting(number).id()).ifPresent(slot -> keep(here, slot));
            }
        }
    }

    private void keep(int number, Slot slot) {
        Options options = model.options;
        for (int which = options.first[number]; which < options.none(number); which++) {
            if (options.slot(which, slot.start()).equals(slot) && draft.free(number, which, slot.start())) {
                draft.put(number, which, slot.start());
                return;
            }
        }
    }
}
