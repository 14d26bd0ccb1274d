package releve.rebooking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a plan by the constraints alone. It shares no code with whatever made the plan, knows no cleverness and takes no short cut; a mistake of the
 * search is therefore not its own.
 */
public final class Checker {
    private final Problem problem;
    private final Map<String, Waiting> cases = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    public Checker(Problem problem) {
        this.problem = problem;
        problem.cases().forEach(each -> cases.put(each.id(), each));
        problem.sessions().forEach(each -> sessions.put(each.id(), each));
    }

    /** A case where the plan put it. */
    private record Put(Waiting it, Session session, Slot slot) {
        int over() {
            return slot.start() + it.needs().minutes();
        }

        String id() {
            return it.id();
        }
    }

    /** Everything that is wrong; empty for a sound plan. */
    public List<Breach> check(Plan plan) {
        List<Breach> found = new ArrayList<>();
        known(plan, found);
        stayed(plan, found);
        List<Put> all = new ArrayList<>();
        plan.placed().forEach((id, slot) -> {
            Waiting it = cases.get(id);
            Session session = sessions.get(slot.session());
            if (it != null && session != null) {
                all.add(new Put(it, session, slot));
            }
        });
        all.forEach(put -> alone(put, found));
        rooms(all, found);
        surgeons(all, found);
        persons(all, found);
        beds(all, found);
        supplies(all, found);
        return found;
    }

    private void known(Plan plan, List<Breach> found) {
        plan.placed().forEach((id, slot) -> {
            if (!cases.containsKey(id) || !sessions.containsKey(slot.session())) {
                found.add(breach(Breach.Kind.UNKNOWN, slot.session(), id));
            }
        });
        for (String id : plan.unplaced().keySet()) {
            if (!cases.containsKey(id)) {
                found.add(breach(Breach.Kind.UNKNOWN, "", id));
            }
        }
        for (String id : cases.keySet()) {
            if (!plan.placed().containsKey(id) && !plan.unplaced().containsKey(id)) {
                found.add(breach(Breach.Kind.UNKNOWN, "", id));
            }
        }
    }

    private void stayed(Plan plan, List<Breach> found) {
        for (Waiting each : problem.cases()) {
            Optional<Slot> slot = plan.find(each.id());
            boolean right = switch (each.hold()) {
                case Hold.Free ignored -> true;
                case Hold.Stays stays -> slot.equals(Optional.of(stays.slot()));
                case Hold.Off ignored -> slot.isEmpty();
            };
            if (!right) {
                found.add(breach(Breach.Kind.MOVED, slot.map(Slot::session).orElse(""), each.id()));
            }
        }
    }

    /** What can be judged of a case without the others. */
    private static void alone(Put put, List<Breach> found) {
        Needs needs = put.it().needs();
        Session session = put.session();
        if (needs.kinds().stream().noneMatch(session.kinds()::contains)) {
            found.add(breach(Breach.Kind.KIND, session.id(), put.id()));
        }
        boolean surgeon = put.slot()
                .surgeon()
                .map(name ->
                        needs.surgeons().contains(name) && session.surgeons().contains(name))
                .orElse(needs.surgeons().isEmpty());
        if (!surgeon) {
            found.add(breach(Breach.Kind.SURGEON, session.id(), put.id()));
        }
        if (session.day().isBefore(put.it().window().earliest())) {
            found.add(breach(Breach.Kind.EARLY, session.day().toString(), put.id()));
        }
        if (put.it().window().away().contains(session.day())) {
            found.add(breach(Breach.Kind.AWAY, session.day().toString(), put.id()));
        }
        if (put.slot().start() < session.start() || put.over() > session.start() + session.minutes()) {
            found.add(breach(Breach.Kind.HOURS, session.id(), put.id()));
        }
    }

