package releve.agenda.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.Filed;
import releve.agenda.Verdict;
import releve.agenda.calls.CallFact.Advised;
import releve.agenda.calls.CallFact.CallWithdrawn;
import releve.agenda.calls.CallFact.Called;
import releve.journal.Caller;

/** Who is called, by whom, and what follows: a real journal, a feed, three who decide. */
class CallsTest {
    private static final Verdict LATER = Verdict.defer(LocalDate.of(2026, 12, 20));

    @TempDir
    private Path folder;

    private OpenCalls house;

    @BeforeEach
    void open() {
        house = new OpenCalls(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void booked(int patients) {
        for (int patient = 1; patient <= patients; patient++) {
            house.booked("R" + patient, patient, "2026112408" + (10 + patient % 50), "HIP^Hanche^L");
            house.decided("R" + patient, patient, LATER);
        }
    }

    private List<Integer> waiting() {
        return house.calls.everybody().stream()
                .filter(each -> each.isDue(house.clock.instant()))
                .map(each -> Integer.parseInt(each.patient().ref().number()))
                .toList();
    }

    @Test
    void aWrongNumberThatNobodyNamedIsTriedAgainLaterAndNotAtOnce() {
        booked(1);
        assertTrue(house.next(OpenCalls.ANNE).isPresent());
        house.reported(Outcome.WRONG_NUMBER, "", OpenCalls.ANNE);
        assertEquals(List.of(), waiting(), "nobody knows which number was wrong");
        house.clock.pass(Duration.ofHours(9));
        assertEquals(List.of(1), waiting());
    }

    @Test
    void onePatientWithThreeAppointmentsIsCalledOnceAlsoUnderTwoNumbers() {
        house.booked("R1", 1, "202611240800", "HIP^Hanche^L");
        house.booked("R2", 1, "202611250900", "HERNIE^Hernie^L");
        house.booked("R3", 2, "202611261000", "CARD^Cardiologie^L");
        house.merged(1, 2);
        house.decided("R1", 1, LATER);
        house.decided("R2", 1, Verdict.CANCEL);
        house.decided("R3", 2, Verdict.GO);
        assertEquals(1, house.calls.everybody().size());
        ToCall person = house.next(OpenCalls.ANNE).orElseThrow();
        assertEquals(3, person.open().size());
        house.reported(Outcome.REACHED, OpenCalls.ANNE);
        assertFalse(house.person(2).isOpen());
        assertTrue(house.next(OpenCalls.ANNE).isEmpty());
    }

    @Test
    void nobodyIsCalledWhileItIsOpenWhatBecomesOfTheCase() {
        house.booked("R1", 1, "202611240800", "HIP^Hanche^L");
        assertTrue(house.calls.everybody().isEmpty());
    }

    @Test
    void whoGoesAheadWithoutAVoteIsCalledToConfirm() {
        house.booked("R1", 1, "202611240800", "DIALYSE^Dialyse^L");
        assertEquals(Verdict.GO, house.person(1).open().getFirst().verdict());
    }

    @Test
    void theMostUrgentIsCalledFirstThenTheEarliest() {
        booked(3);
        house.classed("R3", 3, "P1a");
        house.decided("R3", 3, LATER);
        assertEquals(List.of(3, 1, 2), waiting());
    }

    @Test
    void whoWasToldIsCalledAgainOnlyWhenTheDecisionOrTheHourChanges() {
        booked(1);
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.REACHED, OpenCalls.ANNE);
        assertEquals(List.of(), waiting());
        house.clock.pass(Duration.ofMinutes(1));
        house.decided("R1", 1, Verdict.CANCEL);
        assertEquals(List.of(1), waiting());
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.PROXY_REACHED, OpenCalls.ANNE);
        assertEquals(List.of(), waiting());
        house.say(OpenCalls.siu("S13", "R1", 1, "202611261000", "HIP^Hanche^L", "0470111211"));
        assertEquals(List.of(1), waiting(), "it moved");
    }

