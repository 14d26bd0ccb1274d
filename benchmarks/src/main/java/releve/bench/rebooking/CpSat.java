package releve.bench.rebooking;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import releve.rebooking.Needs;
import releve.rebooking.Plan;
import releve.rebooking.Problem;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Unplaced;
import releve.rebooking.Waiting;

/**
 * The same problem told to OR-Tools' CP-SAT: one truth value for each case and session that fit, one start for each case, room and surgeon as intervals that
 * do not overlap, beds and equipment as sums. It is given the plan of the rule by class as a hint. Waiting is left out of what it minimizes, which makes it
 * easier. For problems in which nobody set anything by hand.
 */
final class CpSat {
    /** Above any lateness there is in these backlogs, so that a limit that must be kept comes first. */
    private static final long CASE = 1_000_000;

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<Chosen> options = new ArrayList<>();
    private final Map<List<Object>, Use> uses = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> capacities = new HashMap<>();

    /** A case in a session with a surgeon, if the solver says so. */
    private record Chosen(Waiting it, Session session, Optional<String> surgeon, IntVar start, BoolVar literal) {}

    /** Who would use a room, a surgeon, a bed or an equipment. */
    private record Use(List<Chosen> by) {}

    /**
     * What it found.
     *
     * @param plan the hint where it found none in its time
     * @param bound no plan costs less, in lateness alone when it is below that of one limit passed; at 0 and below it says nothing
     */
    record Found(Plan plan, double bound) {
        boolean boundIsLateness() {
            return bound > 0 && bound < CASE;
        }
    }

