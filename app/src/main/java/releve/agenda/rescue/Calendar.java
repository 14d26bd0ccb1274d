package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** An iCalendar export (RFC 5545) that was walked through once and found to hold events within our limits. */
public final class Calendar implements Opened {
    private final Bytes bytes;
    private final int events;
    private final String version;
    private final boolean cancelling;
    private final Map<String, List<String>> zones;

    private Calendar(Bytes bytes, Walk walk) {
        this.bytes = bytes;
        this.events = walk.events;
        this.version = walk.version;
        this.cancelling = walk.cancelling;
        this.zones = Map.copyOf(walk.zones);
    }

    static Opened of(Bytes bytes) {
        var walk = new Walk();
        Components.each(bytes.reader(), walk::header, walk);
        if (walk.events == 0) {
            return Unreadable.whole(Reason.NO_EVENTS);
        }
        return walk.events > Limits.ROWS ? Unreadable.whole(Reason.TOO_MANY_ROWS) : new Calendar(bytes, walk);
    }

    /** How many events stand in the file; one that repeats gives more appointments than one. */
    public int events() {
        return events;
    }

    String version() {
        return version;
    }

    /** The whole calendar takes its events back (METHOD:CANCEL, RFC 5546 3.2.5). */
    boolean cancelling() {
        return cancelling;
    }

    /** The time zones that this calendar describes itself, by their names, as their lines. */
    Map<String, List<String>> zones() {
        return zones;
    }

    void each(Consumer<Component> to) {
        Components.each(bytes.reader(), line -> {}, component -> {
            if (component.event()) {
                to.accept(component);
            }
        });
    }

    /** What is remembered of the first pass. */
    private static final class Walk implements Consumer<Component> {
        private static final int MOST_ZONES = 1_000;

        private final Map<String, List<String>> zones = new HashMap<>();
        private int events;
        private String version = "2.0";
        private boolean cancelling;

        void header(String line) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.equals("VERSION:1.0")) {
                version = "1.0";
            }
            cancelling = cancelling || upper.equals("METHOD:CANCEL");
        }

        @Override
        public void accept(Component component) {
            if (component.event()) {
                events++;
            } else if (component.fault() == null && zones.size() < MOST_ZONES) {
                component.lines().stream()
                        .filter(line -> line.regionMatches(true, 0, "TZID:", 0, 5))
                        .findFirst()
                        .ifPresent(line -> zones.put(line.substring(5).strip(), new ArrayList<>(component.lines())));
            }
        }
    }
}
