package releve.agenda.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import releve.agenda.Case;
import releve.agenda.CaseRef;
import releve.agenda.plan.PlanFact.Away;
import releve.agenda.plan.PlanFact.BedsSet;
import releve.agenda.plan.PlanFact.Closed;
import releve.agenda.plan.PlanFact.Held;
import releve.agenda.plan.PlanFact.Opened;
import releve.agenda.plan.PlanFact.SupplySet;
import releve.agenda.plan.PlanFact.TakenBack;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.PatientRef;

/** What there is for cases that wait, and what people said of single ones: a pure function of what was filed. */
final class Capacity {
    private static final Comparator<Open> IN_ORDER = Comparator.comparing(Open::day)
            .thenComparing(each -> each.series().hours().site())
            .thenComparing(each -> each.series().hours().room())
            .thenComparing(each -> each.series().hours().begins())
            .thenComparing(Open::id);

    private final List<PlanHeard> standing;
    private final List<Series> series = new ArrayList<>();

    private Capacity(List<PlanHeard> standing) {
        this.standing = standing;
        standing.forEach(each -> {
            if (each.fact() instanceof Opened it) {
                for (int i = 0; i < it.patterns().size(); i++) {
                    series.add(new Series(
                            it.form() + "/" + i,
                            it.form(),
                            it.patterns().get(i),
                            it.first(),
                            it.last(),
                            each.at(),
                            each.by()));
                }
            }
        });
    }

    static Capacity of(List<PlanHeard> heard) {
        Set<UUID> gone = new HashSet<>();
        heard.forEach(each -> {
            if (each.fact() instanceof TakenBack it) {
                gone.add(it.of());
            }
        });
        return new Capacity(heard.stream()
                .filter(each -> !gone.contains(each.fact().form()))
                .sorted(PlanHeard.IN_ORDER)
                .toList());
    }

    /** Hours that come again. */
    record Series(String id, UUID form, Pattern pattern, LocalDate first, LocalDate last, Instant at, String by) {
        Hours hours() {
            return pattern.hours();
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(first)
                    && !day.isAfter(last)
                    && pattern.weekdays().contains(day.getDayOfWeek());
        }
    }

    /** One day's hours. @param closed the form that closed them */
    record Open(Series series, LocalDate day, Optional<Closed> closed) {
        String id() {
            return series.id() + "/" + day;
        }
    }

    List<Series> series() {
        return series;
    }

    /** All hours within these days, the closed ones too. */
    List<Open> on(LocalDate from, LocalDate until) {
        List<Open> found = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (Series each : series) {
                if (each.isOn(day)) {
                    found.add(new Open(each, day, closed(each, day)));
                }
            }
        }
        found.sort(IN_ORDER);
        return found;
    }

    boolean isOpen(Series of, LocalDate day) {
        return of.isOn(day) && closed(of, day).isEmpty();
    }

    private Optional<Closed> closed(Series of, LocalDate day) {
        return last(
                Closed.class,
                each -> each.series().contains(of.id()) && !day.isBefore(each.first()) && !day.isAfter(each.last()));
    }

    /** Intensive care beds free in the night after a day; nothing where nobody said. */
    Optional<Integer> beds(String site, LocalDate day) {
        return last(
                        BedsSet.class,
                        each -> each.site().equals(site) && !day.isBefore(each.first()) && !day.isAfter(each.last()))
                .map(BedsSet::free);
    }

    Optional<Integer> supply(String what, String site, LocalDate day) {
        return last(
                        SupplySet.class,
                        each -> each.what().equals(what)
                                && each.site().equals(site)
                                && !day.isBefore(each.first())
                                && !day.isAfter(each.last()))
                .map(SupplySet::cases);
    }

    /** Whether anybody ever said how much of it a site has. */
    boolean isCounted(String what, String site) {
        return last(
                        SupplySet.class,
                        each -> each.what().equals(what) && each.site().equals(site))
                .isPresent();
    }

    /** Days on which this person cannot come, each with the form that says so. */
    Map<LocalDate, Away> away(Patient patient) {
        Map<LocalDate, Away> days = new TreeMap<>();
        for (PlanHeard each : standing) {
            if (each.fact() instanceof Away it && isOf(patient, it.patient())) {
                it.first().datesUntil(it.last().plusDays(1)).forEach(day -> days.put(day, it));
            }
        }
        return days;
    }

    /** The absences of this person, the earliest first. */
    List<Away> absences(Patient patient) {
        return away(patient).values().stream().distinct().toList();
    }

    /** The last that was said of a case by hand. */
    Optional<Held> held(Case of) {
        return last(Held.class, each -> isMeant(of, each.of())).filter(each -> each.said() != Held.Said.FREE);
    }

    static boolean isMeant(Case of, CaseRef ref) {
        return of.booked().is(ref) && isOf(of.patient(), ref.patient());
    }

    private static boolean isOf(Patient patient, PatientRef ref) {
        return patient.ref().equals(ref)
                || patient.identifiers().stream().map(Identifier::ref).anyMatch(ref::equals);
    }

    private <T extends PlanFact> Optional<T> last(Class<T> type, Predicate<T> wanted) {
        @Nullable T found = null;
        for (PlanHeard each : standing) {
            if (type.isInstance(each.fact()) && wanted.test(type.cast(each.fact()))) {
                found = type.cast(each.fact());
            }
        }
        return Optional.ofNullable(found);
    }
}
