package releve.agenda.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.plan.PlanFact.Held;
import releve.agenda.plan.PlanFact.Place;
import releve.agenda.rescue.Need;
import releve.rebooking.Beds;
import releve.rebooking.Hold;
import releve.rebooking.Needs;
import releve.rebooking.Problem;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Standing;
import releve.rebooking.Supply;
import releve.rebooking.Urgency;
import releve.rebooking.Waiting;
import releve.rebooking.Window;

/** Makes of who waits and of what there is a problem that the search understands. For one reading, by one thread. */
final class Posing {
    /** Of what nobody ever counted at a site there is enough. */
    private static final int UNCOUNTED = 10_000;

    private final PlanTables tables;
    private final Capacity capacity;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate until;
    private final List<Capacity.Open> open;
    private final Kinds kinds;
    private final Map<String, String> names = new HashMap<>();

    Posing(PlanTables tables, Capacity capacity, LocalDate today, ZoneId zone) {
        this.tables = tables;
        this.capacity = capacity;
        this.zone = zone;
        this.from = today.plusDays(tables.notice());
        this.until = from.plusDays(tables.horizon() - 1L);
        this.open = capacity.on(from, until).stream()
                .filter(each -> each.closed().isEmpty())
                .toList();
        this.kinds = new Kinds(
                tables, open.stream().map(each -> each.series().hours()).toList());
    }

    Posed of(Scope scope, List<WaitLine> waiting, Council council) {
        List<WaitLine> wanted =
                waiting.stream().filter(each -> scope.has(each.judged())).toList();
        List<Fixed.At> fixed = new Fixed(council, zone).in(open);
        Map<String, Set<LocalDate>> busy = busy(wanted, council);
        wanted.forEach(each -> physician(each.judged()));
        Map<String, Capacity.Open> sessions = new LinkedHashMap<>();
        open.forEach(each -> sessions.put(each.id(), each));
        List<Waiting> cases = new ArrayList<>();
        wanted.forEach(each -> cases.add(waiting(each, busy.getOrDefault(each.key(), Set.of()))));
        fixed.forEach(each -> cases.add(fixed(each)));
        Set<String> things =
                cases.stream().flatMap(each -> each.needs().supplies().stream()).collect(Collectors.toSet());
        var problem =
                new Problem(from, until, cases, open.stream().map(this::session).toList(), beds(), supplies(things));
        Map<String, Judged> dated = new HashMap<>();
        fixed.forEach(each -> dated.put(each.judged().of().ref().key(), each.judged()));
        return new Posed(problem, scope, byKey(wanted), dated, sessions, busy, names);
    }

    private static TreeMap<String, WaitLine> byKey(List<WaitLine> all) {
        var byKey = new TreeMap<String, WaitLine>();
        all.forEach(each -> byKey.put(each.key(), each));
        return byKey;
    }

    /** Days on which whoever waits has another appointment: nobody is in two places on one day. */
    private Map<String, Set<LocalDate>> busy(List<WaitLine> waiting, Council council) {
        Map<Long, Set<LocalDate>> days = new HashMap<>();
        List<Long> persons = waiting.stream()
                .map(each -> each.judged().of().patient().id())
                .distinct()
                .toList();
        for (Judged each : council.of(persons)) {
            if (Fixed.takesRoom(each)) {
                each.of()
                        .booking()
                        .findStart()
                        .ifPresent(start -> days.computeIfAbsent(
                                        each.of().patient().id(), none -> new HashSet<>())
                                .add(start.atZone(zone).toLocalDate()));
            }
        }
        Map<String, Set<LocalDate>> busy = new HashMap<>();
        waiting.forEach(each -> busy.put(
                each.key(), days.getOrDefault(each.judged().of().patient().id(), Set.of())));
        return busy;
    }

    private Waiting waiting(WaitLine line, Set<LocalDate> busy) {
        Judged judged = line.judged();
        PlanTables.Weight weight = tables.weight(judged.urgency().code());
        Set<LocalDate> away = new HashSet<>(busy);
        away.addAll(capacity.away(judged.of().patient()).keySet());
        return new Waiting(
                line.key(),
                String.valueOf(judged.of().patient().id()),
                new Urgency(line.rank(), weight.weight(), weight.must()),
                new Window(from, judged.limit(), away),
                needs(judged, physician(judged)),
                new Standing(line.daysWaited(), line.cancellations()),
                hold(judged));
    }

