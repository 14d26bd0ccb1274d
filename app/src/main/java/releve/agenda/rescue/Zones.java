package releve.agenda.rescue;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that calendars give to time zones. */
final class Zones {
    /** Outlook's names, for the zones that hospitals here may meet (Unicode CLDR, windowsZones.xml, territory 001). */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("Russian Standard Time", "Europe/Moscow"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Morocco Standard Time", "Africa/Casablanca"),
            Map.entry("UTC", "Etc/UTC"));

    private final Map<String, List<String>> described;

    Zones(Map<String, List<String>> described) {
        this.described = described;
    }

    /** The name by which Java knows the zone: its own, Outlook's, or the end of a long one ({@code /x.org/2005/Europe/Brussels}). */
    Optional<String> known(String name) {
        String windows = WINDOWS.get(name);
        if (windows != null) {
            return Optional.of(windows);
        }
        if (name.contains("/") && java(name)) {
            return Optional.of(name);
        }
        String[] parts = name.split("/");
        String end = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : "";
        return java(end) ? Optional.of(end) : Optional.empty();
    }

    /** The lines of a zone that the calendar describes itself; empty when it does not. */
    List<String> description(String name) {
        return described.getOrDefault(name, List.of());
    }

    private static boolean java(String name) {
        try {
            return !name.isEmpty() && ZoneId.of(name) != null;
        } catch (DateTimeException expected) {
            return false;
        }
    }
}