    /** Whether its native library is there for this machine. */
    static boolean isHere() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (UnsatisfiedLinkError | RuntimeException ignored) {
            // that is how the loader says that it has none for this system
            return false;
        }
    }

    static Found solve(Problem problem, Plan hint, Duration time, int threads) {
        long begun = System.nanoTime();
        var told = new CpSat(problem);
        told.tell(hint);
        var solver = new CpSolver();
        double left = (time.toNanos() - (System.nanoTime() - begun)) / 1e9;
        solver.getParameters()
                .setMaxTimeInSeconds(Math.max(0.1, left))
                .setNumWorkers(threads)
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(told.model);
        boolean found = status == CpSolverStatus.FEASIBLE || status == CpSolverStatus.OPTIMAL;
        return new Found(found ? told.plan(solver) : hint, found ? solver.bestObjectiveBound() : 0);
    }

    private CpSat(Problem problem) {
        this.problem = problem;
        problem.beds().forEach(each -> capacities.put(List.of("bed", each.site(), each.day()), each.free()));
        problem.supplies().forEach(each -> capacities.put(List.of(each.what(), each.site(), each.day()), each.cases()));
    }

    private void tell(Plan hint) {
        for (Waiting each : problem.cases()) {
            waiting(each, hint.find(each.id()));
        }
        Set<List<Object>> tangled = tangled();
        uses.forEach((what, use) -> {
            switch (what.getFirst().toString()) {
                case "room" -> room(what, use, tangled);
                case "surgeon" -> {
                    if (tangled.contains(what)) {
                        apart(use, false);
                    }
                }
                default -> {
                    var sum = LinearExpr.newBuilder();
                    use.by().forEach(chosen -> sum.add(chosen.literal()));
                    model.addLessOrEqual(sum.build(), capacities.getOrDefault(what.subList(1, what.size()), 0));
                }
            }
        });
        model.minimize(cost.build());
    }

    private void waiting(Waiting it, Optional<Slot> hint) {
        IntVar start = model.newIntVar(0, 24 * 60, "");
        hint.ifPresent(slot -> model.addHint(start, slot.start()));
        List<Literal> either = new ArrayList<>();
        for (Session session : problem.sessions()) {
            for (Optional<String> surgeon : surgeons(it, session)) {
                BoolVar literal = model.newBoolVar("");
                var chosen = new Chosen(it, session, surgeon, start, literal);
                boolean hinted = hint.isPresent()
                        && hint.get().session().equals(session.id())
                        && hint.get().surgeon().equals(surgeon);
                model.addHint(literal, hinted);
                cost.addTerm(literal, cost(it, session.day()));
                options.add(chosen);
                either.add(literal);
                uses(chosen);
            }
        }
        BoolVar none = model.newBoolVar("");
        model.addHint(none, hint.isEmpty());
        cost.addTerm(none, cost(it, problem.until().plusDays(1)));
        either.add(none);
        model.addExactlyOne(either);
    }

    private static List<Optional<String>> surgeons(Waiting it, Session session) {
        Needs needs = it.needs();
        if (needs.kinds().stream().noneMatch(session.kinds()::contains)
                || session.day().isBefore(it.window().earliest())
                || it.window().away().contains(session.day())
                || needs.minutes() > session.minutes()) {
            return List.of();
        }
        if (needs.surgeons().isEmpty()) {
            return List.of(Optional.empty());
        }
        return needs.surgeons().stream()
                .filter(session.surgeons()::contains)
                .map(Optional::of)
                .toList();
    }

    private static long cost(Waiting it, LocalDate day) {
        long late = Math.max(0, ChronoUnit.DAYS.between(it.window().limit(), day));
        return late * it.urgency().weight() + (it.urgency().must() && late > 0 ? CASE : 0);
    }

    private void uses(Chosen chosen) {
        Session session = chosen.session();
        BiConsumer<String, List<Object>> note = (kind, what) -> {
            List<Object> key = new ArrayList<>(List.of(kind));
            key.addAll(what);
            uses.computeIfAbsent(key, each -> new Use(new ArrayList<>())).by().add(chosen);
        };
        note.accept("room", List.of(session.site(), session.room(), session.day()));
        chosen.surgeon().ifPresent(name -> note.accept("surgeon", List.of(name, session.day())));
        for (int night = 0; night < chosen.it().needs().nights(); night++) {
            note.accept("stock", List.of("bed", session.site(), session.day().plusDays(night)));
        }
        chosen.it()
                .needs()
                .supplies()
                .forEach(what -> note.accept("stock", List.of(what, session.site(), session.day())));
    }

    /** Surgeons and rooms of a day whose cases need a start: where a surgeon may be wanted in two sessions, or a room has more than one. */
    private Set<List<Object>> tangled() {
        Set<List<Object>> found = new HashSet<>();
        uses.forEach((what, use) -> {
            boolean several = use.by().stream().map(Chosen::session).distinct().count() > 1;
            if (several && !what.getFirst().equals("stock")) {
                found.add(what);
                use.by()
                        .forEach(chosen -> found.add(List.of(
                                "room",
                                chosen.session().site(),
                                chosen.session().room(),
                                chosen.session().day())));
            }
        });
        return found;
    }

    /** The sum of minutes says all there is to say of a room alone; with surgeons who come and go it still helps. */
    private void room(List<Object> what, Use use, Set<List<Object>> tangled) {
        Map<Session, LinearExprBuilder> minutes = new LinkedHashMap<>();
        use.by()
                .forEach(chosen -> minutes.computeIfAbsent(chosen.session(), each -> LinearExpr.newBuilder())
                        .addTerm(
                                chosen.literal(),
                                chosen.it().needs().minutes() + chosen.session().turnover()));
        minutes.forEach((session, sum) -> model.addLessOrEqual(sum.build(), session.minutes() + session.turnover()));
        if (tangled.contains(what)) {
            apart(use, true);
            use.by().forEach(this::within);
        }
    }

    private void within(Chosen chosen) {
        int last = chosen.session().end() - chosen.it().needs().minutes();
        model.addGreaterOrEqual(chosen.start(), chosen.session().start()).onlyEnforceIf(chosen.literal());
        model.addLessOrEqual(chosen.start(), last).onlyEnforceIf(chosen.literal());
    }

    private void apart(Use use, boolean turnover) {
        model.addNoOverlap(use.by().stream()
                .map(chosen -> model.newOptionalFixedSizeIntervalVar(
                        chosen.start(),
                        chosen.it().needs().minutes()
                                + (turnover ? chosen.session().turnover() : 0),
                        chosen.literal(),
                        ""))
                .toList());
    }

    /** Where no start was needed, cases follow each other from the session's begin. */
    private Plan plan(CpSolver solver) {
        Set<List<Object>> tangled = tangled();
        Map<String, Slot> placed = new HashMap<>();
        Map<Session, Integer> next = new HashMap<>();
        for (Chosen chosen : options) {
            if (solver.booleanValue(chosen.literal())) {
                Session session = chosen.session();
                boolean timed = tangled.contains(List.of("room", session.site(), session.room(), session.day()));
                int start = timed ? (int) solver.value(chosen.start()) : next.getOrDefault(session, session.start());
                next.put(session, start + chosen.it().needs().minutes() + session.turnover());
                placed.put(chosen.it().id(), new Slot(session.id(), start, chosen.surgeon()));
            }
        }
        return with(placed);
    }

    private Plan with(Map<String, Slot> placed) {
        Map<String, Unplaced> others = new HashMap<>();
        problem.cases().stream()
                .map(Waiting::id)
                .filter(id -> !placed.containsKey(id))
                .forEach(id -> others.put(id, Unplaced.ALL_TAKEN));
        return Plan.of(placed, others);
    }
}
