package releve.rebooking;

import java.util.TreeMap;

/** Writes a draft out as a plan. */
final class FairCopy {
    private FairCopy() {}

    static Plan of(Model model, Draft draft) {
        var placed = new TreeMap<String, Slot>();
        var unplaced = new TreeMap<String, Unplaced>();
        for (int number = 0; number < model.cases(); number++) {
            String id = model.waiting(number).id();
            if (draft.placed(number)) {
                placed.put(id, model.options.slot(draft.option(number), draft.start(number)));
            } else {
                unplaced.put(id, why(model, number));
            }
        }
        return new Plan(placed, unplaced);
    }

    private static Unplaced why(Model model, int number) {
        if (model.held[number]) {
            return Unplaced.KEPT_OFF;
        }
        return model.options.any(number) ? Unplaced.ALL_TAKEN : Unplaced.NOTHING_FITS;
    }
}
