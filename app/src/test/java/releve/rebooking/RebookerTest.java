package releve.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.rebooking.Clinic.MONDAY;
import static releve.rebooking.Clinic.MUST;
import static releve.rebooking.Clinic.day;
import static releve.rebooking.Clinic.plain;
import static releve.rebooking.Clinic.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import releve.rebooking.backlog.Backlog;
import releve.rebooking.backlog.Planted;

/** New dates, proposed. */
final class RebookerTest {
    private static final double BELOW_FIRST_COME = 0.75;
    private static final double BELOW_BY_CLASS = 0.90;

    @ParameterizedTest
    @EnumSource
    void twoThousandCasesKeepEveryConstraintAndEveryLimitThatMustBeKeptAndAreLessLateThanByPlainRules(Backlog backlog) {
        Problem problem = backlog.make(2_000, 7).problem();
        Proposal proposal = new Rebooker(1).propose(problem, Budget.tries(12_000), Progress.unheard());
        assertEquals(List.of(), new Checker(problem).check(proposal.plan()));
        assertEquals(0, proposal.cost().mustLate());
        double lateness = proposal.cost().lateness();
        assertTrue(lateness <= BELOW_FIRST_COME * lateness(problem, PlainRule.FIRST_COME));
        assertTrue(lateness <= BELOW_BY_CLASS * lateness(problem, PlainRule.BY_CLASS));
    }

    @ParameterizedTest
    @EnumSource
    void limitsThatThePlainRuleCannotKeepAreKeptIfAnyPlanKeepsThem(Backlog backlog) {
        Planted planted = backlog.make(400, 2, new Backlog.Pressure(100, 3, 1));
        Problem problem = planted.problem();
        assertEquals(0, Cost.of(problem, planted.plan()).mustLate());
        Proposal proposal = new Rebooker(1).propose(problem, Budget.tries(30_000), Progress.unheard());
        assertTrue(proposal.atFirst().mustLate() > 0, "the plain rule keeps them all: nothing is shown");
        assertEquals(0, proposal.cost().mustLate());
        assertEquals(List.of(), new Checker(problem).check(proposal.plan()));
    }

    @Test
    void aLimitThatMustBeKeptComesBeforeWhateverWeighsMore() {
        Waiting must = new Waiting(
                "must",
                new Urgency(2, 1, true),
                new Window(MONDAY, day(0), Set.of()),
                Clinic.needs(100, 0, Set.of(), Set.of()),
                new Standing(0, 0),
                new Hold.Free());
        Waiting heavy = new Waiting(
                "heavy",
                new Urgency(0, 1_000, false),
                new Window(MONDAY, day(0), Set.of()),
                Clinic.needs(100, 0, Set.of(), Set.of()),
                new Standing(0, 0),
                new Hold.Free());
        Problem problem = new Clinic()
                .session("mon", 0, "A")
                .session("fri", 4, "A")
                .waiting(heavy)
                .waiting(must)
                .problem();
        Plan plan = propose(problem).plan();
        assertEquals(Map.of("must", slot("mon", 480, ""), "heavy", slot("fri", 480, "")), plan.placed());
    }

    @Test
    void amongEqualsWhoWasCancelledComesFirst() {
        Waiting cancelled = new Waiting(
                "cancelled",
                Clinic.SOON,
                plain("").window(),
                Clinic.needs(100, 0, Set.of(), Set.of()),
                new Standing(10, 1),
                new Hold.Free());
        Waiting waited = new Waiting(
                "a longer wait",
                Clinic.SOON,
                plain("").window(),
                Clinic.needs(100, 0, Set.of(), Set.of()),
                new Standing(30, 0),
                new Hold.Free());
        Problem problem = new Clinic()
                .session("mon", 0, "A")
                .session("tue", 1, "A")
                .waiting(waited)
                .waiting(cancelled)
                .problem();
        assertEquals(
                "mon", propose(problem).plan().find("cancelled").orElseThrow().session());
    }

    @Test
    void whyThereIsNoDateIsSaid() {
        Problem problem = new Clinic()
                .session("mon", 0, "A")
                .waiting(Clinic.needing("fits", Clinic.needs(120, 0, Set.of(), Set.of())))
                .waiting(Clinic.needing("too many", Clinic.needs(120, 0, Set.of(), Set.of())))
                .waiting(Clinic.needing("too long", Clinic.needs(121, 0, Set.of(), Set.of())))
                .waiting(plain("kept off").with(new Hold.Off()))
                .problem();
        Plan plan = propose(problem).plan();
        assertEquals(
                Map.of(
                        "too many",
                        Unplaced.ALL_TAKEN,
                        "too long",
                        Unplaced.NOTHING_FITS,
                        "kept off",
                        Unplaced.KEPT_OFF),
                plan.unplaced());
    }

