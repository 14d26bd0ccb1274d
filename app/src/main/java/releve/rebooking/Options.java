package releve.rebooking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every session, and in it every surgeon, that could take each case, the earliest first, with what it would cost. The options of a case are
 * {@code first[case]} to {@code first[case + 1] - 1}; the last of them stands for no date, costs what the day after the end costs, and has no session.
 */
final class Options {
    /**
     * A limit that must be kept weighs as much as this many days of the heaviest case for each day past it, and as ten days more for being passed at all.
     * The search is drawn by one number; which plan is better is judged by {@link Cost} itself.
     */
    private static final double MUST = 20;

    private static final double PASSED = 10;

    /** What the sum of all waiting may weigh beside lateness, for the same reason. */
    private static final double WAITING = 0.02;

    final int[] first;
    int[] session;
    int[] surgeon;
    private String[] surgeonName;
    long[] late;
    long[] wait;
    int[] mustDays;
    private double[] pull;

    private final Model model;
    private final double mustWeight;
    private final double waitingWeight;
    private int size;

    Options(Model model) {
        this.model = model;
        List<Waiting> cases = model.problem.cases();
        mustWeight = MUST
                * cases.stream().mapToInt(each -> each.urgency().weight()).max().orElse(1);
        waitingWeight = WAITING
                / cases.stream()
                        .mapToLong(each -> each.standing().price())
                        .average()
                        .orElse(1);
        first = new int[cases.size() + 1];
        int guess = 16 * (cases.size() + 1);
        session = new int[guess];
        surgeon = new int[guess];
        surgeonName = new String[guess];
        late = new long[guess];
        wait = new long[guess];
        mustDays = new int[guess];
        pull = new double[guess];
        for (int number = 0; number < cases.size(); number++) {
            collect(number);
            first[number + 1] = size;
        }
    }

    /** The option that stands for no date. */
    int none(int number) {
        return first[number + 1] - 1;
    }

    /** For each option one number: the less, the more it draws. A copy, which a search may change. */
    double[] pulls() {
        return Arrays.copyOf(pull, size);
    }

    /** What passing a limit that must be kept adds to the pull of an option. */
    double mustPull(int which) {
        return mustDays[which] > 0 ? mustWeight * (mustDays[which] + PASSED) : 0;
    }

    Cost cost(int which) {
        return new Cost(mustDays[which] > 0 ? 1 : 0, mustDays[which], late[which], wait[which]);
    }

    /** Whether any session could take it. */
    boolean any(int number) {
        return first[number] < none(number);
    }

    /** The slot of an option from a minute on. */
    Slot slot(int which, int start) {
        String name = surgeonName[which];
        return new Slot(
                model.sessions.get(session[which]).id(), start, name.isEmpty() ? Optional.empty() : Optional.of(name));
    }

    private void collect(int number) {
        Waiting each = model.waiting(number);
        if (each.stays().isPresent()) {
            Slot slot = each.stays().get();
            int place = model.session(slot.session());
            add(each, place, slot.surgeon().orElse(""));
        } else if (!model.held[number]) {
            for (int place = 0; place < model.sessions.size(); place++) {
                if (model.fits(number, place)) {
                    with(each, place);
                }
            }
        }
        add(each, Model.NONE, "");
    }

    private void with(Waiting each, int place) {
        if (each.needs().surgeons().isEmpty()) {
            add(each, place, "");
            return;
        }
        each.needs().surgeons().stream()
                .filter(model.sessions.get(place).surgeons()::contains)
                .sorted(Comparator.naturalOrder())
                .forEach(name -> add(each, place, name));
    }

    private void add(Waiting each, int place, String who) {
        if (size == session.length) {
            grow(2 * size);
        }
        LocalDate day = place == Model.NONE
                ? model.problem.afterwards()
                : model.sessions.get(place).day();
        Cost cost = Cost.of(each, day, model.problem.from());
        session[size] = place;
        surgeon[size] = who.isEmpty() ? Model.NONE : model.surgeonTimeline(who, place);
        surgeonName[size] = who;
        late[size] = cost.lateness();
        wait[size] = cost.waiting();
        mustDays[size] = (int) cost.mustDays();
        pull[size] = cost.lateness() + waitingWeight * cost.waiting() + mustPull(size);
        size++;
    }

    private void grow(int length) {
        session = Arrays.copyOf(session, length);
        surgeon = Arrays.copyOf(surgeon, length);
        surgeonName = Arrays.copyOf(surgeonName, length);
        late = Arrays.copyOf(late, length);
        wait = Arrays.copyOf(wait, length);
        mustDays = Arrays.copyOf(mustDays, length);
        pull = Arrays.copyOf(pull, length);
    }
}
