package releve.agenda.rescue;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an event takes place: once, or each time that its rule says within the days of interest. */
final class Occurrences {
    /** A time of an event, and the key of that time: the moment for which it was planned, whenever it takes place now. */
    record Occurrence(Instant start, String key) {}

    /** The times, or why they cannot be told. */
    sealed interface Told {
        record Times(List<Occurrence> occurrences) implements Told {}

        record Untold(Reason reason) implements Told {}
    }

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** In the days of interest; an appointment that repeats more often is none. */
    private static final int MOST = 1_000;

    private final Horizon horizon;

    Occurrences(Horizon horizon) {
        this.horizon = horizon;
    }

    /** @param moved the times of this event that have an event of their own */
    Told of(EventText.Read read, Set<Instant> moved) {
        VEvent event = read.event();
        Instant start = event.getDateStart().getValue().toInstant();
        if (event.getRecurrenceId() != null) {
            return event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE
                    ? new Told.Untold(Reason.REPEAT_RANGE)
                    : once(start, key(event, event.getRecurrenceId().getValue().toInstant()));
        }
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            return once(start, uid(event));
        }
        return often(event.getRecurrenceRule()) ? new Told.Untold(Reason.REPEATS_TOO_OFTEN) : repeated(read, moved);
    }

    private static Told once(Instant start, String key) {
        return new Told.Times(List.of(new Occurrence(start, key)));
    }

    private Told repeated(EventText.Read read, Set<Instant> moved) {
        ZoneId zone = read.wholeDay() ? ZoneOffset.UTC : horizon.zone();
        Instant from = horizon.from().atStartOfDay(zone).toInstant();
        Instant until = horizon.until().plusDays(1).atStartOfDay(zone).toInstant();
        DateIterator times = read.event().getDateIterator(read.zone());
        times.advanceTo(Date.from(from));
        var occurrences = new ArrayList<Occurrence>();
        while (times.hasNext()) {
            Instant time = times.next().toInstant();
            if (!time.isBefore(until)) {
                break;
            }
            if (occurrences.size() == MOST) {
                return new Told.Untold(Reason.REPEATS_TOO_OFTEN);
            }
            if (!time.isBefore(from) && !moved.contains(time)) {
                occurrences.add(new Occurrence(time, key(read.event(), time)));
            }
        }
        return new Told.Times(List.copyOf(occurrences));
    }

    /** Rules by the hour or finer: not appointments, and working them out could take for ever. */
    private static boolean often(@Nullable RecurrenceRule rule) {
        Frequency frequency =
                rule == null || rule.getValue() == null ? null : rule.getValue().getFrequency();
        return frequency == Frequency.HOURLY || frequency == Frequency.MINUTELY || frequency == Frequency.SECONDLY;
    }

    static String uid(VEvent event) {
        return EventCells.text(event.getUid());
    }

    private static String key(VEvent event, Instant planned) {
        return uid(event).isEmpty() ? "" : uid(event) + "/" + BASIC.format(planned);
    }
}
