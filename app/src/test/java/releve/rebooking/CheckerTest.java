package releve.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static releve.rebooking.Clinic.MONDAY;
import static releve.rebooking.Clinic.day;
import static releve.rebooking.Clinic.needing;
import static releve.rebooking.Clinic.needs;
import static releve.rebooking.Clinic.of;
import static releve.rebooking.Clinic.plain;
import static releve.rebooking.Clinic.slot;
import static releve.rebooking.Clinic.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import releve.rebooking.Breach.Kind;

/** Each constraint broken once: the checker says which, and nothing else. */
final class CheckerTest {
    private final Clinic clinic = new Clinic()
            .session("mon A", 0, "A", "Ivo", "Ann")
            .session("mon B", 0, "B", "Ivo")
            .session("tue A", 1, "A", "Ann");

    @Test
    void aSoundPlanBreaksNothing() {
        clinic.waiting(plain("one")).waiting(needing("two", needs(50, 0, Set.of("Ivo"), Set.of())));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("mon A", 550, "Ivo"))));
    }

    @Test
    void twoCasesInARoomNeedTheTurnoverBetweenThem() {
        clinic.waiting(plain("one")).waiting(needing("two", needs(50, 0, Set.of(), Set.of())));
        assertEquals(Set.of(Kind.ROOM), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("mon A", 549, ""))));
    }

    @Test
    void aPatientHasOneDateADay() {
        clinic.waiting(of("Ada", "one")).waiting(of("Ada", "two"));
        assertEquals(
                Set.of(Kind.PATIENT), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("mon B", 480, ""))));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("tue A", 480, ""))));
    }

    @Test
    void aMinuteOfOvertimeIsTooMuchAndSoIsAMinuteTooEarly() {
        clinic.waiting(plain("one"));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 540, ""))));
        assertEquals(Set.of(Kind.HOURS), broken(Map.of("one", slot("mon A", 541, ""))));
        assertEquals(Set.of(Kind.HOURS), broken(Map.of("one", slot("mon A", 479, ""))));
    }

    @Test
    void aSurgeonIsNeverInTwoPlaces() {
        clinic.waiting(needing("one", needs(60, 0, Set.of("Ivo"), Set.of())))
                .waiting(needing("two", needs(60, 0, Set.of("Ivo"), Set.of())));
        assertEquals(
                Set.of(Kind.TWICE), broken(Map.of("one", slot("mon A", 480, "Ivo"), "two", slot("mon B", 539, "Ivo"))));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 480, "Ivo"), "two", slot("mon B", 540, "Ivo"))));
    }

    @Test
    void theSurgeonIsOneOfThoseAskedForAndIsThere() {
        clinic.waiting(needing("one", needs(60, 0, Set.of("Ivo"), Set.of())));
        assertEquals(Set.of(Kind.SURGEON), broken(Map.of("one", slot("mon A", 480, "Ann"))));
        assertEquals(Set.of(Kind.SURGEON), broken(Map.of("one", slot("tue A", 480, "Ivo"))));
        assertEquals(Set.of(Kind.SURGEON), broken(Map.of("one", slot("mon A", 480, ""))));
    }

    @Test
    void aSessionTakesOnlyItsKinds() {
        clinic.waiting(needing("one", new Needs(60, Set.of("ear"), Set.of(), 0, Set.of())));
        assertEquals(Set.of(Kind.KIND), broken(Map.of("one", slot("mon A", 480, ""))));
    }

    @Test
    void nobodyComesBeforeTheirEarliestDayNorWhenTheyAreAway() {
        clinic.waiting(when("one", new Window(day(1), day(1), Set.of())))
                .waiting(when("two", new Window(MONDAY, day(1), Set.of(day(1)))));
        assertEquals(Set.of(Kind.EARLY), broken(Map.of("one", slot("mon A", 480, ""))));
        assertEquals(Set.of(Kind.AWAY), broken(Map.of("two", slot("tue A", 480, ""))));
    }

    @Test
    void intensiveCareHasABedForEveryNight() {
        clinic.beds(0, 1)
                .beds(1, 1)
                .waiting(needing("one", needs(30, 2, Set.of(), Set.of())))
                .waiting(needing("two", needs(30, 1, Set.of(), Set.of())));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 480, ""))));
        assertEquals(Set.of(Kind.BEDS), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("tue A", 480, ""))));
        assertEquals(
                Set.of(Kind.BEDS),
                broken(Map.of("one", slot("tue A", 480, ""))),
                "no bed is named for the third night");
    }

    @Test
    void equipmentIsUsedNoOftenerThanItCan() {
        clinic.supply("laser", 0, 1)
                .waiting(needing("one", needs(30, 0, Set.of(), Set.of("laser"))))
                .waiting(needing("two", needs(30, 0, Set.of(), Set.of("laser"))));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 480, ""))));
        assertEquals(Set.of(Kind.SUPPLY), broken(Map.of("one", slot("mon A", 480, ""), "two", slot("mon B", 480, ""))));
        assertEquals(Set.of(Kind.SUPPLY), broken(Map.of("one", slot("tue A", 480, ""))));
    }

    @Test
    void whatAPersonSaidIsKept() {
        clinic.waiting(plain("one").with(new Hold.Stays(slot("mon A", 490, ""), true)))
                .waiting(plain("two").with(new Hold.Off()));
        assertEquals(Set.of(), broken(Map.of("one", slot("mon A", 490, ""))));
        assertEquals(Set.of(Kind.MOVED), broken(Map.of("one", slot("mon A", 480, ""))));
        assertEquals(Set.of(Kind.MOVED), broken(Map.of("one", slot("mon A", 490, ""), "two", slot("mon B", 480, ""))));
    }

    @Test
    void everyCaseIsSpokenOfAndNothingElse() {
        clinic.waiting(plain("one"));
        var checker = new Checker(clinic.problem());
        assertEquals(Kind.UNKNOWN, only(checker.check(Plan.of(Map.of(), Map.of()))));
        assertEquals(Kind.UNKNOWN, only(checker.check(Plan.of(Map.of("one", slot("no such", 480, "")), Map.of()))));
        Map<String, Unplaced> one = Map.of("one", Unplaced.ALL_TAKEN);
        assertEquals(Kind.UNKNOWN, only(checker.check(Plan.of(Map.of("two", slot("mon A", 480, "")), one))));
    }

    private static Kind only(List<Breach> found) {
        assertEquals(1, found.size());
        return found.getFirst().kind();
    }

    private Set<Kind> broken(Map<String, Slot> placed) {
        Problem problem = clinic.problem();
        Map<String, Unplaced> others = problem.cases().stream()
                .map(Waiting::id)
                .filter(id -> !placed.containsKey(id))
                .collect(Collectors.toMap(id -> id, id -> Unplaced.ALL_TAKEN));
        return new Checker(problem)
                .check(Plan.of(placed, others)).stream().map(Breach::kind).collect(Collectors.toSet());
    }
}
