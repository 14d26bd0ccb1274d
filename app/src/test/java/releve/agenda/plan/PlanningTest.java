package releve.agenda.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.MovableClock;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Sort;
import releve.agenda.Verdict;
import releve.agenda.calls.OpenCalls;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.crisis.CrisisView;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.Progress;
import releve.journal.View;
import releve.mirror.meaning.Hospital;
import releve.rebooking.Checker;

/** The front door of back to normal on a real journal. */
final class PlanningTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Caller PLANNER = new Caller("account/planner", "theatre-manager");
    private static final List<String> PROCEDURES = List.of(
            "HIP^Prothèse de hanche^L", "HER^Hernie inguinale^L", "FRA^Fracture^L", "MAS^Mastectomie, cancer^L");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private Journal journal;
    private Council council;
    private Planning planning;
    private int told;

    @BeforeEach
    void open() {
        journal = Journal.open(folder, views(), clock);
        front();
    }

    private void front() {
        council = new Council(journal, new Crisis(journal), clock, ZONE);
        planning = new Planning(journal, council, clock, ZONE, ended::countDown);
    }

    private static List<View> views() {
        List<View> views = new ArrayList<>(Hospital.views());
        views.add(new CrisisView());
        views.add(new PlanView());
        return views;
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static CaseRef ref(int patient) {
        return new CaseRef(new PatientRef("CHR", String.valueOf(patient)), new OrderRef("R" + patient, "FR" + patient));
    }

    private void say(String trigger, int patient, String procedure, String start, String... more) {
        told++;
        String message = "MSH|^~\\&|RDV|FAC|RELEVE|RELEVE|20261101"
                + LocalTime.of(8, 0).plusSeconds(told).format(DateTimeFormatter.ofPattern("HHmmss")) + "||SIU^"
                + trigger + "|" + told
                + "|P|2.5.1\rSCH|R" + patient + "|FR" + patient + "|||||OPERATION||45|MIN|^^^" + start + "\rPID|||"
                + patient
                + "^^^CHR^MR||SYNTHETIC^PATIENT " + patient + "||19500101|F\rAIS|1|A|" + procedure + "|" + start
                + "\rAIL|1|A|BLOC^^^CITADELLE\r" + (more.length == 0 ? "" : String.join("\r", more) + "\r");
        journal.append(new Fact(
                new Kind("mirror.message", 1),
                "feed/rdv",
                new Caller("rdv", "feed"),
                message.getBytes(StandardCharsets.UTF_8)));
        journal.settle();
    }

    private void putOff(int patient, String procedure, String... more) {
        say("S12", patient, procedure, "202611240800", more);
        clock.pass(Duration.ofSeconds(1));
        defer(patient);
    }

    private void defer(int patient) {
        OpenCalls.decided(council, ref(patient), Verdict.defer(LocalDate.of(2026, 12, 20)));
        clock.pass(Duration.ofSeconds(1));
    }

    private void opened() {
        opened("Salle 2");
    }

    private void opened(String room) {
        var hours =
                new Hours("CITADELLE", room, Sort.OPERATION, LocalTime.of(8, 0), 180, Set.of(), Set.of(), 15, false);
        planning.file(
                new PlanFact.Opened(
                        UUID.randomUUID(),
                        List.of(new Pattern(hours, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 27)),
                PLANNER);
        clock.pass(Duration.ofSeconds(1));
    }

    private Proposed proposed() throws InterruptedException {
        assertTrue(planning.propose(Scope.ALL, false, PLANNER));
        assertFalse(planning.propose(Scope.ALL, false, PLANNER), "one at a time");
        planning.search().ifPresent(Search::stop);
        assertTrue(ended.await(60, TimeUnit.SECONDS));
        return planning.proposed().orElseThrow();
    }

    private List<String> order() {
        return planning.waiting().stream()
                .map(each -> each.judged().of().ref().number().placer())
                .toList();
    }

    @Test
    void whoWaitedLongerAndWhoLostMoreDatesComesFirstWithinClassAndLimit() {
        putOff(1, "HER^Hernie^L", "OBX|1|ST|CONSENT||20261020");
        putOff(2, "HER^Hernie^L", "OBX|1|ST|CONSENT||20260920");
        say("S12", 3, "HER^Hernie^L", "202611240800", "OBX|1|ST|CONSENT||20261020");
        say("S13", 3, "HER^Hernie^L", "202611240800", "OBX|1|ST|CONSENT||20261020");
        clock.pass(Duration.ofSeconds(1));
        defer(3);
        putOff(4, "FRA^Fracture^L", "OBX|1|ST|CONSENT||20271020");
        assertEquals(List.of("R4", "R2", "R3", "R1"), order());
        WaitLine lost = planning.waiting().get(2);
        assertEquals(2, lost.cancellations());
        assertEquals(WaitLine.Since.CONSENT, lost.from());
        assertEquals(WaitLine.Since.BOOKED, planning.waiting().getFirst().from(), "no consent lies ahead");
    }

    @Test
    void nobodyWhoIsCancelledWaitsAndNobodyWaitsWithoutALimit() {
        Random chance = new Random(33);
        Set<Integer> deferred = new HashSet<>();
        for (int patient = 1; patient <= 40; patient++) {
            say("S12", patient, PROCEDURES.get(chance.nextInt(4)), "202611" + (24 + chance.nextInt(5)) + "0800");
            clock.pass(Duration.ofSeconds(1));
            if (chance.nextInt(3) > 0) {
                defer(patient);
                deferred.add(patient);
            }
            if (chance.nextInt(4) == 0) {
                say("S15", patient, PROCEDURES.getFirst(), "202611240800");
                deferred.remove(patient);
            }
        }
        List<WaitLine> waiting = planning.waiting();
        assertEquals(deferred.size(), waiting.size());
        LocalDate judgedOn = LocalDate.of(2026, 11, 21);
        for (WaitLine each : waiting) {
            Judged judged = each.judged();
            assertFalse(judged.limit().isBefore(judgedOn), judged.toString());
            assertFalse(judged.limit().isAfter(judgedOn.plusDays(182)), "later than the last class allows: " + judged);
        }
        List<WaitLine> sorted = new ArrayList<>(waiting);
        sorted.sort(WaitLine.ORDER);
        assertEquals(sorted, waiting);
    }

    @Test
    void aProposalIsSoundAndAcceptedOnceAndARebuildGivesTheSame() throws Exception {
        for (int patient = 1; patient <= 12; patient++) {
            putOff(patient, PROCEDURES.get(patient % 4));
        }
        opened();
        Proposed proposed = proposed();
        assertEquals(List.of(), new Checker(proposed.posed().problem()).check(proposed.plan()));
        Set<String> all = Planning.placed(proposed);
        assertEquals(12, all.size());
        UUID form = UUID.randomUUID();
        var done =
                assertInstanceOf(Planning.Came.Done.class, planning.accept(form, proposed.stamp(), all, "", PLANNER));
        assertEquals(12, done.filed().size());
        assertInstanceOf(Planning.Came.Same.class, planning.accept(form, proposed.stamp(), all, "", PLANNER));
        var again = assertInstanceOf(
                Planning.Came.Done.class, planning.accept(UUID.randomUUID(), proposed.stamp(), all, "", PLANNER));
        assertEquals(List.of(), again.filed(), "nobody is accepted twice");
        assertEquals(List.of(), planning.waiting());
        List<Judged> dated = planning.dated();
        assertEquals(12, dated.size());
        journal.close();
        Journal.rebuild(folder, views(), clock, Progress.UNSEEN);
        journal = Journal.open(folder, views(), clock);
        front();
        assertEquals(dated, planning.dated());
        assertEquals(List.of(), planning.waiting());
        assertTrue(planning.proposed().isEmpty(), "a proposal is no fact");
        assertEquals(
                8,
                planning.capacity()
                        .on(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 27))
                        .size());
    }

    @Test
    void whatHasItsDateAlreadyTakesItsRoom() throws Exception {
        putOff(1, PROCEDURES.get(1));
        putOff(2, PROCEDURES.get(2));
        say("S12", 9, PROCEDURES.getFirst(), "202611300815");
        opened("Bloc");
        Proposed proposed = proposed();
        assertEquals(Set.of(ref(9).key()), proposed.posed().fixed().keySet());
        assertEquals(List.of(), new Checker(proposed.posed().problem()).check(proposed.plan()));
        int first = Planning.placed(proposed).stream()
                .mapToInt(each -> proposed.plan().find(each).orElseThrow().start())
                .min()
                .orElseThrow();
        assertEquals(9 * 60 + 15, first, "after the 45 minutes from 8:15 and the turnover");
    }

    @Test
    void aPageThatShowsAnOlderProposalAcceptsNothing() throws Exception {
        putOff(1, PROCEDURES.get(1));
        opened();
        Proposed proposed = proposed();
        var off = new PlanFact.Held(
                UUID.randomUUID(), ref(1), PlanFact.Held.Said.OFF, Optional.empty(), "waits for advice");
        assertInstanceOf(Planning.Came.Done.class, planning.hold(off, proposed.stamp(), PLANNER));
        assertInstanceOf(
                Planning.Came.Stale.class,
                planning.accept(UUID.randomUUID(), proposed.stamp(), Planning.placed(proposed), "", PLANNER));
        assertEquals(1, planning.waiting().size());
    }
}
