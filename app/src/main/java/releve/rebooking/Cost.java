package releve.rebooking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What a plan costs the patients; the first number that differs decides. A case without a date counts as placed on the day after the last one.
 *
 * @param mustLate cases that must keep their limit and do not
 * @param mustDays their days past it
 * @param lateness weight × days past the limit, over all cases
 * @param waiting days from the first one to each case's, each counted as often as the patient has waited days and, thirtyfold, suffered cancellations
 */
public record Cost(long mustLate, long mustDays, long lateness, long waiting) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER = Comparator.comparingLong(Cost::mustLate)
            .thenComparingLong(Cost::mustDays)
            .thenComparingLong(Cost::lateness)
            .thenComparingLong(Cost::waiting);

    public static Cost of(Problem problem, Plan plan) {
        Map<String, LocalDate> days = new HashMap<>();
        problem.sessions().forEach(session -> days.put(session.id(), session.day()));
        Cost sum = new Cost(0, 0, 0, 0);
        for (Waiting each : problem.cases()) {
            LocalDate day = plan.find(each.id())
                    .map(slot -> days.getOrDefault(slot.session(), problem.afterwards()))
                    .orElse(problem.afterwards());
            sum = sum.plus(of(each, day, problem.from()));
        }
        return sum;
    }

    /** Of one case on a day. */
    static Cost of(Waiting each, LocalDate day, LocalDate from) {
        long late = Math.max(0, ChronoUnit.DAYS.between(each.window().limit(), day));
        boolean must = each.urgency().must();
        return new Cost(
                must && late > 0 ? 1 : 0,
                must ? late : 0,
                late * each.urgency().weight(),
                ChronoUnit.DAYS.between(from, day) * each.standing().price());
    }

    Cost plus(Cost other) {
        return new Cost(
                mustLate + other.mustLate,
                mustDays + other.mustDays,
                lateness + other.lateness,
                waiting + other.waiting);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