    @Test
    void whoIsNotReachedIsTriedAgainAndGoesToTheDirectorByUrgency() {
        booked(2);
        house.classed("R1", 1, "P1a");
        house.decided("R1", 1, LATER);
        assertFalse(house.person(1).isEscalated(house.clock.instant()));
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.UNREACHABLE, OpenCalls.ANNE);
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.UNREACHABLE, OpenCalls.ANNE);
        assertTrue(house.person(1).isEscalated(house.clock.instant()), "P1a, after one try");
        assertFalse(house.person(2).isEscalated(house.clock.instant()), "P4, after four");
        assertEquals(List.of(), waiting(), "not at once");
        house.clock.pass(Duration.ofMinutes(15));
        assertEquals(List.of(1), waiting(), "P1a is tried again all the same");
        house.clock.pass(Duration.ofHours(8));
        assertEquals(List.of(1, 2), waiting());
    }

    @Test
    void anUrgentPatientWhomNobodyCalledInTimeIsOnTheDirectorsListToo() {
        booked(1);
        house.classed("R1", 1, "P1a");
        house.decided("R1", 1, LATER);
        house.clock.pass(Duration.ofMinutes(61));
        assertTrue(house.person(1).isEscalated(house.clock.instant()));
    }

    @Test
    void aWrongNumberIsNotDialledAgainAndWithoutAnyNumberItIsALetter() {
        booked(1);
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.WRONG_NUMBER, OpenCalls.ANNE);
        ToCall person = house.person(1);
        assertEquals(List.of(), person.telephones());
        assertTrue(person.isEscalated(house.clock.instant()));
        assertEquals(List.of(), waiting());
    }

    @Test
    void whoWantsAClinicianWaitsOnThatListUntilOneCalledBack() {
        booked(1);
        house.next(OpenCalls.ANNE);
        house.reported(Outcome.WANTS_CLINICIAN, OpenCalls.ANNE);
        assertTrue(house.person(1).state().clinician().isPresent());
        assertFalse(house.person(1).isOpen(), "they know");
        house.calls.report(
                new Advised(UUID.randomUUID(), OpenCalls.patient(1), "reassured"),
                new Caller("account/dr", "physician"));
        assertTrue(house.person(1).state().clinician().isEmpty());
    }

    @Test
    void aDeadPatientIsNeverCalledAgainUnlessItWasASlip() {
        booked(1);
        house.next(OpenCalls.ANNE);
        Called slip = house.reported(Outcome.DECEASED, OpenCalls.ANNE);
        house.decided("R1", 1, Verdict.CANCEL);
        assertEquals(List.of(), waiting());
        house.calls.report(
                new CallWithdrawn(UUID.randomUUID(), slip.form(), slip.patient(), "wrong button"), OpenCalls.ANNE);
        assertEquals(List.of(1), waiting());
        assertInstanceOf(CallFact.Called.class, house.calls.call(slip.form()).orElseThrow(), "still readable");
    }

    @Test
    void aFormSentTwiceIsOneCall() {
        booked(1);
        house.next(OpenCalls.ANNE);
        Called called = house.reported(Outcome.UNREACHABLE, OpenCalls.ANNE);
        assertInstanceOf(Filed.Same.class, house.calls.report(called, OpenCalls.BERT));
        assertEquals(1, house.person(1).state().missed().size());
    }

    @Test
    void twoDesksThatAskAtTheSameMomentNeverGetTheSamePatient() throws Exception {
        booked(12);
        List<String> got = Collections.synchronizedList(new ArrayList<>());
        var go = new CountDownLatch(1);
        List<Thread> desks = new ArrayList<>();
        for (int desk = 0; desk < 8; desk++) {
            var by = new Caller("account/desk" + desk, "clerk");
            desks.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                house.calls
                        .next(UUID.randomUUID(), by, each -> true)
                        .ifPresent(each -> got.add(each.patient().ref().number()));
            }));
        }
        go.countDown();
        for (Thread desk : desks) {
            desk.join();
        }
        assertEquals(8, got.size());
        assertEquals(8, new HashSet<>(got).size(), got.toString());
        List<UUID> lists =
                house.calls.split(UUID.randomUUID(), List.of("A", "B", "C"), 40, each -> true, OpenCalls.ANNE);
        Set<String> listed = new HashSet<>();
        lists.forEach(list -> house.calls
                .list(list)
                .orElseThrow()
                .left()
                .forEach(each -> listed.add(each.patient().ref().number())));
        assertEquals(4, listed.size(), "the rest");
        assertTrue(Collections.disjoint(listed, got));
    }

    @Test
    void aListThatIsTakenBackOrOverGivesItsPatientsBackToTheOthers() {
        booked(5);
        UUID list = house.calls
                .split(UUID.randomUUID(), List.of("North"), 3, each -> true, OpenCalls.ANNE)
                .getFirst();
        assertEquals(2, waiting().size());
        assertInstanceOf(Filed.New.class, house.calls.takeBack(UUID.randomUUID(), list, OpenCalls.ANNE));
        assertEquals(5, waiting().size());
        assertEquals(List.of(), house.calls.lists());
        house.clock.pass(Duration.ofSeconds(1));
        house.calls.split(UUID.randomUUID(), List.of("South"), 5, each -> true, OpenCalls.ANNE);
        assertEquals(0, waiting().size());
        house.clock.pass(Duration.ofHours(8));
        assertEquals(5, waiting().size(), "its time is over");
        assertEquals(List.of(), house.calls.lists());
    }

    @Test
    void aDeskKeepsItsCallUntilItsTimeIsOverOrItGivesItBack() {
        booked(2);
        ToCall first = house.next(OpenCalls.ANNE).orElseThrow();
        assertEquals(first.patient(), house.next(OpenCalls.ANNE).orElseThrow().patient(), "the same until it is filed");
        assertFalse(
                first.patient().equals(house.next(OpenCalls.BERT).orElseThrow().patient()));
        house.calls.giveBack(UUID.randomUUID(), OpenCalls.ANNE);
        assertEquals(Optional.empty(), house.calls.open(OpenCalls.ANNE));
        house.clock.pass(Duration.ofMinutes(21));
        assertEquals(Optional.empty(), house.calls.open(OpenCalls.BERT));
        assertEquals(2, waiting().size());
    }
}
