package releve.agenda.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import releve.rebooking.Breach;
import releve.rebooking.Checker;
import releve.rebooking.Cost;
import releve.rebooking.Explained;
import releve.rebooking.Hold;
import releve.rebooking.Plan;
import releve.rebooking.Problem;
import releve.rebooking.Slot;
import releve.rebooking.Waiting;
import releve.rebooking.Why;

/** A proposal that waits to be changed and accepted. It lives in memory alone; what a person said of single cases is kept as facts. */
final class Proposed {
    /** @param by who asked for it, as the journal calls them; {@code stopped} before its time was over */
    record Made(String by, Instant at, boolean stopped, Cost cost, Cost atFirst) {}

    private final String stamp;
    private final Posed posed;
    private final Plan plan;
    private final Made made;
    private final Set<String> accepted;

    /** An explanation is for one thread, and made when somebody asks. */
    private final ReentrantLock one = new ReentrantLock();

    private final Map<String, Why> whys = new HashMap<>();
    private final Explained explained;
    private final Map<String, List<Breach>> breaches = new TreeMap<>();

    /**
     * @param stamp changes with every change, so that a page that shows an older one accepts nothing
     * @param accepted keys of cases that were given their date out of it
     */
    Proposed(String stamp, Posed posed, Plan plan, Made made, Set<String> accepted) {
        this.stamp = stamp;
        this.posed = posed;
        this.plan = plan;
        this.made = made;
        this.accepted = Set.copyOf(accepted);
        this.explained = new Explained(posed.problem(), plan);
        for (Breach each : new Checker(posed.problem()).check(plan)) {
            for (String key : each.cases()) {
                breaches.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
            }
        }
    }

    String stamp() {
        return stamp;
    }

    Posed posed() {
        return posed;
    }

    Plan plan() {
        return plan;
    }

    Made made() {
        return made;
    }

    Set<String> accepted() {
        return accepted;
    }

    Why why(String key) {
        one.lock();
        try {
            return whys.computeIfAbsent(key, explained::why);
        } finally {
            one.unlock();
        }
    }

    /** Every session of a case's kind, with what stands in the way of it. */
    List<Why.Passed> elsewhere(String key) {
        one.lock();
        try {
            return explained.elsewhere(key);
        } finally {
            one.unlock();
        }
    }

    /** The constraints that a case breaks where it is: only a date set by hand, or booked before, does. */
    List<Breach> breaches(String key) {
        return breaches.getOrDefault(key, List.of());
    }

    Proposed accepting(Set<String> more) {
        Set<String> all = new TreeSet<>(accepted);
        all.addAll(more);
        return new Proposed(stamp, posed, plan, made, all);
    }

    /** The problem after a person said something of a case; what was accepted stays. */
    Posed saying(String key, Hold hold) {
        List<Waiting> cases = posed.problem().cases().stream()
                .map(each -> each.id().equals(key) ? each.with(hold) : staying(each))
                .toList();
        Problem before = posed.problem();
        var now =
                new Problem(before.from(), before.until(), cases, before.sessions(), before.beds(), before.supplies());
        return new Posed(
                now, posed.scope(), posed.waiting(), posed.fixed(), posed.sessions(), posed.busy(), posed.names());
    }

    private Waiting staying(Waiting each) {
        return accepted.contains(each.id())
                ? plan.find(each.id())
                        .map((Slot slot) -> each.with(new Hold.Stays(slot, false)))
                        .orElse(each)
                : each;
    }
}