    /** The search places around it; it asks for nothing itself. */
    private Waiting fixed(Fixed.At at) {
        Optional<String> surgeon = physician(at.judged())
                .filter(each -> surgeons(at.open().series().hours()).contains(each));
        return new Waiting(
                at.judged().of().ref().key(),
                String.valueOf(at.judged().of().patient().id()),
                new Urgency(0, 1, false),
                new Window(from, at.open().day(), Set.of()),
                needs(at.judged(), surgeon),
                new Standing(0, 0),
                new Hold.Stays(new Slot(at.open().id(), at.minute(), surgeon), false));
    }

    private Needs needs(Judged judged, Optional<String> surgeon) {
        int said = judged.of().booking().details().minutes();
        Set<String> supplies = judged.meaning().needs().stream()
                .filter(tables.supplies()::contains)
                .map(Need::name)
                .collect(Collectors.toSet());
        return new Needs(
                said > 0 ? said : tables.minutes(judged.meaning().sort()),
                kinds.of(judged),
                surgeon.map(Set::of).orElse(Set.of()),
                judged.meaning().needs().contains(Need.INTENSIVE_CARE) ? tables.nights() : 0,
                supplies);
    }

    /** A place whose session has gone holds nobody: the case is sought a date again. */
    private Hold hold(Judged judged) {
        return capacity.held(judged.of())
                .map(each -> each.said() == Held.Said.OFF
                        ? new Hold.Off()
                        : each.place().flatMap(place -> stays(judged, place)).orElse(new Hold.Free()))
                .orElse(new Hold.Free());
    }

    private Optional<Hold> stays(Judged judged, Place place) {
        return open.stream()
                .filter(each -> each.id().equals(place.session()))
                .findFirst()
                .map(there -> new Hold.Stays(
                        new Slot(
                                place.session(),
                                place.start(),
                                physician(judged)
                                        .filter(each ->
                                                surgeons(there.series().hours()).contains(each))),
                        true));
    }

    /** Who is to do it, as names are compared. */
    private Optional<String> physician(Judged judged) {
        String written = judged.of().booked().details().physician();
        String plain = Kinds.plain(written);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        names.putIfAbsent(plain, written.strip());
        return Optional.of(plain);
    }

    private Session session(Capacity.Open each) {
        Hours hours = each.series().hours();
        return new Session(
                each.id(),
                each.day(),
                hours.site(),
                hours.room(),
                hours.begins(),
                hours.minutes(),
                kinds.of(hours),
                surgeons(hours),
                hours.turnover());
    }

    /** Where nobody is named, whoever a case names comes to it. */
    private Set<String> surgeons(Hours hours) {
        hours.surgeons().forEach(each -> names.put(Kinds.plain(each), each));
        return hours.surgeons().isEmpty()
                ? Set.copyOf(names.keySet())
                : hours.surgeons().stream().map(Kinds::plain).collect(Collectors.toSet());
    }

    private Set<String> sites() {
        return open.stream().map(each -> each.series().hours().site()).collect(Collectors.toSet());
    }

    private List<Beds> beds() {
        List<Beds> beds = new ArrayList<>();
        for (String site : sites()) {
            for (LocalDate night = from; !night.isAfter(until.plusDays(tables.nights())); night = night.plusDays(1)) {
                LocalDate of = night;
                capacity.beds(site, of).ifPresent(free -> beds.add(new Beds(site, of, free)));
            }
        }
        return beds;
    }

    private List<Supply> supplies(Set<String> things) {
        List<Supply> all = new ArrayList<>();
        for (String what : things) {
            for (String site : sites()) {
                boolean counted = capacity.isCounted(what, site);
                for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                    int cases = counted ? capacity.supply(what, site, day).orElse(0) : UNCOUNTED;
                    all.add(new Supply(what, site, day, cases));
                }
            }
        }
        return all;
    }
}
