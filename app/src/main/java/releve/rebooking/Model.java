package releve.rebooking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A problem in numbers: sessions in the order of their day, rooms and surgeons by day as timelines, beds and supplies as counters. It does not change
 * once it is made, and several searches may read it at a time.
 */
final class Model {
    static final int NONE = -1;

    private static final Comparator<Session> ORDER =
            Comparator.comparing(Session::day).thenComparingInt(Session::start).thenComparing(Session::id);

    final Problem problem;
    final int days;
    final List<Session> sessions;
    final int[] sessionDay;
    final int[] sessionSite;
    final int[] sessionRoom;
    final int[] begin;
    final int[] end;
    final int[] turnover;
    final int[] minutes;
    final int[] nights;
    final int[][] supplies;
    final boolean[] held;

    /** Of each case its person's number; {@link #NONE} for who has but one case, and so is never in the way of themselves. */
    final int[] person;

    final int[] bedCapacity;
    final int[] supplyCapacity;
    final int timelines;
    final Options options;

    private final Numbers sites = new Numbers();
    private final Numbers rooms = new Numbers();
    private final Numbers surgeons = new Numbers();
    private final Numbers things = new Numbers();
    private final Numbers persons = new Numbers();
    private final Map<String, Integer> sessionNumber = new HashMap<>();
    private final int nightsAhead;
    private final int siteCount;

    Model(Problem problem) {
        this.problem = problem;
        days = day(problem.until()) + 1;
        sessions = problem.sessions().stream().sorted(ORDER).toList();
        int count = sessions.size();
        sessionDay = new int[count];
        sessionSite = new int[count];
        sessionRoom = new int[count];
        begin = new int[count];
        end = new int[count];
        turnover = new int[count];
        int cases = problem.cases().size();
        minutes = new int[cases];
        nights = new int[cases];
        supplies = new int[cases][];
        held = new boolean[cases];
        person = new int[cases];
        readSessions();
        readCases();
        int longest = 0;
        for (int each : nights) {
            longest = Math.max(longest, each);
        }
        nightsAhead = days + longest;
        siteCount = sites.size();
        bedCapacity = new int[siteCount * nightsAhead];
        supplyCapacity = new int[things.size() * siteCount * days];
        readCapacities();
        timelines = (rooms.size() + surgeons.size()) * days;
        options = new Options(this);
    }

    int cases() {
        return minutes.length;
    }

    Waiting waiting(int number) {
        return problem.cases().get(number);
    }

    int session(String id) {
        return Objects.requireNonNull(sessionNumber.get(id), id);
    }

    /** The counter of a site's beds in the night after a day. */
    int bed(int session, int day) {
        return sessionSite[session] * nightsAhead + day;
    }

    /** The counter of a thing on the session's site and day. */
    int supply(int thing, int session) {
        return (thing * siteCount + sessionSite[session]) * days + sessionDay[session];
    }

    /** Persons with several cases. */
    int persons() {
        return persons.size();
    }

    int roomTimeline(int session) {
        return sessionRoom[session] * days + sessionDay[session];
    }

    int surgeonTimeline(String surgeon, int session) {
        return (rooms.size() + surgeons.of(surgeon)) * days + sessionDay[session];
    }

    /** Whether a session could take a case if it had everything to itself, whoever operates. */
    boolean fits(int number, int session) {
        Waiting each = waiting(number);
        Session place = sessions.get(session);
        if (Collections.disjoint(each.needs().kinds(), place.kinds())
                || !each.window().allows(place.day())
                || minutes[number] > place.minutes()) {
            return false;
        }
        for (int night = 0; night < nights[number]; night++) {
            if (bedCapacity[bed(session, sessionDay[session] + night)] == 0) {
                return false;
            }
        }
        for (int thing : supplies[number]) {
            if (supplyCapacity[supply(thing, session)] == 0) {
                return false;
            }
        }
        return true;
    }

    private void readSessions() {
        for (int i = 0; i < sessions.size(); i++) {
            Session each = sessions.get(i);
            sessionNumber.put(each.id(), i);
            sessionDay[i] = day(each.day());
            sessionSite[i] = sites.of(each.site());
            // a room is a room of its site: two sites may both have a room 1
            sessionRoom[i] = rooms.of(sessionSite[i] + " " + each.room());
            begin[i] = each.start();
            end[i] = each.end();
            turnover[i] = each.turnover();
            each.surgeons().forEach(surgeons::of);
        }
    }

    private void readCases() {
        Map<String, Integer> cases = new HashMap<>();
        problem.cases().forEach(each -> cases.merge(each.person(), 1, Integer::sum));
        for (int i = 0; i < minutes.length; i++) {
            Waiting each = waiting(i);
            minutes[i] = each.needs().minutes();
            nights[i] = each.needs().nights();
            person[i] = cases.getOrDefault(each.person(), 0) > 1 ? persons.of(each.person()) : NONE;
            held[i] = !(each.hold() instanceof Hold.Free);
            supplies[i] = each.needs().supplies().stream()
                    .sorted()
                    .mapToInt(things::of)
                    .toArray();
            each.stays().flatMap(Slot::surgeon).ifPresent(surgeons::of);
        }
    }

    private void readCapacities() {
        for (Beds each : problem.beds()) {
            int day = day(each.day());
            int site = sites.of(each.site());
            // a site without sessions, a night that nobody can reach: of no use to anybody
            if (site < siteCount && day >= 0 && day < nightsAhead) {
                bedCapacity[site * nightsAhead + day] = each.free();
            }
        }
        int named = things.size();
        for (Supply each : problem.supplies()) {
            int day = day(each.day());
            int site = sites.of(each.site());
            int thing = things.of(each.what());
            if (site < siteCount && thing < named && day >= 0 && day < days) {
                supplyCapacity[(thing * siteCount + site) * days + day] = each.cases();
            }
        }
    }

    private int day(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(problem.from(), day);
    }
}
