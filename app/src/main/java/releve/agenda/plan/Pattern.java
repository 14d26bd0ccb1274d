package releve.agenda.plan;

import java.time.DayOfWeek;
import java.util.Set;

/** Hours that come again each week on the same days. */
public record Pattern(Hours hours, Set<DayOfWeek> weekdays) {
    public Pattern {
        weekdays = Set.copyOf(weekdays);
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("hours without a day of the week never come");
        }
    }
}
