package releve.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static releve.rebooking.Clinic.day;
import static releve.rebooking.Clinic.needing;
import static releve.rebooking.Clinic.needs;
import static releve.rebooking.Clinic.of;
import static releve.rebooking.Clinic.plain;
import static releve.rebooking.Clinic.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a case is where it is. */
final class ExplainedTest {
    private final Clinic clinic = new Clinic()
            .session("mon A", 0, "A", "Ivo")
            .session("mon B", 0, "B", "Ivo")
            .session("tue A", 1, "A", "Ann")
            .session("wed A", 2, "A", "Ivo", "Ann");

    @Test
    void aFullSessionNamesWhoIsInIt() {
        clinic.waiting(plain("late")).waiting(needing("long", needs(100, 0, Set.of(), Set.of())));
        Why why = why("late", Map.of("late", slot("wed A", 480, ""), "long", slot("mon A", 480, "")));
        assertEquals(new Reason.Full(List.of("long")), reason(why, "mon A"));
        assertEquals(new Reason.Open(480), reason(why, "mon B"));
        assertEquals(day(2), why.day());
        assertEquals(1, why.late());
    }

    @Test
    void aSurgeonWhoIsElsewhereIsNamedWithWhatIsDoneThere() {
        clinic.waiting(needing("late", needs(60, 0, Set.of("Ivo"), Set.of())))
                .waiting(needing("long", needs(100, 0, Set.of("Ivo"), Set.of())));
        Why why = why("late", Map.of("late", slot("wed A", 480, "Ivo"), "long", slot("mon A", 480, "Ivo")));
        assertEquals(new Reason.SurgeonElsewhere(Set.of("Ivo"), List.of("long")), reason(why, "mon B"));
        assertEquals(new Reason.NoSurgeon(Set.of("Ivo")), reason(why, "tue A"));
        assertEquals("mon A", why.binding().orElseThrow().session().id());
    }

    @Test
    void anotherDateOfThePatientThatDayIsNamed() {
        clinic.waiting(of("Ada", "late")).waiting(of("Ada", "one"));
        Why why = why("late", Map.of("late", slot("wed A", 480, ""), "one", slot("mon A", 480, "")));
        assertEquals(new Reason.SamePatient(List.of("one")), reason(why, "mon B"));
        assertEquals(new Reason.Open(480), reason(why, "tue A"));
    }

    @Test
    void aFullIntensiveCareNamesTheNightAndWhoLiesThere() {
        clinic.beds(0, 1)
                .beds(1, 1)
                .beds(2, 1)
                .waiting(needing("ill", needs(60, 1, Set.of(), Set.of())))
                .waiting(needing("lies", needs(60, 2, Set.of(), Set.of())));
        Why why = why("ill", Map.of("ill", slot("wed A", 480, ""), "lies", slot("mon A", 480, "")));
        assertEquals(new Reason.BedsFull(day(0), List.of("lies")), reason(why, "mon B"));
        assertEquals(new Reason.BedsFull(day(1), List.of("lies")), reason(why, "tue A"));
    }

    @Test
    void equipmentThatOthersHaveAndEquipmentThatIsNotThereAreToldApart() {
        clinic.supply("laser", 0, 1)
                .supply("laser", 2, 1)
                .waiting(needing("one", needs(30, 0, Set.of(), Set.of("laser"))))
                .waiting(needing("two", needs(30, 0, Set.of(), Set.of("laser"))));
        Why why = why("two", Map.of("one", slot("mon A", 480, ""), "two", slot("wed A", 480, "")));
        assertEquals(new Reason.SupplyTaken("laser", List.of("one")), reason(why, "mon B"));
        assertEquals(new Reason.SupplyTaken("laser", List.of()), reason(why, "tue A"));
        assertEquals("mon A", why.binding().orElseThrow().session().id());
    }

    @Test
    void thePatientsOwnDaysAreNamed() {
        clinic.waiting(Clinic.when("one", new Window(day(1), day(3), Set.of(day(1)))));
        Why why = why("one", Map.of("one", slot("wed A", 480, "")));
        assertEquals(new Reason.NotBefore(day(1)), reason(why, "mon A"));
        assertEquals(new Reason.Away(), reason(why, "tue A"));
        assertEquals(Optional.empty(), why.binding());
        assertEquals(0, why.late());
    }

    @Test
    void withoutADateEverySessionOfItsKindIsGoneThrough() {
        clinic.waiting(needing("long", needs(121, 0, Set.of(), Set.of())));
        Why why = why("long", Map.of());
        assertEquals(4, why.passedBy().size());
        assertEquals(new Reason.TooLong(121, 120), reason(why, "wed A"));
        assertEquals(day(5), why.day());
    }

    private Why why(String id, Map<String, Slot> placed) {
        Problem problem = clinic.problem();
        Map<String, Unplaced> others = new HashMap<>();
        problem.cases().stream()
                .filter(each -> !placed.containsKey(each.id()))
                .forEach(each -> others.put(each.id(), Unplaced.ALL_TAKEN));
        return new Explained(problem, Plan.of(placed, others)).why(id);
    }

    private static Reason reason(Why why, String session) {
        return why.passedBy().stream()
                .filter(each -> each.session().id().equals(session))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
