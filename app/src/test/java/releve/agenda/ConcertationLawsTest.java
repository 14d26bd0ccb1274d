package releve.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.crisis.ServiceState;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Person;

/** Whatever is said, in whatever order, by whomever: what must always hold of a case. The oracle counts people, not forms. */
class ConcertationLawsTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final CaseRef REF = new CaseRef(new PatientRef("CHR", "1"), new OrderRef("R1", ""));
    private static final List<String> PEOPLE = List.of("account/a", "account/b", "account/c", "account/d");
    private static final List<Verdict> VERDICTS = List.of(
            Verdict.GO,
            Verdict.GO,
            Verdict.GO,
            Verdict.CANCEL,
            Verdict.defer(LocalDate.of(2026, 12, 1)),
            Verdict.transfer("Arlon"));
    private static final List<ServiceState> STATES =
            List.of(ServiceState.NORMAL, ServiceState.NORMAL, ServiceState.DEGRADED);

    /** A random evening: what was said of the case, and how its service works in the end. */
    private static final class Evening {
        final Random chance;
        final List<Heard> heard = new ArrayList<>();
        ServiceState state = ServiceState.NORMAL;
        private int minutes;

        Evening(long seed, int events) {
            this.chance = new Random(seed);
            for (int i = 0; i < events; i++) {
                happens(chance.nextInt(12));
            }
        }

        private void happens(int what) {
            minutes++;
            switch (what) {
                case 0 -> state = any(STATES);
                case 1 -> say(new DeskFact.Settled(id(), ballot(), any(VERDICTS), "cell"));
                case 2 -> say(new DeskFact.Bypassed(id(), ballot(), "bleeding"));
                case 3 -> sign();
                case 4 -> withdraw();
                default ->
                    say(new DeskFact.Voiced(
                            id(), List.of(ballot()), any(List.of(Voice.values())), any(VERDICTS), "", ""));
            }
        }

        private void sign() {
            last(DeskFact.Bypassed.class)
                    .ifPresent(it ->
                            say(new DeskFact.Countersigned(id(), REF, it.fact().form(), chance.nextBoolean(), "x")));
        }

        private void withdraw() {
            if (!heard.isEmpty()) {
                say(new DeskFact.Withdrawn(id(), any(heard).fact().form(), List.of(REF), "slip"));
            }
        }

        Optional<Heard> last(Class<? extends DeskFact> type) {
            return heard.reversed().stream()
                    .filter(each -> type.isInstance(each.fact()))
                    .findFirst();
        }

        private void say(DeskFact fact) {
            heard.add(new Heard(fact, START.plus(Duration.ofMinutes(minutes)), any(PEOPLE)));
        }

        private <T> T any(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private UUID id() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }

        private Ballot ballot() {
            return new Ballot(REF, List.of(rest()));
        }

        Rest rest() {
            return new Rest("CITADELLE", "theatre", state);
        }

        Set<UUID> withdrawn() {
            Set<UUID> withdrawn = new HashSet<>();
            heard.forEach(each -> {
                if (each.fact() instanceof DeskFact.Withdrawn it) {
                    withdrawn.add(it.of());
                }
            });
            return withdrawn;
        }
    }

    private static Case of(List<Heard> heard) {
        var said = new AppointmentSaid(
                REF.patient(),
                REF.number(),
                AgendaFact.Step.BOOKED,
                new Moment("2026-11-24T08:00", START.plus(Duration.ofDays(3)), false),
                null,
                "OPERATION",
                "",
                "",
                List.of(),
                "",
                BookingDetails.NONE);
        var booking = new Booking(said, List.of(REF.number()), new Origin(1, START, START, "rdv", "SIU^S12"));
        var person = new Person("SYNTHETIC", "ONE", null, null, null, null, null);
        return new Case(
                new Patient(1, REF.patient(), List.of(), person, 1),
                booking,
                REF,
                heard.stream().sorted(Heard.IN_ORDER).toList());
    }

    private static Standing standing(Evening evening) {
        return standing(evening, evening.heard);
    }

    private static Standing standing(Evening evening, List<Heard> heard) {
        return Concertation.of(
                of(heard),
                new Conditions(List.of(evening.rest()), Optional.empty(), Duration.ofHours(24), Optional.empty()));
    }

    @Property(tries = 20_000)
    void nothingGoesWithFewerThanThreePeopleUnlessItIsBypassedAndChased(
            @ForAll long seed, @ForAll @IntRange(max = 25) int events) {
        Evening evening = new Evening(seed, events);
        Standing standing = standing(evening);
        if (!standing.goes()) {
            return;
        }
        Set<UUID> withdrawn = evening.withdrawn();
        switch (standing) {
            case Standing.Decided decided -> {
                Set<String> people = new HashSet<>();
                for (Heard each : evening.heard) {
                    boolean counts = each.fact() instanceof DeskFact.Voiced voiced
                            && !withdrawn.contains(voiced.form())
                            && voiced.ballots().getFirst().basis().getFirst().state() == evening.state
                            && (decided.byCrisisCell() || voiced.verdict().choice() == Verdict.Choice.GO);
                    if (counts) {
                        people.add(each.by());
                    }
                }
                assertTrue(people.size() >= 3, people + " made " + decided);
                assertEquals(Set.of(Voice.values()), decided.words().keySet());
            }
            case Standing.Bypassed bypassed ->
                assertTrue(
                        evening.heard.stream()
                                .anyMatch(each -> each.fact().form().equals(bypassed.form())
                                        && each.fact() instanceof DeskFact.Bypassed
                                        && !withdrawn.contains(bypassed.form())),
                        "a bypass that nobody made");
            case Standing.Open open -> throw new AssertionError(open);
            case Standing.Disagreed disagreed -> throw new AssertionError(disagreed);
            case Standing.Protected group -> throw new AssertionError(group);
            case Standing.Rebooked rebooked -> throw new AssertionError(rebooked);
        }
    }

    @Property(tries = 5_000)
    void aBypassIsChasedUntilSomebodyElseHasSaidWhatTheyThinkOfIt(
            @ForAll long seed, @ForAll @IntRange(max = 25) int events) {
        Evening evening = new Evening(seed, events);
        if (standing(evening) instanceof Standing.Bypassed bypassed) {
            Set<UUID> withdrawn = evening.withdrawn();
            boolean signed = evening.heard.stream()
                    .anyMatch(each -> each.fact() instanceof DeskFact.Countersigned it
                            && it.bypass().equals(bypassed.form())
                            && !each.by().equals(bypassed.by())
                            && !withdrawn.contains(it.form()));
            assertEquals(!signed, bypassed.isChased());
        }
    }

    @Property(tries = 5_000)
    void aServiceThatChangesOpensWhatWasDecidedAndGoingBackBringsItBack(
            @ForAll long seed, @ForAll @IntRange(max = 25) int events) {
        Evening evening = new Evening(seed, events);
        Standing before = standing(evening);
        @Nullable ServiceState was = evening.state;
        evening.state = ServiceState.CLOSED;
        Standing closed = standing(evening);
        if (before instanceof Standing.Decided decided) {
            Standing.Reopened reopened = ((Standing.Open) closed).reopened().orElseThrow();
            assertEquals(decided.verdict(), reopened.was());
            assertEquals(was, reopened.changes().getFirst().was().state());
        }
        evening.state = was;
        assertEquals(before, standing(evening));
    }

    @Property(tries = 3_000)
    void theOrderInWhichItArrivesLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(max = 25) int events) {
        Evening evening = new Evening(seed, events);
        List<Heard> shuffled = new ArrayList<>(evening.heard);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(standing(evening), standing(evening, shuffled));
    }

    @Property(tries = 3_000)
    void whatIsWithdrawnIsAsIfItHadNotBeenSaid(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int events) {
        Evening evening = new Evening(seed, events);
        Set<UUID> withdrawn = evening.withdrawn();
        List<Heard> without = evening.heard.stream()
                .filter(each -> !withdrawn.contains(each.fact().form()))
                .filter(each -> !(each.fact() instanceof DeskFact.Withdrawn))
                .toList();
        assertEquals(standing(evening, without), standing(evening));
    }
}
