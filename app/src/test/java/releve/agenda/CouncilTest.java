package releve.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.rescue.Need;
import releve.crisis.ServiceState;

/** Three voices and what becomes of a case: a real journal, a feed, a crisis. */
class CouncilTest {
    @TempDir
    private Path folder;

    private OpenCouncil house;

    @BeforeEach
    void open() {
        house = new OpenCouncil(folder);
        house.booked("R1", 1, "202611240800", "OPERATION", OpenCouncil.HIP, "AIG|1|A|CULOT^2 culots globulaires");
        house.booked("R2", 2, "202611240900", "CONSULTATION", "CARD^Cardiologie^L");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCaseIsReadFromItsBookingWithWhatItRestsOnAndAProposalThatIsNoDecision() {
        Judged hip = house.judged("R1", 1);
        assertEquals(Sort.OPERATION, hip.meaning().sort());
        assertEquals(Set.of(Need.BLOOD), hip.meaning().needs());
        assertEquals(List.of("theatre", "blood-bank"), hip.meaning().services());
        assertEquals("CITADELLE", hip.of().booking().details().site());
        assertEquals(30, hip.of().booking().details().minutes());
        assertEquals("P4", hip.urgency().code());
        assertTrue(hip.classed().isEmpty(), "a proposal");
        assertInstanceOf(Standing.Open.class, hip.standing());
        assertInstanceOf(Feasible.Here.class, hip.feasible());
        Judged cardiology = house.judged("R2", 2);
        assertEquals(Sort.CONSULTATION, cardiology.meaning().sort());
        assertEquals("P3", cardiology.urgency().code());
    }

    @Test
    void goNeedsAllThreeAndThreePeople() {
        house.speak("R1", 1, Voice.DOCTOR, Verdict.GO);
        house.speak("R1", 1, Voice.NURSE, Verdict.GO);
        assertFalse(house.judged("R1", 1).standing().goes());
        house.clock.pass(Duration.ofSeconds(5));
        house.council.speak(
                UUID.randomUUID(),
                List.of(house.ballot("R1", 1)),
                Voice.DIRECTOR,
                Verdict.GO,
                "",
                "",
                OpenCouncil.DOCTOR);
        Standing twice = house.judged("R1", 1).standing();
        assertFalse(twice.goes(), "who spoke as two of them has one voice, the last");
        assertEquals(Set.of(Voice.NURSE, Voice.DIRECTOR), twice.words().keySet());
        house.speak("R1", 1, Voice.DOCTOR, Verdict.GO);
        house.speak("R1", 1, Voice.DIRECTOR, Verdict.GO);
        assertTrue(house.judged("R1", 1).standing().goes());
    }

    @Test
    void whoDoesNotAgreeIsHeardByTheCrisisCellAndNobodyElseDecides() {
        assertEquals(
                new Filed.Refused("agenda.refused.agreed"),
                house.council.settle(
                        UUID.randomUUID(), house.ballot("R1", 1), Verdict.GO, "too early", OpenCouncil.CELL));
        house.speak("R1", 1, Voice.DOCTOR, Verdict.GO);
        house.speak("R1", 1, Voice.NURSE, Verdict.defer(house.day(10)));
        house.speak("R1", 1, Voice.DIRECTOR, Verdict.GO);
        assertInstanceOf(Standing.Disagreed.class, house.judged("R1", 1).standing());
        house.clock.pass(Duration.ofMinutes(1));
        house.council.settle(
                UUID.randomUUID(), house.ballot("R1", 1), Verdict.defer(house.day(7)), "no staff", OpenCouncil.CELL);
        var decided =
                assertInstanceOf(Standing.Decided.class, house.judged("R1", 1).standing());
        assertTrue(decided.byCrisisCell());
        assertEquals(Verdict.defer(house.day(7)), decided.verdict());
    }

    @Test
    void onTheDayOfWhatIsPutOffTheEarliestCounts() {
        house.speak("R1", 1, Voice.DOCTOR, Verdict.defer(house.day(14)));
        house.speak("R1", 1, Voice.NURSE, Verdict.defer(house.day(9)));
        house.speak("R1", 1, Voice.DIRECTOR, Verdict.defer(house.day(12)));
        Judged hip = house.judged("R1", 1);
        assertTrue(hip.isDeferred());
        var decided = assertInstanceOf(Standing.Decided.class, hip.standing());
        assertEquals(Verdict.defer(house.day(9)), decided.verdict());
        assertEquals(house.day(182), hip.limit(), "P4, from the day on which it was put off");
    }

    @Test
    void aServiceThatWorksOtherwiseOpensTheDecisionsThatRestedOnItAndNoOthers() {
        house.all("R1", 1, Verdict.GO);
        house.all("R2", 2, Verdict.GO);
        house.state("blood-bank", ServiceState.CLOSED);
        var open = assertInstanceOf(Standing.Open.class, house.judged("R1", 1).standing());
        assertEquals(Verdict.GO, open.reopened().orElseThrow().was());
        assertEquals(
                "blood-bank",
                open.reopened().orElseThrow().changes().getFirst().now().service());
        assertInstanceOf(Feasible.Nowhere.class, house.judged("R1", 1).feasible());
        assertTrue(house.judged("R2", 2).standing().goes(), "it never rested on blood");
        house.all("R1", 1, Verdict.defer(house.day(5)));
        assertTrue(house.judged("R1", 1).isDeferred());
        assertEquals(6, house.judged("R1", 1).of().heard().size(), "what was said before stays readable");
    }

    @Test
    void whoHasAnOldStateBeforeThemFilesNothing() {
        Ballot old = house.ballot("R1", 1);
        house.state("theatre", ServiceState.EMERGENCY_ONLY);
        assertEquals(
                new Filed.Refused("agenda.refused.changed"),
                house.council.speak(
                        UUID.randomUUID(), List.of(old), Voice.DOCTOR, Verdict.GO, "", "", OpenCouncil.DOCTOR));
    }

    @Test
    void aBypassGoesAtOnceAndIsChasedUntilSomebodyElseStandsByIt() {
        UUID bypass = UUID.randomUUID();
        house.council.bypass(bypass, house.ballot("R1", 1), "bleeding", OpenCouncil.DOCTOR);
        var chased =
                assertInstanceOf(Standing.Bypassed.class, house.judged("R1", 1).standing());
        assertTrue(chased.isChased() && chased.goes());
        assertEquals(house.clock.instant().plus(Duration.ofHours(24)), chased.due());
        assertEquals(
                new Filed.Refused("agenda.refused.own"),
                house.council.countersign(
                        UUID.randomUUID(), OpenCouncil.ref("R1", 1), bypass, true, "", OpenCouncil.DOCTOR));
        assertInstanceOf(
                Filed.New.class,
                house.council.countersign(
                        UUID.randomUUID(), OpenCouncil.ref("R1", 1), bypass, true, "", OpenCouncil.DIRECTOR));
        var signed =
                assertInstanceOf(Standing.Bypassed.class, house.judged("R1", 1).standing());
        assertFalse(signed.isChased());
        assertTrue(signed.goes());
    }

    @Test
    void aBypassThatNobodyStandsByLeavesACaseLikeOthers() {
        UUID bypass = UUID.randomUUID();
        house.council.bypass(bypass, house.ballot("R1", 1), "bleeding", OpenCouncil.DOCTOR);
        house.council.countersign(
                UUID.randomUUID(),
                OpenCouncil.ref("R1", 1),
                bypass,
                false,
                "the bleeding had stopped",
                OpenCouncil.DIRECTOR);
        assertInstanceOf(Standing.Open.class, house.judged("R1", 1).standing());
        house.all("R1", 1, Verdict.CANCEL);
        var decided =
                assertInstanceOf(Standing.Decided.class, house.judged("R1", 1).standing());
        assertEquals(Verdict.CANCEL, decided.verdict());
    }

    @Test
    void whatWasPutOffIsOpenAgainWhenItsLimitIsNear() {
        house.council.classify(
                UUID.randomUUID(), List.of(OpenCouncil.ref("R1", 1)), "P2", "pain at night", OpenCouncil.DOCTOR);
        house.all("R1", 1, Verdict.defer(house.day(27)));
        assertEquals(house.day(28), house.judged("R1", 1).limit());
        house.clock.pass(Duration.ofDays(24));
        assertTrue(house.judged("R1", 1).isDeferred());
        house.clock.pass(Duration.ofDays(1));
        assertInstanceOf(Standing.Open.class, house.judged("R1", 1).standing());
        house.all("R1", 1, Verdict.defer(house.day(2)));
        assertTrue(house.judged("R1", 1).isDeferred(), "judged again with the limit before them");
    }

    @Test
    void whoIsProtectedGoesWithoutAVoteUntilSomebodySpeaks() {
        house.booked("R3", 3, "202611250900", "CONSULTATION", "ONC^Chimiothérapie cure 3^L");
        Judged chemotherapy = house.judged("R3", 3);
        assertTrue(chemotherapy.standing().goes());
        assertEquals(
                "oncology",
                chemotherapy.meaning().protectedGroup().orElseThrow().code());
        house.speak("R3", 3, Voice.DOCTOR, Verdict.defer(house.day(4)));
        assertFalse(house.judged("R3", 3).standing().goes());
    }

    @Test
    void theSameFormCountsOnceAndWhatIsWithdrawnIsReadableAndCountsNoMore() {
        UUID form = UUID.randomUUID();
        Ballot seen = house.ballot("R1", 1);
        for (int i = 0; i < 2; i++) {
            house.council.speak(form, List.of(seen), Voice.DOCTOR, Verdict.CANCEL, "", "", OpenCouncil.DOCTOR);
        }
        assertEquals(1, house.judged("R1", 1).of().heard().size());
        house.council.withdraw(
                UUID.randomUUID(), form, List.of(OpenCouncil.ref("R1", 1)), "wrong line", OpenCouncil.DOCTOR);
        assertEquals(Set.of(), house.judged("R1", 1).standing().words().keySet());
        assertEquals(2, house.judged("R1", 1).of().heard().size());
    }

    @Test
    void aDayIsFoundAlsoWhenTheBookingWasMovedAndACancelledOneIsNot() {
        var from = java.time.Instant.parse("2026-11-23T23:00:00Z");
        var until = from.plus(Duration.ofDays(1));
        assertEquals(2, house.council.between(from, until).size());
        house.say("S13", "R2", 2, "202611260900", "CONSULTATION", "CARD^Cardiologie^L");
        assertEquals(1, house.council.between(from, until).size());
        assertEquals(
                1,
                house.council
                        .between(from.plus(Duration.ofDays(2)), until.plus(Duration.ofDays(2)))
                        .size());
        house.say("S15", "R1", 1, "202611240800", "OPERATION", OpenCouncil.HIP);
        assertEquals(0, house.council.between(from, until).size());
    }

    @Test
    void whatADelayWouldDoIsAPhysiciansLastWordAndRanksNobody() {
        HarmGrades first =
                new HarmGrades(Optional.of(HarmGrade.SOME), Optional.of(HarmGrade.SERIOUS), Optional.empty());
        HarmGrades last =
                new HarmGrades(Optional.empty(), Optional.of(HarmGrade.NONE), Optional.of(HarmGrade.LASTING_OR_DEATH));
        Judged before = house.judged("R1", 1);
        house.council.judgeHarm(UUID.randomUUID(), OpenCouncil.ref("R1", 1), first, "pain", OpenCouncil.DOCTOR);
        house.clock.pass(Duration.ofMinutes(1));
        UUID form = UUID.randomUUID();
        house.council.judgeHarm(form, OpenCouncil.ref("R1", 1), last, "seen again", OpenCouncil.DIRECTOR);
        Judged hip = house.judged("R1", 1);
        assertEquals(last, hip.harm().orElseThrow().grades());
        assertEquals(OpenCouncil.DIRECTOR.actor(), hip.harm().orElseThrow().by());
        assertEquals(2, hip.of().heard().size(), "the earlier word stays readable");
        assertEquals(before.limit(), hip.limit());
        assertEquals(before.urgency(), hip.urgency());
        house.council.withdraw(
                UUID.randomUUID(), form, List.of(OpenCouncil.ref("R1", 1)), "wrong line", OpenCouncil.DIRECTOR);
        assertEquals(first, house.judged("R1", 1).harm().orElseThrow().grades());
        house.rebuild();
        assertEquals(first, house.judged("R1", 1).harm().orElseThrow().grades());
        assertEquals(
                new Filed.Refused("agenda.refused.not-there"),
                house.council.judgeHarm(UUID.randomUUID(), OpenCouncil.ref("R9", 1), last, "", OpenCouncil.DOCTOR));
    }

    @Test
    void harmIsSaidAndDoesNotLessenWithWaiting() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HarmGrades(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HarmGrades(Optional.of(HarmGrade.SERIOUS), Optional.empty(), Optional.of(HarmGrade.SOME)));
    }

    @Test
    void whatNeedsAnImplantRestsOnSterileSupply() {
        house.booked("R3", 3, "202611240800", "OPERATION", OpenCouncil.HIP, "AIG|1|A|PTH^Prothèse");
        assertEquals(
                List.of("theatre", "sterile-supply"),
                house.judged("R3", 3).meaning().services());
        house.state("sterile-supply", ServiceState.CLOSED);
        assertInstanceOf(Feasible.Nowhere.class, house.judged("R3", 3).feasible());
        assertInstanceOf(Feasible.Here.class, house.judged("R1", 1).feasible());
    }
}
