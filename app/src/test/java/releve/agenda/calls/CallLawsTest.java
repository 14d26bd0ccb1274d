package releve.agenda.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.agenda.Verdict;
import releve.agenda.calls.CallFact.Called;
import releve.agenda.calls.CallFact.Listed;
import releve.agenda.calls.CallFact.Member;
import releve.agenda.calls.CallFact.Returned;
import releve.agenda.calls.CallFact.Taken;
import releve.identity.PatientRef;
import releve.journal.Caller;

/** Whatever teams do, in whatever order: nobody is in two pairs of hands. */
class CallLawsTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final List<String> PEOPLE = List.of("account/a", "account/b", "account/c");
    private static final int PATIENTS = 4;

    /** A random morning of facts, as nodes that did not see each other would file them. */
    private static final class Morning {
        final Random chance;
        final List<CallHeard> heard = new ArrayList<>();
        private final List<CallFact> given = new ArrayList<>();
        private int minutes;

        Morning(long seed, int events) {
            chance = new Random(seed);
            for (int i = 0; i < events; i++) {
                minutes += chance.nextInt(20);
                happens(chance.nextInt(6));
            }
        }

        private void happens(int what) {
            switch (what) {
                case 0, 1 -> give(new Listed(id(), "team", members(), until()));
                case 2, 3 -> give(new Taken(id(), patient(), until()));
                case 4 -> {
                    if (!given.isEmpty()) {
                        say(new Returned(id(), any(given).form(), any(given).patients()));
                    }
                }
                default -> {
                    if (!given.isEmpty()) {
                        CallFact of = any(given);
                        say(new Called(
                                id(),
                                of.form(),
                                any(of.patients()),
                                Outcome.UNREACHABLE,
                                List.of(),
                                "",
                                now(),
                                Set.of(),
                                ""));
                    }
                }
            }
        }

        private void give(CallFact fact) {
            given.add(fact);
            say(fact);
        }

        private void say(CallFact fact) {
            heard.add(new CallHeard(fact, now(), any(PEOPLE)));
        }

        private List<Member> members() {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < PATIENTS; i++) {
                if (i == 0 || chance.nextBoolean()) {
                    members.add(new Member(new PatientRef("CHR", String.valueOf(i)), List.of()));
                }
            }
            return members;
        }

        private PatientRef patient() {
            return new PatientRef("CHR", String.valueOf(chance.nextInt(PATIENTS)));
        }

        private Instant until() {
            return now().plus(Duration.ofMinutes(1 + chance.nextInt(60)));
        }

        Instant now() {
            return START.plus(Duration.ofMinutes(minutes));
        }

        private <T> T any(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private UUID id() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }

        List<CallHeard> about(PatientRef patient) {
            return heard.stream()
                    .filter(each -> each.fact().patients().contains(patient))
                    .sorted(CallHeard.IN_ORDER)
                    .toList();
        }
    }

    /** Who has the patient now, minute by minute: told by looking at every giving alone. */
    private static Optional<UUID> oracle(List<CallHeard> heard, Instant now) {
        List<CallHeard> holders = new ArrayList<>();
        for (CallHeard each : heard) {
            boolean gives = each.fact() instanceof Listed || each.fact() instanceof Taken;
            boolean free = holders.stream().noneMatch(holder -> hasAt(holder, each, heard));
            boolean overBefore = heard.stream()
                    .anyMatch(other ->
                            letsGo(other.fact(), each.fact().form()) && CallHeard.IN_ORDER.compare(other, each) < 0);
            if (gives && free && !overBefore) {
                holders.add(each);
            }
        }
        return holders.stream()
                .filter(each -> until(each.fact()).isAfter(now))
                .filter(each -> heard.stream()
                        .noneMatch(other -> letsGo(other.fact(), each.fact().form())))
                .map(each -> each.fact().form())
                .reduce((one, other) -> {
                    throw new AssertionError("two have them: " + one + ", " + other);
                });
    }

    private static boolean hasAt(CallHeard holder, CallHeard moment, List<CallHeard> heard) {
        return until(holder.fact()).isAfter(moment.at())
                && heard.stream()
                        .noneMatch(other -> letsGo(other.fact(), holder.fact().form())
                                && CallHeard.IN_ORDER.compare(other, moment) < 0);
    }

    private static Instant until(CallFact fact) {
        return fact instanceof Listed it ? it.until() : ((Taken) fact).until();
    }

    private static boolean letsGo(CallFact fact, UUID of) {
        return fact instanceof Returned it && it.of().equals(of)
                || fact instanceof Called call && call.of().equals(of);
    }

    @Property(tries = 5_000)
    void aPatientIsInTheHandsOfTheFirstWhoTookThemAndOfNobodyElse(
            @ForAll long seed, @ForAll @IntRange(max = 30) int events) {
        Morning morning = new Morning(seed, events);
        for (int i = 0; i < PATIENTS; i++) {
            List<CallHeard> about = morning.about(new PatientRef("CHR", String.valueOf(i)));
            CallState state = CallState.of(about, morning.now());
            assertEquals(oracle(about, morning.now()), state.hold().map(Hold::of));
        }
    }

    @Property(tries = 3_000)
    void theOrderInWhichItArrivesLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(max = 30) int events) {
        Morning morning = new Morning(seed, events);
        List<CallHeard> shuffled = new ArrayList<>(morning.heard);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                CallState.of(morning.heard.stream().sorted(CallHeard.IN_ORDER).toList(), morning.now()),
                CallState.of(shuffled.stream().sorted(CallHeard.IN_ORDER).toList(), morning.now()));
    }

    /** Through the front door, on a real journal; the model is a map of who was handed whom. */
    @Property(tries = 12)
    void noSequenceOfGivingTakingBackAndSplittingLeavesOnePatientOnTwoLists(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("calls");
        try (OpenCalls house = new OpenCalls(folder)) {
            for (int patient = 1; patient <= 6; patient++) {
                house.booked("R" + patient, patient, "20261124080" + patient, "HIP^Hanche^L");
                house.decided("R" + patient, patient, Verdict.defer(LocalDate.of(2026, 12, 20)));
            }
            Random chance = new Random(seed);
            for (int step = 0; step < 15; step++) {
                step(house, chance);
                mustHold(house);
            }
        } finally {
            removed(folder);
        }
    }

    private static void step(OpenCalls house, Random chance) {
        Caller by = chance.nextBoolean() ? OpenCalls.ANNE : OpenCalls.BERT;
        house.clock.pass(Duration.ofSeconds(1));
        switch (chance.nextInt(7)) {
            case 0, 1 ->
                house.calls.split(
                        UUID.randomUUID(), List.of("A", "B").subList(0, 1 + chance.nextInt(2)), 2, each -> true, by);
            case 2 -> house.next(by);
            case 3 -> {
                var unused = house.calls.giveBack(UUID.randomUUID(), by);
            }
            case 4 ->
                house.calls.lists().stream()
                        .findFirst()
                        .ifPresent(list -> house.calls.takeBack(
                                UUID.randomUUID(), list.said().form(), by));
            case 5 -> {
                if (house.calls.open(by).isPresent()) {
                    house.reported(chance.nextBoolean() ? Outcome.UNREACHABLE : Outcome.REACHED, by);
                }
            }
            default -> house.clock.pass(Duration.ofMinutes(chance.nextInt(300)));
        }
    }

    private static void mustHold(OpenCalls house) {
        Map<Long, String> hands = new HashMap<>();
        for (CallList list : house.calls.lists()) {
            for (ToCall each : list.left()) {
                assertEquals(null, hands.put(each.patient().id(), list.said().team()), "on two lists");
            }
        }
        Set<Long> desks = new HashSet<>();
        for (Caller by : List.of(OpenCalls.ANNE, OpenCalls.BERT)) {
            house.calls.open(by).ifPresent(each -> {
                assertTrue(desks.add(each.patient().id()), "on two desks");
                assertTrue(!hands.containsKey(each.patient().id()), "on a desk and on a list");
            });
        }
        for (ToCall each : house.calls.everybody()) {
            boolean held = hands.containsKey(each.patient().id())
                    || desks.contains(each.patient().id());
            assertTrue(!held || !each.isDue(house.clock.instant()), "in hand and free");
        }
    }

    private static void removed(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
