package releve.rebooking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Problems so small that every plan can be tried, with every constraint in them somewhere. */
final class Tiny {
    private static final List<String> KINDS = List.of("eye", "ear");
    private static final List<String> SURGEONS = List.of("Ann", "Ivo", "Mia");

    private final Random random;

    private Tiny(long seed) {
        random = new Random(seed);
    }

    /** At most so many cases, in at most four sessions of three days. */
    static Problem problem(long seed, int most) {
        return new Tiny(seed).make(most);
    }

    /** The same, where some cases stay somewhere or get no date, whether that is sound or not. */
    static Problem withHolds(long seed, int most) {
        var tiny = new Tiny(seed);
        Problem free = tiny.make(most);
        List<Waiting> held =
                free.cases().stream().map(each -> each.with(tiny.hold(free))).toList();
        return new Problem(free.from(), free.until(), held, free.sessions(), free.beds(), free.supplies());
    }

    private Problem make(int most) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
            sessions.add(session("s" + i));
        }
        List<Waiting> cases = new ArrayList<>();
        for (int i = 0, count = 1 + random.nextInt(most); i < count; i++) {
            cases.add(waiting("c" + i));
        }
        List<Beds> beds = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            for (String site : List.of("north", "south")) {
                beds.add(new Beds(site, Clinic.day(day), random.nextInt(3)));
                if (day < 3) {
                    supplies.add(new Supply("laser", site, Clinic.day(day), random.nextInt(3)));
                }
            }
        }
        return new Problem(Clinic.MONDAY, Clinic.day(2), cases, sessions, beds, supplies);
    }

    private Session session(String id) {
        return new Session(
                id,
                Clinic.day(random.nextInt(3)),
                random.nextBoolean() ? "north" : "south",
                "room " + random.nextInt(2),
                480 + 30 * random.nextInt(3),
                60 + 30 * random.nextInt(4),
                some(KINDS, 1),
                some(SURGEONS, 1),
                5 * random.nextInt(4));
    }

    private Waiting waiting(String id) {
        LocalDate earliest = Clinic.day(random.nextInt(4) == 0 ? random.nextInt(3) : 0);
        return new Waiting(
                id,
                random.nextInt(3) == 0 ? "of several" : id,
                new Urgency(random.nextInt(3), 1 + random.nextInt(9), random.nextInt(3) == 0),
                new Window(
                        earliest,
                        Clinic.day(random.nextInt(5) - 1),
                        random.nextInt(4) == 0 ? Set.of(Clinic.day(random.nextInt(3))) : Set.of()),
                new Needs(
                        20 + 10 * random.nextInt(7),
                        some(KINDS, 1),
                        some(SURGEONS, 0),
                        Math.max(0, random.nextInt(5) - 2),
                        random.nextInt(4) == 0 ? Set.of("laser") : Set.of()),
                new Standing(random.nextInt(90), random.nextInt(3)),
                new Hold.Free());
    }

    private Hold hold(Problem problem) {
        return switch (random.nextInt(4)) {
            case 0 -> new Hold.Off();
            case 1 -> {
                Session session =
                        problem.sessions().get(random.nextInt(problem.sessions().size()));
                String surgeon = random.nextBoolean() ? "" : SURGEONS.get(random.nextInt(SURGEONS.size()));
                yield new Hold.Stays(
                        Clinic.slot(session.id(), session.start() + 10 * random.nextInt(8), surgeon), true);
            }
            default -> new Hold.Free();
        };
    }

    private Set<String> some(List<String> all, int least) {
        List<String> chosen = new ArrayList<>(all);
        while (chosen.size() > least && random.nextInt(3) != 0) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return Set.copyOf(chosen);
    }
}
