package releve.agenda.rescue;

import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import biweekly.property.TextProperty;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says of each field, taken from its title, its description and its properties. */
final class EventCells {
    /** Where each field is looked for, for those who look for the fault. */
    private static final Map<Field, String> PROPERTIES = properties();

    private final EventMapping mapping;
    private final List<Template> templates;
    private final boolean cancelling;
    private final ZoneId zone;

    EventCells(EventMapping mapping, boolean cancelling, ZoneId zone) {
        this.mapping = mapping;
        this.templates = mapping.read();
        this.cancelling = cancelling;
        this.zone = zone;
    }

    /** @param key of this occurrence, empty when the event has no UID */
    Cells of(long line, EventText.Read read, Instant start, String key) {
        VEvent event = read.event();
        Map<Field, String> values = new EnumMap<>(Field.class);
        String title = text(event.getSummary());
        List<String> described =
                text(event.getDescription()).lines().map(Cells::stripped).toList();
        Stream.concat(Stream.of(Cells.stripped(title)), described.stream())
                .flatMap(text -> templates.stream().map(template -> template.read(text)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(values::putAll);
        described.forEach(text -> labelled(text, values));
        put(values, Field.REASON, title);
        put(values, Field.PLACE, text(event.getLocation()));
        put(values, Field.PHYSICIAN, physician(event));
        put(values, Field.BOOKING_NUMBER, key);
        kind(event).ifPresent(word -> values.put(Field.KIND, word));
        values.put(Field.START_DATE, start(read, start));
        minutes(read).ifPresent(minutes -> values.put(Field.DURATION, minutes));
        if (cancelling || event.getStatus() != null && event.getStatus().isCancelled()) {
            values.put(Field.STATUS, "cancelled");
        }
        return new Cells(line, values, PROPERTIES);
    }

    /** A line "Tel: 0475 11 22 33" of a description; what a template has found stands. */
    private static void labelled(String text, Map<Field, String> values) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            Vocabulary.WORDS
                    .find("column", text.substring(0, colon))
                    .map(Field::valueOf)
                    .filter(EventCells::mayBeDescribed)
                    .ifPresent(field -> put(values, field, text.substring(colon + 1)));
        }
    }

    /** When an event begins, its properties say. */
    private static boolean mayBeDescribed(Field field) {
        return switch (field) {
            case START_DATE, START_TIME, DURATION, END, AUTHORITY -> false;
            default -> true;
        };
    }

    private static void put(Map<Field, String> values, Field field, String text) {
        String plain = Cells.stripped(text);
        if (!plain.isEmpty()) {
            values.putIfAbsent(field, plain);
        }
    }

    private Optional<String> kind(VEvent event) {
        return event.getCategories().stream()
                .flatMap(categories -> categories.getValues().stream())
                .filter(word -> word != null && mapping.mapping().kind(word).isPresent())
                .findFirst();
    }

    private static String physician(VEvent event) {
        Organizer organizer = event.getOrganizer();
        if (organizer != null && organizer.getCommonName() != null) {
            return organizer.getCommonName();
        }
        return event.getAttendees().stream()
                .filter(EventCells::leads)
                .map(Attendee::getCommonName)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** ROLE=CHAIR: other attendees may be the patient or the room. */
    private static boolean leads(Attendee attendee) {
        return attendee.getParameters("ROLE").stream().anyMatch("CHAIR"::equalsIgnoreCase)
                || attendee.getRole() != null
                        && "CHAIR".equalsIgnoreCase(attendee.getRole().getValue());
    }

    private String start(EventText.Read read, Instant start) {
        return read.wholeDay()
                ? start.atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : start.atZone(zone)
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    private static Optional<String> minutes(EventText.Read read) {
        VEvent event = read.event();
        if (read.wholeDay()) {
            return Optional.empty();
        }
        Duration length =
                event.getDuration() == null ? null : event.getDuration().getValue();
        long millis = length != null ? length.toMillis() : between(event);
        return millis > 0 ? Optional.of(Long.toString(millis / 60_000)) : Optional.empty();
    }

    private static long between(VEvent event) {
        return event.getDateEnd() == null || event.getDateEnd().getValue() == null
                ? 0
                : event.getDateEnd().getValue().getTime()
                        - event.getDateStart().getValue().getTime();
    }

    static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    String property(Field field) {
        return PROPERTIES.getOrDefault(field, "");
    }

    private static Map<Field, String> properties() {
        Map<Field, String> properties = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            properties.put(field, "DESCRIPTION");
        }
        for (Field field : Template.PLACES.values()) {
            properties.put(field, "SUMMARY");
        }
        properties.put(Field.START_DATE, "DTSTART");
        properties.put(Field.DURATION, "DTEND");
        properties.put(Field.PLACE, "LOCATION");
        properties.put(Field.KIND, "CATEGORIES");
        properties.put(Field.STATUS, "STATUS");
        properties.put(Field.BOOKING_NUMBER, "UID");
        return properties;
    }
}
