package releve.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screen or paper, what a declaration concerns, and what older programs wrote of it. */
class MasterTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:40:00Z");

    @TempDir
    private Path data;

    private TestHospital hospital;

    @BeforeEach
    void open() {
        hospital = new TestHospital(data, NIGHT.plusSeconds(600));
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    static CrisisFact.Declared declared(UUID form, Level level, Instant started, Scope where) {
        return new CrisisFact.Declared(
                form, level, "", "", started, started.minusSeconds(720), "", "", where, null, null);
    }

    private static Instant after(int hours) {
        return NIGHT.plusSeconds(3600L * hours);
    }

    private UUID declare(Level level, Scope where) {
        UUID id = UUID.randomUUID();
        hospital.say(declared(id, level, NIGHT, where));
        return id;
    }

    private void master(String site, String unit, Master master, int hours) {
        hospital.say(new CrisisFact.MasterSet(UUID.randomUUID(), site, unit, master, after(hours), "essai"));
    }

    private Master at(String site, String unit, int hours) {
        return hospital.crisis().master(site, unit, after(hours)).master();
    }

    @Test
    void theScreenIsMasterUntilDegradedModeIsDeclaredAndAgainWhenItEnds() {
        UUID id = declare(Level.GROUP, Scope.EVERYTHING);
        assertEquals(Master.SCREEN, at("H1", "laboratory", -1));
        assertEquals(Master.PAPER, at("H1", "laboratory", 0));
        assertEquals(Master.PAPER, at("H1", "", 5));
        hospital.say(new CrisisFact.Ended(UUID.randomUUID(), id, after(30), "tout est revenu"));
        assertEquals(Master.PAPER, at("H1", "laboratory", 29));
        assertEquals(Master.SCREEN, at("H1", "laboratory", 30));
    }

    @Test
    void aMereSuspicionChangesNoMaster() {
        declare(Level.SUSPECTED, Scope.EVERYTHING);
        assertEquals(Master.SCREEN, at("H1", "", 1));
    }

    @Test
    void theLaboratoryIsBackAtOneSiteFromTwoOClockAndPaperHoldsUntilThen() {
        UUID id = declare(Level.GROUP, Scope.EVERYTHING);
        hospital.say(
                new CrisisFact.Back(UUID.randomUUID(), id, "Arlon", "laboratory", after(11), "labo revenu à Arlon"));
        assertEquals(Master.PAPER, at("Arlon", "laboratory", 10));
        assertEquals(Master.SCREEN, at("Arlon", "laboratory", 11));
        assertEquals(Master.PAPER, at("Arlon", "imaging", 11));
        assertEquals(Master.PAPER, at("Libramont", "laboratory", 11));
        assertEquals(1, hospital.crisis().find(id).orElseThrow().back().size());
        assertTrue(hospital.crisis().find(id).orElseThrow().stands());
    }

    @Test
    void aWardFollowsTheWardsOfItsSiteUntilSomethingIsSaidOfItself() {
        declare(Level.SITE, new Scope(List.of("H1"), List.of()));
        master("H1", "wards", Master.SCREEN, 20);
        assertEquals(Master.PAPER, at("H1", "CARD", 19));
        assertEquals(Master.SCREEN, at("H1", "CARD", 20));
        master("H1", "CARD", Master.PAPER, 20);
        assertEquals(Master.PAPER, at("H1", "CARD", 20), "said of the ward itself at the same hour");
        assertEquals(Master.SCREEN, at("H1", "MED", 20));
        master("H1", "", Master.SCREEN, 22);
        assertEquals(Master.SCREEN, at("H1", "CARD", 22), "what begins last holds");
        assertEquals(Master.SCREEN, at("H2", "CARD", 5), "another site");
    }

    @Test
    void whileOneDeclarationStandsTheEndOfAnotherKeepsPaper() {
        declare(Level.GROUP, Scope.EVERYTHING);
        UUID site = declare(Level.SITE, new Scope(List.of("H1"), List.of()));
        hospital.say(new CrisisFact.Ended(UUID.randomUUID(), site, after(3), "H1 revenu"));
        assertEquals(Master.PAPER, at("H1", "laboratory", 4));
    }

    @Test
    void aDowntimeOfTheLaboratorySaysNothingOfTheWholeSite() {
        declare(Level.LOCAL, new Scope(List.of("H1"), List.of("laboratory")));
        assertEquals(Master.PAPER, at("H1", "laboratory", 1));
        assertEquals(Master.SCREEN, at("H1", "", 1));
        assertEquals(Master.SCREEN, at("H1", "CARD", 1));
    }

    @Test
    void theEarliestLastTrustedTimeOfWhatConcernsASiteHolds() {
        assertEquals(Optional.empty(), hospital.crisis().trusted(""));
        declare(Level.SITE, new Scope(List.of("H1"), List.of()));
        UUID other = UUID.randomUUID();
        hospital.say(declared(other, Level.SITE, after(2), new Scope(List.of("H2"), List.of())));
        assertEquals(Optional.of(NIGHT.minusSeconds(720)), hospital.crisis().trusted(""));
        assertEquals(Optional.of(after(2).minusSeconds(720)), hospital.crisis().trusted("H2"));
        assertEquals(Optional.empty(), hospital.crisis().trusted("H3"));
        hospital.say(new CrisisFact.Ended(UUID.randomUUID(), other, after(3), "revenu"));
        assertEquals(Optional.empty(), hospital.crisis().trusted("H2"));
    }

    @Test
    void aChangedDeclarationKeepsItsVersionsAndIsConfirmedAnew() {
        UUID id = declare(Level.SUSPECTED, Scope.EVERYTHING);
        hospital.say(new CrisisFact.Confirmed(UUID.randomUUID(), id, id));
        assertTrue(hospital.crisis().find(id).orElseThrow().confirmed().isPresent());
        UUID update = UUID.randomUUID();
        hospital.say(new CrisisFact.Updated(
                id, false, declared(update, Level.GROUP, NIGHT.minusSeconds(3600), Scope.EVERYTHING)));
        Declaration now = hospital.crisis().find(id).orElseThrow();
        assertEquals(Level.GROUP, now.level());
        assertEquals(NIGHT.minusSeconds(3600 + 720), now.trusted());
        assertEquals(Level.SUSPECTED, now.versions().getFirst().terms().level());
        assertFalse(now.confirmed().isPresent(), "nobody stood by these words yet");
        hospital.say(
                new CrisisFact.Updated(id, true, declared(UUID.randomUUID(), Level.SITE, NIGHT, Scope.EVERYTHING)));
        assertTrue(hospital.crisis().find(id).orElseThrow().confirmed().isPresent(), "who may confirm wrote them");
        assertEquals(3, hospital.crisis().find(id).orElseThrow().versions().size());
    }

    @Test
    void whatOlderProgramsDeclaredIsStillRead() {
        UUID id = UUID.fromString("6f0f5d0e-93c1-4b51-8d2e-1f2f3a4b5c6d");
        hospital.say("crisis.declared/1", "crisis/" + id, """
                {"form":"%s","level":"GROUP","scope":"H1 et H2","cause":"","started":"2026-11-21T02:40:00Z",
                 "trusted":"2026-11-21T02:28:00Z","channels":"DECT","told":""}
                """.formatted(id));
        hospital.say("crisis.confirmed/1", "crisis/" + id, """
                {"form":"00000000-0000-4000-8000-000000000001","declaration":"%s"}
                """.formatted(id));
        Declaration read = hospital.crisis().find(id).orElseThrow();
        assertEquals("H1 et H2", read.scope());
        assertEquals(Instant.parse("2026-11-21T02:28:00Z"), read.trusted());
        assertEquals(Scope.EVERYTHING, read.terms().where());
        assertTrue(read.confirmed().isPresent() && read.terms().review().isEmpty());
        assertEquals(Optional.of(read.trusted()), hospital.crisis().trusted("H7"));
        assertEquals(List.of(), hospital.faults());
    }
}
