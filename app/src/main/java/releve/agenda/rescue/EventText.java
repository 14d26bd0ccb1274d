package releve.agenda.rescue;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one event, made plain before the library reads it: whole days become midnights of UTC, times without a zone get the house's,
 * Outlook's names of zones become Java's. Left alone, the library would take the time zone of the computer for all of these.
 */
final class EventText {
    /**
     * @param wholeDay its times are midnights of UTC and mean days
     * @param zone in which it begins: what repeats at 8:30 does so in summer and in winter
     */
    record Read(VEvent event, boolean wholeDay, TimeZone zone) {}

    private static final Set<String> TIMED = Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE");
    private static final Pattern ZONE = Pattern.compile("(?i);TZID=(\"[^\"]*\"|[^;:]*)");
    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern UNTIL = Pattern.compile("(?i)(RRULE.*UNTIL=)(\\d{8})(T\\d{6})?(Z?)(.*)");

    private final Zones zones;
    private final ZoneId house;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> described = new HashSet<>();
    private boolean unknownZone;
    private boolean wholeDay;

    private EventText(Zones zones, ZoneId house) {
        this.zones = zones;
        this.house = house;
    }

    /** Empty when it names a zone that nobody knows. */
    static Optional<Read> read(Component component, String version, Zones zones, ZoneId house) {
        var text = new EventText(zones, house);
        component.lines().forEach(line -> text.lines.add(text.plain(line)));
        if (text.unknownZone) {
            return Optional.empty();
        }
        var whole = new ArrayList<String>();
        whole.add("BEGIN:VCALENDAR");
        whole.add("VERSION:" + version);
        text.described.forEach(zone -> whole.addAll(zones.description(zone)));
        whole.addAll(text.lines);
        whole.add("END:VCALENDAR");
        try (var reader = new ICalReader(String.join("\r\n", whole))) {
            ICalendar calendar = reader.readNext();
            VEvent event = calendar.getEvents().getFirst();
            TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
            return Optional.of(
                    new Read(event, text.wholeDay, zone == null ? TimeZone.getTimeZone("UTC") : zone.getTimeZone()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String plain(String line) {
        int colon = colon(line);
        int name = Math.min(colon, line.indexOf(';') < 0 ? colon : line.indexOf(';'));
        if (name > 0 && TIMED.contains(line.substring(0, name).toUpperCase(Locale.ROOT))) {
            return timed(
                    line.substring(0, name),
                    line.substring(name, colon),
                    line.substring(colon + 1).strip());
        }
        Matcher until = UNTIL.matcher(line);
        return until.matches()
                ? until.group(1) + until.group(2) + (until.group(3) == null ? "T235959" : until.group(3)) + "Z"
                        + until.group(5)
                : line;
    }

    /** Where the value begins: a zone in quotation marks may have a colon of its own. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private String timed(String name, String parameters, String value) {
        if (Arrays.stream(value.split(",")).allMatch(day -> DAY.matcher(day).matches())) {
            wholeDay = wholeDay || name.equalsIgnoreCase("DTSTART");
            return name + ":" + DAY.matcher(value).replaceAll("$0T000000Z");
        }
        if (value.endsWith("Z") || value.endsWith("z")) {
            return name + ZONE.matcher(parameters).replaceAll("") + ":" + value;
        }
        Matcher zone = ZONE.matcher(parameters);
        if (!zone.find()) {
            return name + parameters + ";TZID=" + house + ":" + value;
        }
        String said = zone.group(1).replace("\"", "").strip();
        Optional<String> known = zones.known(said);
        if (known.isPresent()) {
            return name + zone.replaceFirst(Matcher.quoteReplacement(";TZID=" + known.get())) + ":" + value;
        }
        if (zones.description(said).isEmpty()) {
            unknownZone = true;
        }
        described.add(said);
        return name + parameters + ":" + value;
    }
}