    private static void rooms(List<Put> all, List<Breach> found) {
        Map<List<Object>, List<Put>> byRoom = all.stream()
                .collect(Collectors.groupingBy(put -> List.of(
                        put.session().site(),
                        put.session().room(),
                        put.session().day())));
        byRoom.forEach((room, there) -> pairs(there).forEach(two -> {
            Put one = two.getFirst();
            Put other = two.getLast();
            boolean before =
                    one.over() + one.session().turnover() <= other.slot().start();
            boolean after =
                    other.over() + other.session().turnover() <= one.slot().start();
            if (!before && !after) {
                found.add(breach(Breach.Kind.ROOM, room.toString(), one.id(), other.id()));
            }
        }));
    }

    private static void surgeons(List<Put> all, List<Breach> found) {
        Map<List<Object>, List<Put>> bySurgeon = all.stream()
                .filter(put -> put.slot().surgeon().isPresent())
                .collect(Collectors.groupingBy(
                        put -> List.of(put.slot().surgeon().get(), put.session().day())));
        bySurgeon.forEach((surgeon, there) -> pairs(there).forEach(two -> {
            Put one = two.getFirst();
            Put other = two.getLast();
            if (one.slot().start() < other.over() && other.slot().start() < one.over()) {
                found.add(breach(Breach.Kind.TWICE, surgeon.toString(), one.id(), other.id()));
            }
        }));
    }

    private static void persons(List<Put> all, List<Breach> found) {
        Map<List<Object>, SortedSet<String>> byDay = new HashMap<>();
        for (Put put : all) {
            byDay.computeIfAbsent(List.of(put.it().person(), put.session().day()), key -> new TreeSet<>())
                    .add(put.id());
        }
        byDay.values().stream()
                .filter(cases -> cases.size() > 1)
                .sorted(Comparator.comparing(SortedSet::first))
                .forEach(cases -> found.add(new Breach(Breach.Kind.PATIENT, cases, "")));
    }

    private void beds(List<Put> all, List<Breach> found) {
        Map<List<Object>, Integer> free =
                problem.beds().stream().collect(Collectors.toMap(each -> List.of(each.site(), each.day()), Beds::free));
        Map<List<Object>, SortedSet<String>> taken = new HashMap<>();
        for (Put put : all) {
            LocalDate night = put.session().day();
            for (int i = 0; i < put.it().needs().nights(); i++, night = night.plusDays(1)) {
                taken.computeIfAbsent(List.of(put.session().site(), night), key -> new TreeSet<>())
                        .add(put.id());
            }
        }
        tooMany(Breach.Kind.BEDS, taken, free, found);
    }

    private void supplies(List<Put> all, List<Breach> found) {
        Map<List<Object>, Integer> there = problem.supplies().stream()
                .collect(Collectors.toMap(each -> List.of(each.what(), each.site(), each.day()), Supply::cases));
        Map<List<Object>, SortedSet<String>> taken = new HashMap<>();
        for (Put put : all) {
            for (String what : put.it().needs().supplies()) {
                taken.computeIfAbsent(
                                List.of(
                                        what,
                                        put.session().site(),
                                        put.session().day()),
                                key -> new TreeSet<>())
                        .add(put.id());
            }
        }
        tooMany(Breach.Kind.SUPPLY, taken, there, found);
    }

    private static void tooMany(
            Breach.Kind kind,
            Map<List<Object>, SortedSet<String>> taken,
            Map<List<Object>, Integer> there,
            List<Breach> found) {
        Map<String, SortedSet<String>> ordered = new TreeMap<>();
        taken.forEach((at, who) -> {
            if (who.size() > there.getOrDefault(at, 0)) {
                ordered.put(at.toString(), who);
            }
        });
        ordered.forEach((at, who) -> found.add(new Breach(kind, who, at)));
    }

    private static Stream<List<Put>> pairs(List<Put> all) {
        return all.stream()
                .flatMap(one -> all.stream()
                        .filter(other -> one.id().compareTo(other.id()) < 0)
                        .map(other -> List.of(one, other)));
    }

    private static Breach breach(Breach.Kind kind, String at, String... ids) {
        return new Breach(kind, new TreeSet<>(List.of(ids)), at);
    }
}
