package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GlassTest {
    private static final String PATIENT = "patient/CHR/123";
    private static final List<String> HERE = List.of("3B", "CHR/3B");
    private static final List<String> THERE = List.of("4C", "CHR/4C");

    @TempDir
    private Path data;

    private Entrance entrance;

    @BeforeEach
    void open() {
        entrance = new Entrance(data);
    }

    @AfterEach
    void close() {
        entrance.close();
    }

    private Sight sight(Visitor visitor, List<String> wards, boolean confidential) {
        return entrance.access.sight(visitor, PATIENT, wards, confidential);
    }

    @Test
    void aNurseSeesHerOwnWardAndTheRestBehindGlass() {
        Visitor nurse = entrance.visitor(Role.NURSE);
        assertEquals(Sight.OPEN, sight(nurse, HERE, false));
        assertEquals(Sight.OPEN, sight(nurse, HERE, true));
        assertEquals(Sight.BEHIND_GLASS, sight(nurse, THERE, false));
        assertEquals(Sight.BEHIND_GLASS, sight(nurse, List.of(), false));
    }

    @Test
    void aPhysicianSeesEveryWardButConfidentialPatientsElsewhereBehindGlass() {
        Visitor physician = entrance.visitor(Role.PHYSICIAN);
        assertEquals(Sight.OPEN, sight(physician, THERE, false));
        assertEquals(Sight.BEHIND_GLASS, sight(physician, THERE, true));
        assertEquals(Sight.OPEN, sight(entrance.visitor(Role.MEDICAL_DIRECTOR), THERE, true));
    }

    @Test
    void whoMayNotBreakGlassStandsBeforeAClosedDoor() {
        assertEquals(Sight.CLOSED, sight(entrance.visitor(Role.CLERK), THERE, true));
        assertEquals(Sight.CLOSED, sight(entrance.visitor(Role.ADMINISTRATOR), HERE, false));
        Visitor nurse = entrance.visitor(Role.NURSE);
        Visitor locked = new Visitor(nurse.id(), nurse.name(), nurse.roles(), nurse.wards(), "fr", true);
        assertEquals(Sight.CLOSED, sight(locked, HERE, false));
        assertEquals(
                new BreakGlass.Refused(Objection.NOT_ALLOWED),
                entrance.access.breakGlass(locked, PATIENT, "resuscitation"));
    }

    @Test
    void brokenGlassOpensThatPatientToThatPersonForFourHours() {
        Visitor nurse = entrance.visitor(Role.NURSE);
        Visitor other = entrance.visitor(Role.NURSE);
        assertEquals(
                new BreakGlass.Opened(entrance.clock.instant().plus(Duration.ofHours(4))),
                entrance.access.breakGlass(nurse, PATIENT, "resuscitation in the corridor"));
        assertEquals(Sight.OPEN, sight(nurse, THERE, true));
        assertTrue(entrance.access.broken(nurse, PATIENT));
        assertFalse(entrance.access.broken(nurse, "patient/CHR/124"));
        assertFalse(entrance.access.broken(other, PATIENT));
        entrance.clock.forward(Duration.ofHours(4).minusMillis(1));
        entrance.restart();
        assertTrue(entrance.access.broken(nurse, PATIENT), "a restart does not mend it");
        entrance.clock.forward(Duration.ofMillis(1));
        assertFalse(entrance.access.broken(nurse, PATIENT));
        assertEquals(Sight.BEHIND_GLASS, sight(nurse, THERE, true));
    }

    @Test
    void glassIsNotBrokenWithoutAReasonNorByARoleThatMayNot() {
        Visitor nurse = entrance.visitor(Role.NURSE);
        assertEquals(
                new BreakGlass.Refused(Objection.REASON_MISSING), entrance.access.breakGlass(nurse, PATIENT, "  x  "));
        assertEquals(
                new BreakGlass.Refused(Objection.NOT_ALLOWED),
                entrance.access.breakGlass(entrance.visitor(Role.CLERK), PATIENT, "curiosity, to be honest"));
        assertEquals(List.of(), entrance.access.trail().toReview());
    }

    @Test
    void eachBrokenGlassIsReviewedOnceBySomebodyElse() {
        Visitor director = entrance.visitor(Role.MEDICAL_DIRECTOR);
        Visitor nurse = entrance.visitor(Role.NURSE);
        entrance.access.breakGlass(nurse, PATIENT, "resuscitation in the corridor");
        entrance.access.breakGlass(director, PATIENT, "asked for by the crisis cell");
        List<BrokenGlass> open = entrance.access.trail().toReview();
        assertEquals(
                List.of(nurse.id(), director.id()),
                open.stream().map(BrokenGlass::account).toList());
        long first = open.getFirst().seq();
        assertEquals(
                new Reviewed.Refused(Objection.NOT_ALLOWED),
                entrance.access.review(nurse, first, Verdict.JUSTIFIED, ""));
        assertEquals(
                new Reviewed.Refused(Objection.OWN_GLASS),
                entrance.access.review(director, open.getLast().seq(), Verdict.JUSTIFIED, ""));
        assertEquals(
                new Reviewed.Refused(Objection.NO_SUCH_GLASS),
                entrance.access.review(director, 0, Verdict.JUSTIFIED, ""));
        assertInstanceOf(
                Reviewed.Kept.class, entrance.access.review(director, first, Verdict.TO_BE_CLARIFIED, "ask her"));
        assertEquals(2, entrance.access.trail().toReview().size());
        assertInstanceOf(Reviewed.Kept.class, entrance.access.review(director, first, Verdict.JUSTIFIED, "as said"));
        assertEquals(
                new Reviewed.Refused(Objection.REVIEWED_ALREADY),
                entrance.access.review(director, first, Verdict.NOT_JUSTIFIED, ""));
        BrokenGlass settled = entrance.access.trail().glass(first).orElseThrow();
        assertEquals(Verdict.JUSTIFIED, settled.verdict());
        assertEquals(director.id(), settled.reviewer());
        assertEquals("as said", settled.note());
    }

    @Test
    void whatWasSeenAndRefusedStandsInTheTrailOfThePatientAndOfThePerson() {
        Visitor nurse = entrance.visitor(Role.NURSE);
        Visitor clerk = entrance.visitor(Role.CLERK);
        entrance.access.saw(nurse, PATIENT, "chart", "care");
        entrance.access.saw(nurse, "patient/CHR/999", "chart", "care");
        entrance.access.refused(clerk, PATIENT, Permission.READ_CLINICAL);
        entrance.journal.settle();
        Trail trail = entrance.access.trail();
        List<Trail.Line> patient = trail.of(PATIENT, Long.MAX_VALUE);
        assertEquals(
                List.of("access.refused", "access.seen"),
                patient.stream().map(Trail.Line::kind).toList());
        assertEquals("READ_CLINICAL", patient.getFirst().what());
        Trail.Line seen = patient.getLast();
        assertEquals("account/" + nurse.id(), seen.actor());
        assertEquals(nurse.name() + " (synthetic)", seen.name());
        assertEquals("nurse", seen.role());
        assertEquals("chart", seen.what());
        assertEquals("care", seen.why());
        assertEquals(entrance.clock.instant(), seen.time());
        assertEquals(2, trail.by(nurse.id(), Long.MAX_VALUE).size());
        assertEquals(List.of(), trail.of(PATIENT, seen.seq()));
    }

    @Test
    void theCallerIsTheAccountInAllItsRoles() {
        Visitor both = entrance.visitor(Role.NURSE, Role.BED_MANAGER);
        assertEquals("account/" + both.id(), entrance.access.caller(both).actor());
        Visitor sorted = new Visitor(
                both.id(), "x", new java.util.TreeSet<>(Set.of(Role.BED_MANAGER, Role.NURSE)), Set.of(), "fr", false);
        assertEquals("nurse+bed-manager", entrance.access.caller(sorted).role());
    }
}
