package releve.rebooking.backlog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import releve.rebooking.Beds;
import releve.rebooking.Hold;
import releve.rebooking.Needs;
import releve.rebooking.Plan;
import releve.rebooking.Problem;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Supply;
import releve.rebooking.Unplaced;
import releve.rebooking.Waiting;
import releve.rebooking.backlog.Backlog.Pressure;
import releve.rebooking.backlog.Backlog.Shape;
import releve.rebooking.backlog.Backlog.Trade;

/** Fills session after session with cases made to fit, then adds those for whom nothing is left. */
final class Planter {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final int SITES = 3;
    private static final int THINGS = 3;
    private static final int OVERFLOW_PER_CENT = 10;
    private static final int PATIENCE = 12;

    private final Backlog kind;
    private final List<Trade> trades;
    private final Shape shape;
    private final Pressure tight;
    private final int wanted;
    private final Random random;
    private final Patients patients;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Waiting> cases = new ArrayList<>();
    private final Map<String, Slot> plan = new HashMap<>();
    private final Map<String, Unplaced> without = new HashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final Map<List<Object>, Integer> beds = new HashMap<>();
    private final Map<List<Object>, Integer> things = new HashMap<>();

    Planter(Backlog kind, List<Trade> trades, Shape shape, Pressure tight, int wanted, long seed) {
        this.kind = kind;
        this.trades = trades;
        this.shape = shape;
        this.tight = tight;
        this.wanted = wanted;
        random = new Random(seed * 31 + kind.ordinal());
        patients = new Patients(random, FROM, tight);
    }

