package releve.bench.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import releve.rebooking.Budget;
import releve.rebooking.Checker;
import releve.rebooking.Cost;
import releve.rebooking.PlainRule;
import releve.rebooking.Plan;
import releve.rebooking.Problem;
import releve.rebooking.Progress;
import releve.rebooking.Rebooker;
import releve.rebooking.backlog.Backlog;

/** The peer is told the same problem: its plans are sound, and nobody is better than what it proves. */
final class CpSatTest {
    @ParameterizedTest
    @EnumSource
    void itsPlanIsSoundAndItsBoundHoldsForOurs(Backlog backlog) {
        assumeTrue(CpSat.isHere(), "OR-Tools has no library for this system");
        Problem problem = backlog.make(40, 1).problem();
        Plan hint = PlainRule.BY_CLASS.plan(problem);
        CpSat.Found found = CpSat.solve(problem, hint, Duration.ofSeconds(2), 2);
        assertEquals(List.of(), new Checker(problem).check(found.plan()));
        Cost ours = new Rebooker(1)
                .propose(problem, Budget.tries(20_000), Progress.unheard())
                .cost();
        assertEquals(0, ours.mustLate());
        assertTrue(ours.lateness() >= found.bound() - 0.5);
        assertTrue(Cost.of(problem, found.plan()).lateness() >= found.bound() - 0.5);
    }
}
