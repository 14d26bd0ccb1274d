package releve.rebooking.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import releve.rebooking.Checker;
import releve.rebooking.Cost;
import releve.rebooking.Waiting;

/** What is planted is what it says. */
final class BacklogTest {
    @ParameterizedTest
    @EnumSource
    void thePlantedPlanIsSoundAndKeepsEveryLimitThatMustBeKept(Backlog backlog) {
        for (long seed = 1; seed <= 5; seed++) {
            Planted planted = backlog.make(200, seed);
            assertEquals(List.of(), new Checker(planted.problem()).check(planted.plan()));
            assertEquals(0, Cost.of(planted.problem(), planted.plan()).mustLate());
            assertEquals(200, planted.problem().cases().size());
            assertTrue(planted.problem().cases().stream()
                    .anyMatch(each -> each.urgency().must()));
        }
    }

    @Test
    void theSeedDecides() {
        assertEquals(Backlog.THEATRE.make(100, 1), Backlog.THEATRE.make(100, 1));
        assertNotEquals(Backlog.THEATRE.make(100, 1), Backlog.THEATRE.make(100, 2));
    }

    @Test
    void theatreIsShortOfBedsAndTheMixedSurgeonsHaveTwoRooms() {
        List<Waiting> operations = Backlog.THEATRE.make(500, 1).problem().cases();
        assertTrue(operations.stream().filter(each -> each.needs().nights() > 0).count() > 50);
        var sessions = Backlog.MIXED.make(200, 1).problem().sessions();
        assertTrue(sessions.stream()
                .anyMatch(one -> sessions.stream()
                        .anyMatch(other -> !one.equals(other)
                                && one.day().equals(other.day())
                                && one.surgeons().equals(other.surgeons()))));
    }
}
