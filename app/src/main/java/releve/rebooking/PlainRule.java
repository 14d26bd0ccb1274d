package releve.rebooking;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How a secretary would do it: one after the other, each on the first day that still has place. The measure of anything cleverer. */
public enum PlainRule {
    /** Who has waited longest comes first. */
    FIRST_COME(Comparator.comparingInt((Waiting each) -> each.standing().daysWaited())
            .reversed()
            .thenComparing(Waiting::id)),
    /** The most urgent class comes first, and in it the nearest limit. */
    BY_CLASS(Comparator.comparingInt((Waiting each) -> each.urgency().rank())
            .thenComparing(each -> each.window().limit())
            .thenComparing(Waiting::id));

    private final Comparator<Waiting> order;

    PlainRule(Comparator<Waiting> order) {
        this.order = order;
    }

    public Plan plan(Problem problem) {
        var model = new Model(problem);
        var draft = new Draft(model);
        fill(draft, model);
        return FairCopy.of(model, draft);
    }

    /** Whoever has a date already keeps it. */
    void fill(Draft draft, Model model) {
        IntStream.range(0, model.cases())
                .filter(number -> !model.held[number] && !draft.placed(number))
                .boxed()
                .sorted(Comparator.comparing(model::waiting, order))
                .forEach(number -> draft.placeEarliest(number, model.options.none(number)));
    }
}
