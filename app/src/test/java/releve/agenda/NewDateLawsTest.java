package releve.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.crisis.ServiceState;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.identity.PatientLedger.Filed;
import releve.identity.PatientRef;
import releve.identity.Person;

/** Whatever is said of a case and of its dates, in whatever order it arrives: what must always hold. */
class NewDateLawsTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant BOOKED = START.plus(Duration.ofDays(3));
    private static final CaseRef REF = new CaseRef(new PatientRef("CHR", "1"), new OrderRef("R1", ""));
    private static final Rest REST = new Rest("CITADELLE", "theatre", ServiceState.NORMAL);
    private static final List<String> PEOPLE = List.of("account/a", "account/b", "account/c");

    /** Random weeks: the case is put off, given dates, and what was said is taken back; its source speaks too. */
    private static final class Weeks {
        final Random chance;
        final List<Heard> heard = new ArrayList<>();
        final List<Filed<AppointmentSaid>> said = new ArrayList<>(List.of(said(0, BOOKED)));
        private int hours;

        Weeks(long seed, int events) {
            chance = new Random(seed);
            for (int i = 0; i < events; i++) {
                happens(chance.nextInt(10));
            }
        }

        private void happens(int what) {
            hours++;
            switch (what) {
                case 0, 1, 2 -> decide(Verdict.defer(LocalDate.of(2027, 1, 1 + chance.nextInt(20))));
                case 3 -> decide(Verdict.GO);
                case 4, 5, 6 -> rebook();
                case 7 -> said.add(said(hours, BOOKED.plus(Duration.ofDays(chance.nextInt(4)))));
                default -> withdraw();
            }
        }

        private void decide(Verdict verdict) {
            for (Voice voice : Voice.values()) {
                hear(
                        new DeskFact.Voiced(id(), List.of(new Ballot(REF, List.of(REST))), voice, verdict, "", ""),
                        PEOPLE.get(voice.ordinal()));
            }
        }

        DeskFact.Rebooked rebook() {
            var move = new Move(
                    new Ballot(REF, List.of(REST)),
                    Optional.of(BOOKED),
                    BOOKED.plus(Duration.ofDays(10 + chance.nextInt(30))),
                    60,
                    "CITADELLE",
                    "Salle 2",
                    "");
            var rebooked = new DeskFact.Rebooked(id(), List.of(move), "");
            hear(rebooked, "account/plan");
            return rebooked;
        }

        private void withdraw() {
            if (!heard.isEmpty()) {
                withdraw(heard.get(chance.nextInt(heard.size())).fact().form());
            }
        }

        void withdraw(UUID of) {
            hear(new DeskFact.Withdrawn(id(), of, List.of(REF), "slip"), "account/plan");
        }

        private void hear(DeskFact fact, String by) {
            hours++;
            heard.add(new Heard(fact, at(hours), by));
        }

        private UUID id() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static Filed<AppointmentSaid> said(int hours, Instant start) {
        var said = new AppointmentSaid(
                REF.patient(),
                REF.number(),
                hours == 0 ? AgendaFact.Step.BOOKED : AgendaFact.Step.MODIFIED,
                new Moment(start.toString(), start, false),
                null,
                "OPERATION",
                "",
                "",
                List.of(),
                "",
                BookingDetails.NONE);
        return new Filed<>(said, 1, new Origin(hours + 1, at(hours), at(hours), "rdv", "SIU^S12"));
    }

    private static Case of(List<Filed<AppointmentSaid>> said, List<Heard> heard) {
        Booking booked = Booking.of(said).getFirst();
        var person = new Person("SYNTHETIC", "ONE", null, null, null, null, null);
        return new Case(
                new Patient(1, REF.patient(), List.of(), person, 1),
                booked,
                REF,
                heard.stream().sorted(Heard.IN_ORDER).toList());
    }

    private static Standing standing(Case of) {
        return Concertation.of(
                of, new Conditions(List.of(REST), Optional.empty(), Duration.ofHours(24), Optional.empty()));
    }

    private static boolean waits(Case of) {
        return standing(of) instanceof Standing.Decided decided
                && decided.verdict().choice() == Verdict.Choice.DEFER;
    }

    @Property(tries = 3_000)
    void givingADateAndTakingItBackChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 15) int events) {
        Weeks weeks = new Weeks(seed, events);
        Case before = of(weeks.said, weeks.heard);
        DeskFact.Rebooked given = weeks.rebook();
        Case dated = of(weeks.said, weeks.heard);
        assertTrue(dated.newDate().isPresent());
        weeks.withdraw(given.form());
        Case after = of(weeks.said, weeks.heard);
        assertEquals(before.booking(), after.booking());
        assertEquals(before.newDate(), after.newDate());
        assertEquals(standing(before), standing(after));
    }

    @Property(tries = 3_000)
    void whoHasADateDoesNotWaitAndStandsOnThatDateUnlessItsSourceSaysAThird(
            @ForAll long seed, @ForAll @IntRange(max = 15) int events) {
        Weeks weeks = new Weeks(seed, events);
        DeskFact.Rebooked given = weeks.rebook();
        Case dated = of(weeks.said, weeks.heard);
        assertFalse(waits(dated));
        assertTrue(standing(dated).goes());
        assertEquals(given.moves().getFirst().start(), dated.booking().start(), "its source said nothing since");
        Instant other = BOOKED.plus(Duration.ofDays(2)).plusSeconds(1);
        weeks.said.add(said(10_000, other));
        assertEquals(other, of(weeks.said, weeks.heard).booking().start());
        assertEquals(
                Optional.of(other),
                of(weeks.said, weeks.heard).newDate().orElseThrow().replaced());
    }

    @Property(tries = 3_000)
    void aDateThatItsSourceHadSaidBeforeIsAnEcho(@ForAll long seed, @ForAll @IntRange(max = 15) int events) {
        Weeks weeks = new Weeks(seed, events);
        weeks.rebook();
        Case dated = of(weeks.said, weeks.heard);
        var any = weeks.said.get(weeks.chance.nextInt(weeks.said.size()));
        Instant old = Booking.of(List.of(any)).getFirst().start();
        weeks.said.add(said(10_000, old));
        assertEquals(
                dated.booking().start(), of(weeks.said, weeks.heard).booking().start());
    }

    @Property(tries = 3_000)
    void theOrderInWhichItArrivesLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(max = 15) int events) {
        Weeks weeks = new Weeks(seed, events);
        List<Heard> shuffled = new ArrayList<>(weeks.heard);
        Collections.shuffle(shuffled, new Random(seed));
        List<Filed<AppointmentSaid>> turned = new ArrayList<>(weeks.said);
        Collections.shuffle(turned, new Random(seed));
        Case one = of(weeks.said, weeks.heard);
        Case other = of(turned, shuffled);
        assertEquals(one.booking().start(), other.booking().start());
        assertEquals(one.newDate(), other.newDate());
        assertEquals(standing(one), standing(other));
    }
}