    @Test
    void aPlaceSetByHandStaysAndTheOthersGoAround() {
        Slot byHand = slot("mon", 510, "");
        Problem problem = new Clinic()
                .session("mon", 0, "A")
                .session("tue", 1, "A")
                .waiting(plain("by hand").with(new Hold.Stays(byHand, true)))
                .waiting(new Waiting(
                        "must", MUST, plain("").window(), plain("").needs(), new Standing(0, 0), new Hold.Free()))
                .problem();
        assertEquals(
                Map.of("by hand", byHand, "must", slot("tue", 480, "")),
                propose(problem).plan().placed());
    }

    @Test
    void itStopsWhenItIsToldToAndGivesTheBestSoFar() {
        Problem problem = Backlog.MIXED.make(200, 1).problem();
        var asked = new AtomicLong();
        Proposal proposal = new Rebooker(1)
                .propose(
                        problem,
                        Budget.tries(Long.MAX_VALUE).orWhen(() -> asked.incrementAndGet() > 20),
                        Progress.unheard());
        assertEquals(List.of(), new Checker(problem).check(proposal.plan()));
        assertTrue(proposal.tries() < 1_000);
        assertTrue(proposal.cost().compareTo(proposal.atFirst()) < 0);
    }

    @Test
    void whereNothingCanBeBetterItDoesNotSearch() {
        Problem none = new Clinic().session("mon", 0, "A").problem();
        assertEquals(Plan.of(Map.of(), Map.of()), propose(none).plan());
        Problem one = new Clinic().session("mon", 0, "A").waiting(plain("one")).problem();
        assertEquals(0, propose(one).tries());
        Problem noRoom = new Clinic().waiting(plain("one")).problem();
        assertEquals(
                Map.of("one", Unplaced.NOTHING_FITS), propose(noRoom).plan().unplaced());
    }

    @Test
    void whenASessionFallsOutNobodyElseComesLaterAsLongAsNothingIsSearched() {
        Problem problem = Backlog.THEATRE.make(200, 1).problem();
        Plan before = new Rebooker(1)
                .propose(problem, Budget.tries(5_000), Progress.unheard())
                .plan();
        String lost = before.placed().firstEntry().getValue().session();
        Problem without = new Problem(
                problem.from(),
                problem.until(),
                problem.cases(),
                problem.sessions().stream()
                        .filter(each -> !each.id().equals(lost))
                        .toList(),
                problem.beds(),
                problem.supplies());
        Plan after = new Rebooker(1)
                .goOn(without, before, Budget.tries(0), Progress.unheard())
                .plan();
        assertEquals(List.of(), new Checker(without).check(after));
        before.placed().forEach((id, slot) -> {
            if (!slot.session().equals(lost)) {
                String now = after.find(id).orElseThrow().session();
                assertTrue(dayOf(problem, now).compareTo(dayOf(problem, slot.session())) <= 0, id);
            }
        });
    }

    @Test
    void itStopsWhenItsTimeIsUp() {
        var clock = new AtomicLong();
        Budget budget = Budget.lasting(
                Duration.ofSeconds(1),
                () -> clock.addAndGet(Duration.ofMillis(100).toNanos()));
        Proposal proposal = new Rebooker(1).propose(Backlog.CLINIC.make(100, 1).problem(), budget, Progress.unheard());
        assertEquals(144, proposal.tries(), "nine looks at the clock after the first, sixteen tries apart");
    }

    @Test
    void progressIsHeardAndNeverGetsWorse() {
        List<Cost> heard = new ArrayList<>();
        Proposal proposal = new Rebooker(1)
                .propose(
                        Backlog.CLINIC.make(60, 1).problem(),
                        Budget.tries(40_000),
                        (spent, tries, best) -> heard.add(best));
        assertTrue(heard.size() >= 3);
        assertEquals(heard.stream().sorted(Comparator.reverseOrder()).toList(), heard);
        assertEquals(proposal.cost(), heard.getLast());
    }

    private static LocalDate dayOf(Problem problem, String session) {
        return problem.sessions().stream()
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow()
                .day();
    }

    private static Proposal propose(Problem problem) {
        return new Rebooker(1).propose(problem, Budget.tries(1_000), Progress.unheard());
    }

    private static long lateness(Problem problem, PlainRule rule) {
        return Cost.of(problem, rule.plan(problem)).lateness();
    }
}
