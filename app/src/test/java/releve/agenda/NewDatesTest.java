package releve.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.crisis.ServiceState;
import releve.identity.Patients;

/** A case that was put off gets a new date: where it stands since, and what its source makes of it when it comes back. */
final class NewDatesTest {
    private static final Instant OLD = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant NEW = Instant.parse("2026-12-08T09:30:00Z");
    private static final UUID FORM = new UUID(1, 1);

    @TempDir
    Path folder;

    private OpenCouncil house;

    @BeforeEach
    void aHipIsPutOff() {
        house = new OpenCouncil(folder);
        house.booked("H1", 1, "202611240800", "OPERATION", OpenCouncil.HIP);
        house.all("H1", 1, Verdict.defer(LocalDate.of(2026, 12, 20)));
    }

    @AfterEach
    void over() {
        house.close();
    }

    private Move move() {
        return Move.of(house.judged("H1", 1), NEW, 120, "SUD", "Salle 2", "LEMAIRE");
    }

    private NewDates.Came give(UUID form, Move... moves) {
        house.clock.pass(Duration.ofSeconds(20));
        return house.dates.give(form, List.of(moves), "plan", OpenCouncil.NURSE);
    }

    private void withdraw(UUID form) {
        house.clock.pass(Duration.ofSeconds(20));
        assertInstanceOf(
                Filed.New.class,
                house.dates.withdraw(
                        UUID.randomUUID(), form, List.of(OpenCouncil.ref("H1", 1)), "slip", OpenCouncil.NURSE));
    }

    private List<String> onDay(Instant day) {
        return house.council.between(day.minus(Duration.ofHours(6)), day.plus(Duration.ofHours(6))).stream()
                .map(each -> each.of().ref().number().placer())
                .toList();
    }

    @Test
    void itWaitsUntilItHasADateAndThenStandsOnThatDayAlone() {
        assertTrue(house.judged("H1", 1).waits());
        LocalDate limit = house.judged("H1", 1).limit();
        assertInstanceOf(NewDates.Came.New.class, give(FORM, move()));
        Judged after = house.judged("H1", 1);
        assertFalse(after.waits());
        assertEquals(List.of(), onDay(OLD));
        assertEquals(List.of("H1"), onDay(NEW));
        assertEquals("Salle 2", after.of().booking().details().unit());
        assertEquals("SUD", after.of().booking().details().site());
        assertEquals("LEMAIRE", after.of().booking().details().physician());
        assertEquals(Sort.OPERATION, after.meaning().sort());
        assertTrue(after.standing().goes());
        assertEquals(limit, after.limit(), "a new date moves no limit");
        assertEquals(OLD, after.of().booked().start(), "the earlier date stays readable");
        assertEquals(4, after.of().heard().size());
    }

    @Test
    void theChartKnowsTheNewDateToo() {
        give(FORM, move());
        var jdbi = house.journal().read().jdbi();
        long row = new Patients(jdbi).find("1", "CHR").getFirst().id();
        Booking booking = new Agenda(jdbi).bookingsOf(List.of(row)).getFirst();
        assertEquals(NEW, booking.start());
    }

    @Test
    void takenBackItWaitsAgain() {
        Judged before = house.judged("H1", 1);
        give(FORM, move());
        withdraw(FORM);
        Judged after = house.judged("H1", 1);
        assertTrue(after.waits());
        assertEquals(before.standing(), after.standing());
        assertEquals(before.of().booking(), after.of().booking());
        assertEquals(List.of("H1"), onDay(OLD));
        assertEquals(List.of(), onDay(NEW));
    }

    @Test
    void theSameFormGivesNothingTwiceAndNobodyIsGivenTwoDates() {
        Move move = move();
        give(FORM, move);
        assertInstanceOf(NewDates.Came.Same.class, give(FORM, move));
        var came = assertInstanceOf(NewDates.Came.Nothing.class, give(new UUID(2, 2), move));
        assertEquals(List.of(OpenCouncil.ref("H1", 1)), came.left());
    }

