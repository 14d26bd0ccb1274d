package releve.agenda.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.agenda.Sort;

/** Whatever is said of capacity, in whatever order it arrives. The oracle asks each day by itself, from the last form back. */
class CapacityLawsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate END = MONDAY.plusWeeks(4);
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");

    private static final class Office {
        final Random chance;
        final List<PlanHeard> heard = new ArrayList<>();
        private final List<String> series = new ArrayList<>();

        Office(long seed, int events) {
            chance = new Random(seed);
            for (int i = 0; i < events; i++) {
                happens(chance.nextInt(6));
            }
        }

        private void happens(int what) {
            LocalDate first = MONDAY.plusDays(chance.nextInt(21));
            LocalDate last = first.plusDays(chance.nextInt(14));
            switch (what) {
                case 0, 1 -> open(first, last);
                case 2 -> {
                    if (!series.isEmpty()) {
                        hear(new PlanFact.Closed(
                                id(), List.of(series.get(chance.nextInt(series.size()))), first, last, ""));
                    }
                }
                case 3 -> {
                    if (!heard.isEmpty()) {
                        hear(new PlanFact.TakenBack(
                                id(),
                                heard.get(chance.nextInt(heard.size())).fact().form(),
                                ""));
                    }
                }
                default -> hear(new PlanFact.BedsSet(id(), "CITADELLE", first, last, chance.nextInt(4)));
            }
        }

        private void open(LocalDate first, LocalDate last) {
            UUID form = id();
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)), DayOfWeek.of(1 + chance.nextInt(7)));
            var hours = new Hours(
                    "CITADELLE",
                    "Salle " + chance.nextInt(2),
                    Sort.OPERATION,
                    LocalTime.of(8, 0),
                    240,
                    Set.of(),
                    Set.of(),
                    15,
                    false);
            series.add(form + "/0");
            hear(new PlanFact.Opened(form, List.of(new Pattern(hours, days)), first, last));
        }

        private void hear(PlanFact fact) {
            heard.add(new PlanHeard(fact, START.plus(Duration.ofMinutes(heard.size())), "account/a"));
        }

        private UUID id() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }

        boolean isTakenBack(UUID form) {
            return heard.stream()
                    .anyMatch(each -> each.fact() instanceof PlanFact.TakenBack it
                            && it.of().equals(form));
        }

        boolean isOpen(PlanFact.Opened it, LocalDate day) {
            boolean on = !isTakenBack(it.form())
                    && !day.isBefore(it.first())
                    && !day.isAfter(it.last())
                    && it.patterns().getFirst().weekdays().contains(day.getDayOfWeek());
            return on
                    && heard.stream()
                            .noneMatch(each -> each.fact() instanceof PlanFact.Closed closed
                                    && !isTakenBack(closed.form())
                                    && closed.series().contains(it.form() + "/0")
                                    && !day.isBefore(closed.first())
                                    && !day.isAfter(closed.last()));
        }
    }

    private static List<String> open(Capacity capacity) {
        return capacity.on(MONDAY, END).stream()
                .filter(each -> each.closed().isEmpty())
                .map(Capacity.Open::id)
                .toList();
    }

    @Property(tries = 500)
    void aDayIsOpenWhenSomebodyOpenedItAndNobodyClosedIt(@ForAll long seed, @ForAll @IntRange(max = 20) int events) {
        Office office = new Office(seed, events);
        List<String> wanted = new ArrayList<>();
        for (PlanHeard each : office.heard) {
            if (each.fact() instanceof PlanFact.Opened it) {
                MONDAY.datesUntil(END.plusDays(1))
                        .filter(day -> office.isOpen(it, day))
                        .forEach(day -> wanted.add(it.form() + "/0/" + day));
            }
        }
        List<String> found = open(Capacity.of(office.heard));
        assertEquals(Set.copyOf(wanted), Set.copyOf(found));
        assertEquals(wanted.size(), found.size());
    }

    @Property(tries = 500)
    void ofANightTheLastThatStandsCounts(@ForAll long seed, @ForAll @IntRange(max = 20) int events) {
        Office office = new Office(seed, events);
        Capacity capacity = Capacity.of(office.heard);
        for (LocalDate day = MONDAY; !day.isAfter(END); day = day.plusDays(1)) {
            LocalDate night = day;
            int wanted = office.heard.reversed().stream()
                    .map(PlanHeard::fact)
                    .filter(each -> each instanceof PlanFact.BedsSet it
                            && !office.isTakenBack(it.form())
                            && !night.isBefore(it.first())
                            && !night.isAfter(it.last()))
                    .map(each -> ((PlanFact.BedsSet) each).free())
                    .findFirst()
                    .orElse(-1);
            assertEquals(wanted, capacity.beds("CITADELLE", night).orElse(-1));
            assertTrue(capacity.beds("elsewhere", night).isEmpty());
        }
    }

    @Property(tries = 500)
    void theOrderInWhichItArrivesLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(max = 20) int events) {
        Office office = new Office(seed, events);
        List<PlanHeard> shuffled = new ArrayList<>(office.heard);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(open(Capacity.of(office.heard)), open(Capacity.of(shuffled)));
    }
}