    Planted make() {
        int planted = Math.max(1, wanted - wanted * OVERFLOW_PER_CENT / 100);
        LocalDate day = FROM;
        while (cases.size() < planted) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                fill(day, planted);
            }
            day = day.plusDays(1);
        }
        LocalDate until = day.minusDays(1);
        while (cases.size() < wanted) {
            Session like = sessions.get(random.nextInt(sessions.size()));
            Trade trade = trade(like);
            String id = id();
            cases.add(new Waiting(
                    id,
                    patients.later(),
                    patients.window(),
                    needs(trade, like, random.nextInt(100) < trade.intensive() ? 1 : 0, Set.of()),
                    patients.standing(),
                    new Hold.Free()));
            without.put(id, Unplaced.ALL_TAKEN);
        }
        return new Planted(
                new Problem(FROM, until, cases, sessions, allBeds(until), allThings(until)), Plan.of(plan, without));
    }

    private void fill(LocalDate day, int planted) {
        int rooms = Math.max(2, wanted / shape.casesPerRoom());
        for (int room = 0; room < rooms; room++) {
            Session session = session(day, room);
            sessions.add(session);
        }
        List<Session> today = sessions.subList(sessions.size() - rooms, sessions.size());
        Map<String, Integer> nextFree = new HashMap<>();
        busy.clear();
        int misses = 0;
        while (misses < PATIENCE * rooms && cases.size() < planted) {
            Session session = today.get(random.nextInt(rooms));
            misses = plant(session, nextFree) ? 0 : misses + 1;
        }
    }

    /** A room has a specialty for each day of the week; rooms that share their surgeons stand side by side. */
    private Session session(LocalDate day, int room) {
        int group = room / shape.rooms();
        int which = (group + day.getDayOfWeek().getValue()) % trades.size();
        Trade trade = trades.get(which);
        int pool = Math.max(shape.surgeons(), trade.surgeons() * wanted / 1000);
        List<String> present = IntStream.range(0, shape.surgeons())
                .mapToObj(each -> trade.name() + " " + (day.getDayOfWeek().getValue() * 2 + group + each) % pool)
                .toList();
        return new Session(
                day + " " + room,
                day,
                "site " + group % SITES,
                "room " + room,
                shape.start() + (room % 2) * 30,
                shape.minutes(),
                Set.of(trade.name()),
                Set.copyOf(present),
                shape.turnover());
    }

    private boolean plant(Session session, Map<String, Integer> roomFree) {
        Trade trade = trade(session);
        List<String> present = session.surgeons().stream().sorted().toList();
        String surgeon = present.get(random.nextInt(present.size()));
        int nights = nights(trade, session);
        Set<String> supplies = supplies(trade, session);
        Needs needs = needs(trade, session, nights, supplies, surgeon);
        int start = Math.max(roomFree.getOrDefault(session.id(), session.start()), busy.getOrDefault(surgeon, 0));
        if (start + needs.minutes() > session.end()) {
            return false;
        }
        roomFree.put(session.id(), start + needs.minutes() + session.turnover());
        busy.put(surgeon, start + needs.minutes());
        for (int night = 0; night < nights; night++) {
            beds.merge(List.of(session.site(), session.day().plusDays(night)), 1, Integer::sum);
        }
        supplies.forEach(what -> things.merge(List.of(what, session.site(), session.day()), 1, Integer::sum));
        String id = id();
        Patients.Made made = patients.plantedOn(session.day());
        cases.add(new Waiting(id, made.urgency(), made.window(), needs, made.standing(), new Hold.Free()));
        plan.put(
                id,
                new Slot(session.id(), start, needs.surgeons().isEmpty() ? Optional.empty() : Optional.of(surgeon)));
        return true;
    }

    private Needs needs(Trade trade, Session session, int nights, Set<String> supplies) {
        List<String> present = session.surgeons().stream().sorted().toList();
        return needs(trade, session, nights, supplies, present.get(random.nextInt(present.size())));
    }

    private Needs needs(Trade trade, Session session, int nights, Set<String> supplies, String surgeon) {
        int span = trade.longest() - trade.shortest();
        // short ones are more frequent: the smaller of two throws
        int minutes = trade.shortest() + Math.min(random.nextInt(span + 1), random.nextInt(span + 1)) / 5 * 5;
        boolean anybody = kind == Backlog.CLINIC && random.nextInt(100) < 50;
        return new Needs(
                Math.min(minutes, session.minutes()),
                Set.of(trade.name()),
                anybody ? Set.of() : Set.of(surgeon),
                nights,
                supplies);
    }

    private int nights(Trade trade, Session session) {
        if (random.nextInt(100) >= trade.intensive()) {
            return 0;
        }
        int nights = 1 + random.nextInt(trade.nights());
        for (int night = 0; night < nights; night++) {
            if (beds.getOrDefault(List.of(session.site(), session.day().plusDays(night)), 0) >= tight.beds()) {
                return 0;
            }
        }
        return nights;
    }

    private Set<String> supplies(Trade trade, Session session) {
        int taken = things.getOrDefault(List.of(trade.thing(), session.site(), session.day()), 0);
        return random.nextInt(100) < 20 && taken < THINGS ? Set.of(trade.thing()) : Set.of();
    }

    private Trade trade(Session session) {
        return trades.stream()
                .filter(each -> session.kinds().contains(each.name()))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return "case %05d".formatted(cases.size());
    }

    private List<Beds> allBeds(LocalDate until) {
        List<Beds> all = new ArrayList<>();
        for (LocalDate day = FROM; day.isBefore(until.plusDays(8)); day = day.plusDays(1)) {
            for (int site = 0; site < SITES; site++) {
                all.add(new Beds("site " + site, day, tight.beds()));
            }
        }
        return all;
    }

    private List<Supply> allThings(LocalDate until) {
        List<Supply> all = new ArrayList<>();
        for (String thing : trades.stream().map(Trade::thing).distinct().toList()) {
            for (LocalDate day = FROM; !day.isAfter(until); day = day.plusDays(1)) {
                for (int site = 0; site < SITES; site++) {
                    all.add(new Supply(thing, "site " + site, day, THINGS));
                }
            }
        }
        return all;
    }
}
