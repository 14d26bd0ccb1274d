package releve.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every problem and every seed. */
final class RebookerLawsTest {
    private static final Budget FEW = Budget.tries(300);

    @Property(tries = 500)
    void noConstraintIsEverBroken(@ForAll long problemSeed, @ForAll long seed, @ForAll @IntRange(max = 300) int tries) {
        Problem problem = Tiny.problem(problemSeed, 12);
        Plan plan = new Rebooker(seed)
                .propose(problem, Budget.tries(tries), Progress.unheard())
                .plan();
        assertEquals(List.of(), new Checker(problem).check(plan));
    }

    @Property(tries = 500)
    void thePlainRulesBreakNoConstraintEither(@ForAll long problemSeed) {
        Problem problem = Tiny.problem(problemSeed, 12);
        for (PlainRule rule : PlainRule.values()) {
            assertEquals(List.of(), new Checker(problem).check(rule.plan(problem)));
        }
    }

    @Property(tries = 150)
    void aSmallProblemIsSolvedAsWellAsByTryingEverything(@ForAll long problemSeed) {
        Problem problem = Tiny.problem(problemSeed, 4);
        Proposal proposal = new Rebooker(1).propose(problem, Budget.tries(3_000), Progress.unheard());
        assertEquals(Exhaustive.best(problem), proposal.cost());
    }

    @Property(tries = 300)
    void theCostKeptOnTheWayIsTheCostOfThePlan(@ForAll long problemSeed) {
        Problem problem = Tiny.withHolds(problemSeed, 12);
        Proposal proposal = new Rebooker(1).propose(problem, FEW, Progress.unheard());
        assertEquals(Cost.of(problem, proposal.plan()), proposal.cost());
    }

    @Property(tries = 300)
    void howeverEarlyItIsStoppedItIsNoWorseThanTheRuleByClass(
            @ForAll long problemSeed, @ForAll @IntRange(max = 50) int tries) {
        Problem problem = Tiny.withHolds(problemSeed, 12);
        Proposal proposal = new Rebooker(1).propose(problem, Budget.tries(tries), Progress.unheard());
        assertEquals(Cost.of(problem, PlainRule.BY_CLASS.plan(problem)), proposal.atFirst());
        assertTrue(proposal.cost().compareTo(proposal.atFirst()) <= 0);
    }

    @Property(tries = 300)
    void theSameSeedGivesTheSameProposal(@ForAll long problemSeed, @ForAll long seed) {
        Problem problem = Tiny.problem(problemSeed, 12);
        assertEquals(
                new Rebooker(seed).propose(problem, FEW, Progress.unheard()),
                new Rebooker(seed).propose(problem, FEW, Progress.unheard()));
    }

    /** Where a person put cases on top of each other, that is said; nothing is added to it. */
    @Property(tries = 500)
    void whatAPersonSetStaysAndNothingElseIsBroken(@ForAll long problemSeed) {
        Problem problem = Tiny.withHolds(problemSeed, 12);
        Map<String, Slot> held = new HashMap<>();
        problem.cases().forEach(each -> each.stays().ifPresent(slot -> held.put(each.id(), slot)));
        Map<String, Unplaced> others = problem.cases().stream()
                .map(Waiting::id)
                .filter(id -> !held.containsKey(id))
                .collect(Collectors.toMap(id -> id, id -> Unplaced.ALL_TAKEN));
        var checker = new Checker(problem);
        Plan plan = new Rebooker(1).propose(problem, FEW, Progress.unheard()).plan();
        assertEquals(Set.copyOf(checker.check(Plan.of(held, others))), Set.copyOf(checker.check(plan)));
    }

    /** The earlier plan is of the free problem, so what a person has set since may be in its way. */
    @Property(tries = 300)
    void goingOnFromAnEarlierPlanBreaksNothingNew(@ForAll long problemSeed) {
        Problem before = Tiny.problem(problemSeed, 12);
        Problem now = Tiny.withHolds(problemSeed, 12);
        Plan earlier = PlainRule.FIRST_COME.plan(before);
        var checker = new Checker(now);
        Plan fresh = new Rebooker(1).propose(now, FEW, Progress.unheard()).plan();
        Proposal proposal = new Rebooker(1).goOn(now, earlier, FEW, Progress.unheard());
        Plan after = proposal.plan();
        assertEquals(Set.copyOf(checker.check(fresh)), Set.copyOf(checker.check(after)));
        assertTrue(Cost.of(now, after).compareTo(proposal.atFirst()) <= 0);
    }

    @Property(tries = 300)
    void nobodyCouldComeOnAnEarlierDayWithoutDisturbingAnybody(@ForAll long problemSeed) {
        Problem problem = Tiny.withHolds(problemSeed, 12);
        Plan plan = new Rebooker(1).propose(problem, FEW, Progress.unheard()).plan();
        var explained = new Explained(problem, plan);
        for (Waiting each : problem.cases()) {
            if (each.hold() instanceof Hold.Free) {
                assertEquals(
                        List.of(),
                        explained.why(each.id()).passedBy().stream()
                                .filter(passed -> passed.reason() instanceof Reason.Open)
                                .toList());
            }
        }
    }

    /** What the explanation calls open is open, by the checker's word, and what it calls closed is not. */
    @Property(tries = 300)
    void anExplanationIsTrue(@ForAll long problemSeed) {
        Problem problem = Tiny.problem(problemSeed, 8);
        Plan plan = PlainRule.FIRST_COME.plan(problem);
        var explained = new Explained(problem, plan);
        var checker = new Checker(problem);
        for (Waiting each : problem.cases()) {
            for (Why.Passed passed : explained.elsewhere(each.id())) {
                boolean open = passed.reason() instanceof Reason.Open;
                assertEquals(open, Moved.anywhereIn(passed.session(), each, plan, checker));
            }
        }
    }
}