    @Test
    void oneThatChangedMeanwhileIsLeftOutAndTheOthersAreKept() {
        house.booked("H2", 2, "202611240900", "OPERATION", OpenCouncil.HIP);
        house.all("H2", 2, Verdict.defer(LocalDate.of(2026, 12, 20)));
        Move first = move();
        Move second = Move.of(house.judged("H2", 2), NEW.plusSeconds(9000), 60, "", "Salle 2", "");
        house.say("S15", "H1", 1, "202611240800", "OPERATION", OpenCouncil.HIP);
        var came = assertInstanceOf(NewDates.Came.New.class, give(FORM, first, second, second));
        assertEquals(List.of(OpenCouncil.ref("H2", 2)), came.filed());
        assertEquals(List.of(OpenCouncil.ref("H1", 1), OpenCouncil.ref("H2", 2)), came.left());
        assertFalse(house.judged("H2", 2).waits());
    }

    @Test
    void capacityThatReturnsOpensTheDecisionButNobodyFallsOffTheList() {
        house.state("theatre", ServiceState.CLOSED);
        house.all("H1", 1, Verdict.defer(LocalDate.of(2026, 12, 20)));
        house.state("theatre", ServiceState.NORMAL);
        assertInstanceOf(Standing.Open.class, house.judged("H1", 1).standing());
        assertTrue(house.judged("H1", 1).waits());
        assertInstanceOf(NewDates.Came.New.class, give(FORM, move()));
    }

    @Test
    void aServiceThatWorksWorseOpensTheNewDateAndOneThatWorksBetterDoesNot() {
        house.state("theatre", ServiceState.DEGRADED);
        give(FORM, Move.of(house.judged("H1", 1), NEW, 120, "CITADELLE", "Salle 2", ""));
        house.state("theatre", ServiceState.NORMAL);
        assertInstanceOf(Standing.Rebooked.class, house.judged("H1", 1).standing());
        house.state("theatre", ServiceState.CLOSED);
        var open = assertInstanceOf(Standing.Open.class, house.judged("H1", 1).standing());
        assertEquals(Verdict.GO, open.reopened().orElseThrow().was());
        assertFalse(house.judged("H1", 1).standing().goes());
    }

    @Test
    void putOffAgainItWaitsAgainAndTheNewDateIsTheOneItLost() {
        give(FORM, move());
        house.all("H1", 1, Verdict.defer(LocalDate.of(2027, 1, 20)));
        assertTrue(house.judged("H1", 1).waits());
        assertEquals(NEW, house.judged("H1", 1).of().booking().start());
    }

    @Test
    void itsSourceThatRepeatsTheOldDateOrSaysTheNewOneChangesNothing() {
        give(FORM, move());
        house.clock.pass(Duration.ofDays(3));
        house.say("S14", "H1", 1, "202611240800", "OPERATION", OpenCouncil.HIP);
        assertEquals(NEW, house.judged("H1", 1).of().booking().start());
        house.say("S13", "H1", 1, "202612081030", "OPERATION", OpenCouncil.HIP);
        Judged after = house.judged("H1", 1);
        assertEquals(NEW, after.of().booking().start());
        assertEquals(Optional.empty(), after.of().newDate().orElseThrow().replaced());
        assertInstanceOf(Standing.Rebooked.class, after.standing());
    }

    @Test
    void aThirdDateOfItsSourceHoldsAndIsShownBesideTheOneItReplaces() {
        give(FORM, move());
        house.clock.pass(Duration.ofDays(3));
        house.say("S13", "H1", 1, "202612101400", "OPERATION", OpenCouncil.HIP);
        Judged after = house.judged("H1", 1);
        Instant third = Instant.parse("2026-12-10T13:00:00Z");
        assertEquals(third, after.of().booking().start());
        assertEquals(Optional.of(third), after.of().newDate().orElseThrow().replaced());
        assertFalse(after.waits());
        assertEquals(List.of("H1"), onDay(third));
        assertEquals(List.of(), onDay(NEW));
    }

    @Test
    void aRebuildGivesTheSame() {
        give(FORM, move());
        house.booked("H2", 2, "202611240900", "OPERATION", OpenCouncil.HIP);
        Judged before = house.judged("H1", 1);
        house.rebuild();
        assertEquals(before, house.judged("H1", 1));
        assertEquals(List.of("H1"), onDay(NEW));
    }
}
