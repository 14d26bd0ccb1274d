package releve.rebooking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A plan that can say of each case why it is then and not earlier, and where else it could be. Any plan will do, also one changed by hand, as long as its
 * sessions are there. For one thread.
 */
public final class Explained {
    private final Problem problem;
    private final Plan plan;
    private final Model model;
    private final Draft draft;

    public Explained(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        // every case stands where the plan has it, so that the draft takes them as they are
        List<Waiting> asPlanned = problem.cases().stream()
                .map(each -> each.with(plan.find(each.id())
                        .<Hold>map(slot -> new Hold.Stays(slot, false))
                        .orElse(new Hold.Off())))
                .toList();
        model = new Model(new Problem(
                problem.from(), problem.until(), asPlanned, problem.sessions(), problem.beds(), problem.supplies()));
        draft = new Draft(model);
    }

    /** Why a case is where it is. */
    public Why why(String id) {
        int number = number(id);
        Waiting it = problem.cases().get(number);
        Optional<Slot> slot = plan.find(id);
        LocalDate day = slot.map(each ->
                        model.sessions.get(model.session(each.session())).day())
                .orElse(problem.afterwards());
        long late = Math.max(0, ChronoUnit.DAYS.between(it.window().limit(), day));
        return new Why(
                it, slot, day, late, passed(number, session -> session.day().isBefore(day)));
    }

    /** Every session of a case's kind with what stands in the way of it, were the case taken from where it is: for whoever sets a date by hand. */
    public List<Why.Passed> elsewhere(String id) {
        return passed(number(id), session -> true);
    }

    private int number(String id) {
        for (int number = 0; number < model.cases(); number++) {
            if (model.waiting(number).id().equals(id)) {
                return number;
            }
        }
        throw new IllegalArgumentException("no case " + id);
    }

    private List<Why.Passed> passed(int number, Predicate<Session> asked) {
        Waiting it = model.waiting(number);
        boolean placed = draft.placed(number);
        int option = draft.option(number);
        int start = draft.start(number);
        if (placed) {
            draft.take(number);
        }
        List<Why.Passed> all = new ArrayList<>();
        for (int session = 0; session < model.sessions.size(); session++) {
            Session each = model.sessions.get(session);
            if (asked.test(each) && !Collections.disjoint(it.needs().kinds(), each.kinds())) {
                all.add(new Why.Passed(each, reason(number, session)));
            }
        }
        if (placed) {
            draft.put(number, option, start);
        }
        return all;
    }

    private Reason reason(int number, int session) {
        Waiting it = model.waiting(number);
        Session there = model.sessions.get(session);
        if (there.day().isBefore(it.window().earliest())) {
            return new Reason.NotBefore(it.window().earliest());
        }
        if (it.window().away().contains(there.day())) {
            return new Reason.Away();
        }
        if (it.needs().minutes() > there.minutes()) {
            return new Reason.TooLong(it.needs().minutes(), there.minutes());
        }
        Set<String> surgeons = new TreeSet<>(it.needs().surgeons());
        surgeons.retainAll(there.surgeons());
        if (surgeons.isEmpty() && !it.needs().surgeons().isEmpty()) {
            return new Reason.NoSurgeon(it.needs().surgeons());
        }
        return stock(number, session).orElseGet(() -> time(number, session, surgeons));
    }

    private Optional<Reason> stock(int number, int session) {
        if (!draft.stock().comes(number, session)) {
            return Optional.of(new Reason.SamePatient(placed(other -> model.person[other] == model.person[number]
                    && model.sessionDay[model.options.session[draft.option(other)]] == model.sessionDay[session])));
        }
        int night = draft.stock().fullNight(number, session);
        if (night != Model.NONE) {
            LocalDate day = problem.from().plusDays(night);
            return Optional.of(new Reason.BedsFull(day, lying(model.sessionSite[session], night)));
        }
        int missing = draft.stock().missing(number, session);
        if (missing != Model.NONE) {
            int thing = model.supplies[number][missing];
            String what = model.waiting(number).needs().supplies().stream()
                    .sorted()
                    .toList()
                    .get(missing);
            return Optional.of(new Reason.SupplyTaken(what, having(thing, session)));
        }
        return Optional.empty();
    }

    private Reason time(int number, int session, Set<String> surgeons) {
        int roomAlone = draft.minute(number, session, Model.NONE);
        if (roomAlone == Model.NONE) {
            return new Reason.Full(inRoom(session));
        }
        if (surgeons.isEmpty()) {
            return new Reason.Open(roomAlone);
        }
        int earliest = Integer.MAX_VALUE;
        Set<String> elsewhere = new LinkedHashSet<>();
        for (String surgeon : surgeons) {
            int timeline = model.surgeonTimeline(surgeon, session);
            int at = draft.minute(number, session, timeline);
            if (at != Model.NONE) {
                earliest = Math.min(earliest, at);
            }
            elsewhere.addAll(ids(draft.timeline(timeline).meeting(model.begin[session], model.end[session])));
        }
        return earliest < Integer.MAX_VALUE
                ? new Reason.Open(earliest)
                : new Reason.SurgeonElsewhere(surgeons, List.copyOf(elsewhere));
    }

    private List<String> inRoom(int session) {
        return ids(draft.room(session).meeting(model.begin[session], model.end[session]));
    }

    private List<String> lying(int site, int night) {
        return placed(number -> {
            int session = model.options.session[draft.option(number)];
            int day = model.sessionDay[session];
            return model.sessionSite[session] == site && day <= night && night < day + model.nights[number];
        });
    }

    private List<String> having(int thing, int where) {
        return placed(number -> {
            int session = model.options.session[draft.option(number)];
            return model.sessionSite[session] == model.sessionSite[where]
                    && model.sessionDay[session] == model.sessionDay[where]
                    && Arrays.stream(model.supplies[number]).anyMatch(each -> each == thing);
        });
    }

    private List<String> placed(Predicate<Integer> asked) {
        List<String> found = new ArrayList<>();
        for (int number = 0; number < model.cases(); number++) {
            if (draft.placed(number) && asked.test(number)) {
                found.add(model.waiting(number).id());
            }
        }
        return found;
    }

    private List<String> ids(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> model.waiting(number).id())
                .toList();
    }
}
