package releve.rebooking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case tried at every minute of a session, with whoever may do it, the others left where they are. */
final class Moved {
    private Moved() {}

    static boolean anywhereIn(Session session, Waiting it, Plan plan, Checker checker) {
        Set<String> surgeons =
                it.needs().surgeons().isEmpty() ? Set.of("") : it.needs().surgeons();
        for (String surgeon : surgeons) {
            for (int minute = session.start(); minute < session.end(); minute += 5) {
                Optional<String> who = surgeon.isEmpty() ? Optional.empty() : Optional.of(surgeon);
                Map<String, Slot> placed = new HashMap<>(plan.placed());
                placed.put(it.id(), new Slot(session.id(), minute, who));
                Map<String, Unplaced> unplaced = new HashMap<>(plan.unplaced());
                unplaced.remove(it.id());
                if (checker.check(Plan.of(placed, unplaced)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
