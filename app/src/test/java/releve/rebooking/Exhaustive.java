package releve.rebooking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The best plan of a tiny problem, found by trying all: cases in every order, each in every session and not at all, each at the first minute that the
 * checker has nothing against. Some order of the cases yields every plan in which nothing can start earlier, and one of those is best.
 */
final class Exhaustive {
    private final Problem problem;
    private final Checker checker;
    private final Map<String, Slot> placed = new HashMap<>();
    private Cost best = new Cost(Long.MAX_VALUE, 0, 0, 0);

    private Exhaustive(Problem problem) {
        this.problem = problem;
        checker = new Checker(problem);
    }

    static Cost best(Problem problem) {
        var all = new Exhaustive(problem);
        all.go(new ArrayList<>(problem.cases()));
        return all.best;
    }

    /** Who is left has no date yet; each plan on the way counts, as everybody left may stay without. */
    private void go(List<Waiting> left) {
        Cost cost = Cost.of(problem, plan());
        if (cost.compareTo(best) < 0) {
            best = cost;
        }
        for (int i = 0; i < left.size(); i++) {
            Waiting next = left.remove(i);
            for (Session session : problem.sessions()) {
                for (String surgeon : surgeons(next)) {
                    if (first(next, session, surgeon)) {
                        go(left);
                        placed.remove(next.id());
                    }
                }
            }
            left.add(i, next);
        }
    }

    private static Set<String> surgeons(Waiting next) {
        return next.needs().surgeons().isEmpty() ? Set.of("") : next.needs().surgeons();
    }

    /** Puts it at the first minute of those at which something ends, or of the session's begin. */
    private boolean first(Waiting next, Session session, String surgeon) {
        var minutes = new TreeSet<Integer>(Set.of(session.start()));
        placed.forEach((id, slot) -> problem.cases().stream()
                .filter(each -> each.id().equals(id))
                .forEach(each -> problem.sessions().forEach(at -> {
                    minutes.add(slot.start() + each.needs().minutes());
                    minutes.add(slot.start() + each.needs().minutes() + at.turnover());
                })));
        for (int minute : minutes) {
            placed.put(
                    next.id(),
                    new Slot(session.id(), minute, surgeon.isEmpty() ? Optional.empty() : Optional.of(surgeon)));
            if (checker.check(plan()).isEmpty()) {
                return true;
            }
        }
        placed.remove(next.id());
        return false;
    }

    private Plan plan() {
        Map<String, Unplaced> others = new HashMap<>();
        problem.cases().stream()
                .map(Waiting::id)
                .filter(id -> !placed.containsKey(id))
                .forEach(id -> others.put(id, Unplaced.ALL_TAKEN));
        return Plan.of(placed, others);
    }
}
