package releve.bench.rebooking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import releve.bench.harness.Cell;
import releve.bench.harness.Contestant;
import releve.bench.harness.Rounds;
import releve.bench.harness.Section;
import releve.bench.harness.Spread;
import releve.bench.harness.Stopwatch;
import releve.rebooking.Budget;
import releve.rebooking.Checker;
import releve.rebooking.Cost;
import releve.rebooking.PlainRule;
import releve.rebooking.Plan;
import releve.rebooking.Problem;
import releve.rebooking.Progress;
import releve.rebooking.Rebooker;
import releve.rebooking.backlog.Backlog;

/** Lets everybody propose new dates for the same backlogs, another one in each round, and judges each plan. */
public final class Rebooking {
    private static final String CP_SAT = "OR-Tools CP-SAT";
    /** More than there are cores: with eight its portfolio holds those that search for good plans; with two it found worse ones. */
    private static final int WORKERS = 8;

    private static final double SHORT = 0.1;

    private final int cases;
    private final Duration time;
    private final Rounds rounds;

    public Rebooking(int cases, Duration time, Rounds rounds) {
        this.cases = cases;
        this.time = time;
        this.rounds = rounds;
    }

    public List<Section> run() {
        List<Section> sections = new ArrayList<>();
        for (Backlog backlog : Backlog.values()) {
            sections.add(section(backlog));
        }
        return sections;
    }

    /** A plan and, of who can prove one, a lateness below which there is none. */
    private record Answer(Plan plan, OptionalDouble bound) {}

    private interface Planner {
        Answer plan(Problem problem);
    }

    /** What came of one round. */
    private record Judged(
            Cost cost,
            int without,
            int broken,
            double wall,
            double cpu,
            double toFirstCome,
            double toByClass,
            OptionalDouble bound) {}

    private Section section(Backlog backlog) {
        List<Contestant<Judged>> contestants = new ArrayList<>(List.of(
                new Planning("first come, first served", backlog, problem -> rule(PlainRule.FIRST_COME, problem)),
                new Planning("by class, then limit", backlog, problem -> rule(PlainRule.BY_CLASS, problem)),
                new Planning("Relève, a tenth of the time", backlog, problem -> search(problem, SHORT)),
                new Planning("Relève", backlog, problem -> search(problem, 1))));
        if (CpSat.isHere()) {
            contestants.add(new Planning(CP_SAT, backlog, this::cpSat));
        }
        Map<String, List<Judged>> results = rounds.run(contestants);
        List<Section.Row> rows = new ArrayList<>();
        results.forEach((name, judged) -> rows.add(row(name, judged)));
        bound(results.getOrDefault(CP_SAT, List.of()), rows);
        return new Section(
                "%s, %,d cases".formatted(backlog, cases),
                List.of(
                        "must late",
                        "lateness",
                        "% of first come",
                        "% of by class",
                        "without date",
                        "broken",
                        "seconds",
                        "CPU seconds"),
                rows,
                List.of(
                        "Lateness: weight × days past the limit; a case without a date counts as placed after the last day."
                                + " In each backlog a plan is planted that passes no limit that must be kept.",
                        "Another backlog in each round, the same for everybody. Each plan is judged by the checker, which shares no"
                                + " code with any of them.",
                        "Relève: one thread. CP-SAT: " + WORKERS
                                + " workers, begins from the plan by class, and is not asked for the waiting that"
                                + " the search also minimizes; its model is built within its time."));
    }

    private static Answer rule(PlainRule rule, Problem problem) {
        return new Answer(rule.plan(problem), OptionalDouble.empty());
    }

    private Answer search(Problem problem, double share) {
        Duration length = Duration.ofNanos((long) (time.toNanos() * share));
        Budget budget = Budget.lasting(length, System::nanoTime);
        return new Answer(
                new Rebooker(1).propose(problem, budget, Progress.unheard()).plan(), OptionalDouble.empty());
    }

    private Answer cpSat(Problem problem) {
        CpSat.Found found = CpSat.solve(problem, PlainRule.BY_CLASS.plan(problem), time, WORKERS);
        return new Answer(
                found.plan(), found.boundIsLateness() ? OptionalDouble.of(found.bound()) : OptionalDouble.empty());
    }

    private static Section.Row row(String who, List<Judged> judged) {
        return new Section.Row(
                who,
                List.of(
                        Cell.of(Spread.of(judged, each -> each.cost().mustLate())),
                        Cell.of(Spread.of(judged, each -> each.cost().lateness())),
                        Cell.of(Spread.of(judged, Judged::toFirstCome)),
                        Cell.of(Spread.of(judged, Judged::toByClass)),
                        Cell.of(Spread.of(judged, Judged::without)),
                        Cell.of(Spread.of(judged, Judged::broken)),
                        Cell.of(Spread.of(judged, Judged::wall)),
                        Cell.of(Spread.of(judged, Judged::cpu))));
    }

    private static void bound(List<Judged> judged, List<Section.Row> rows) {
        double[] bounds =
                judged.stream().flatMapToDouble(each -> each.bound().stream()).toArray();
        if (bounds.length > 0) {
            rows.add(new Section.Row(
                    "no plan is below (proved by CP-SAT)",
                    List.of(
                            Cell.none(),
                            Cell.of(Spread.of(bounds)),
                            Cell.none(),
                            Cell.none(),
                            Cell.none(),
                            Cell.none(),
                            Cell.none(),
                            Cell.none())));
        }
    }

    /** The same backlog for everybody in the same round. */
    private final class Planning implements Contestant<Judged> {
        private final String name;
        private final Backlog backlog;
        private final Planner planner;
        private int round;

        private Planning(String name, Backlog backlog, Planner planner) {
            this.name = name;
            this.backlog = backlog;
            this.planner = planner;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Judged round() {
            Problem problem = backlog.make(cases, ++round).problem();
            var watch = new Stopwatch();
            Answer answer = planner.plan(problem);
            double wall = watch.wall().toNanos() / 1e9;
            double cpu = watch.cpu().toNanos() / 1e9;
            Cost cost = Cost.of(problem, answer.plan());
            return new Judged(
                    cost,
                    answer.plan().unplaced().size(),
                    new Checker(problem).check(answer.plan()).size(),
                    wall,
                    cpu,
                    percent(cost, problem, PlainRule.FIRST_COME),
                    percent(cost, problem, PlainRule.BY_CLASS),
                    answer.bound());
        }

        private static double percent(Cost cost, Problem problem, PlainRule rule) {
            return 100.0
                    * cost.lateness()
                    / Math.max(1, Cost.of(problem, rule.plan(problem)).lateness());
        }
    }
}
