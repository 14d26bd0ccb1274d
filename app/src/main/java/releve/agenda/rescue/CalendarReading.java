package releve.agenda.rescue;

import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a calendar in two passes: the first learns which times of repeated events were moved and in which order
 * people wrote their dates, the second makes rows. */
final class CalendarReading {
    private final Calendar calendar;
    private final Horizon horizon;
    private final Zones zones;
    private final Occurrences occurrences;
    private final EventCells cells;
    private final Grammar grammar;
    private final Map<String, Set<Instant>> moved = new HashMap<>();
    private final Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
    private final Map<Field, OrderSurvey> surveys = new EnumMap<>(Field.class);

    private CalendarReading(Calendar calendar, EventMapping mapping, Horizon horizon) {
        this.calendar = calendar;
        this.horizon = horizon;
        this.zones = new Zones(calendar.zones());
        this.occurrences = new Occurrences(horizon);
        this.cells = new EventCells(mapping, calendar.cancelling(), horizon.zone());
        this.orders.putAll(mapping.mapping().orders());
        this.grammar = new Grammar(mapping.mapping(), orders, Map.of(), horizon);
        // the times of an event are plain; what a person wrote into it is not
        for (Field field : List.of(Field.BIRTH_DATE, Field.CONSENT_DATE)) {
            if (!orders.containsKey(field)) {
                surveys.put(field, new OrderSurvey());
            }
        }
    }

    static Outcome of(Calendar calendar, EventMapping mapping, Horizon horizon, Consumer<? super Found> to) {
        List<Mapping.Fault> faults = mapping.faults();
        return faults.isEmpty()
                ? new CalendarReading(calendar, mapping, horizon).read(to)
                : new Outcome.MappingWrong(faults);
    }

    private Outcome read(Consumer<? super Found> to) {
        calendar.each(this::learn);
        List<Outcome.OpenOrder> open = new ArrayList<>();
        surveys.forEach((field, survey) -> survey.order()
                .ifPresentOrElse(
                        order -> orders.put(field, order), () -> open.add(survey.open(field, cells.property(field)))));
        if (!open.isEmpty()) {
            return new Outcome.OrderUnclear(List.copyOf(open));
        }
        var tally = new Tally(to);
        calendar.each(component -> found(component, tally).forEach(tally::take));
        return tally.taken();
    }

    private void learn(Component component) {
        try {
            if (component.fault() == null) {
                parsed(component).ifPresent(read -> learn(component, read));
            }
        } catch (RuntimeException ignored) {
            // listed as unreadable in the second pass
        }
    }

    private void learn(Component component, EventText.Read read) {
        VEvent event = read.event();
        if (event.getRecurrenceId() != null) {
            moved.computeIfAbsent(Occurrences.uid(event), uid -> new HashSet<>())
                    .add(event.getRecurrenceId().getValue().toInstant());
        }
        Cells said = cells.of(component.line(), read, Instant.EPOCH, "");
        surveys.forEach((field, survey) -> survey.see(said.of(field)));
    }

    /** The library that reads events may stumble over one in any way: this is where it touches foreign text, and one event is what it costs. */
    private List<Found> found(Component component, Tally tally) {
        if (tally.lines() >= Limits.ROWS) {
            return List.of(refused(component, Reason.TOO_MANY_ROWS));
        }
        if (component.fault() != null) {
            return List.of(refused(component, component.fault()));
        }
        try {
            return events(component);
        } catch (RuntimeException broken) {
            return List.of(refused(component, Reason.EVENT_UNREADABLE));
        }
    }

    private Optional<EventText.Read> parsed(Component component) {
        return EventText.read(component, calendar.version(), zones, horizon.zone());
    }

    private List<Found> events(Component component) {
        Optional<EventText.Read> read = parsed(component);
        if (read.isEmpty()) {
            return List.of(refused(component, Reason.ZONE_UNKNOWN));
        }
        VEvent event = read.get().event();
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return List.of(refused(component, Reason.START_MISSING));
        }
        Set<Instant> elsewhere = moved.getOrDefault(Occurrences.uid(event), Set.of());
        return switch (occurrences.of(read.get(), elsewhere)) {
            case Occurrences.Told.Untold untold -> List.of(refused(component, untold.reason()));
            case Occurrences.Told.Times times -> rows(component, read.get(), times.occurrences());
        };
    }

    private List<Found> rows(Component component, EventText.Read read, List<Occurrences.Occurrence> times) {
        if (times.isEmpty()) {
            Instant start = read.event().getDateStart().getValue().toInstant();
            return List.of(new Outside(
                    component.line(),
                    start.atZone(read.wholeDay() ? ZoneOffset.UTC : horizon.zone())
                            .toLocalDate()));
        }
        return times.stream()
                .map(time -> RowReading.of(cells.of(component.line(), read, time.start(), time.key()), grammar))
                .map(found -> found instanceof Refused line && line.value().isEmpty()
                        ? refused(component, line.reason())
                        : found)
                .toList();
    }

    private static Refused refused(Component component, Reason reason) {
        String title = component.lines().stream()
                .filter(line -> line.regionMatches(true, 0, "SUMMARY", 0, 7))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .orElse("");
        return new Refused(component.line(), "SUMMARY", title, reason);
    }
}
