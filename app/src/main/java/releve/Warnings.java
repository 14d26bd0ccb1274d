package releve;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import releve.drill.Player;

/** When each feed fell silent during a drill's night, and when somebody before a page could first read it there. */
final class Warnings {
    private final Clock clock;
    private final Map<String, Instant> frozen = new TreeMap<>();
    private final Map<String, Long> given = new TreeMap<>();

    Warnings(Clock clock) {
        this.clock = clock;
    }

    void frozen(String feed) {
        frozen.put(feed, clock.instant());
    }

    /** Notes which frozen feeds the page of ages calls late or frozen, if the strip of that page says so too. */
    void look(Player nurse) throws IOException, InterruptedException {
        Player.Page page = nurse.get("/age");
        boolean strip = page.says("age age-late") || page.says("age age-frozen");
        frozen.forEach((feed, since) -> {
            boolean row = Pattern.compile(
                            "<th scope=\"row\">" + Pattern.quote(feed) + "</th><td><span class=\"age-(late|frozen)\"")
                    .matcher(page.body())
                    .find();
            if (strip && row) {
                given.putIfAbsent(feed, Duration.between(since, clock.instant()).toMinutes());
            }
        });
    }

    /** Minutes from the silence to the page, feed by feed. */
    Map<String, Long> given() {
        return new TreeMap<>(given);
    }

    /** Some frozen feed is named by no page yet. */
    boolean awaited() {
        return given.size() < frozen.size();
    }

    Duration sinceFirst() {
        return frozen.values().stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(first, clock.instant()))
                .orElse(Duration.ZERO);
    }

    boolean isDue(Duration after) {
        return sinceFirst().compareTo(after) > 0;
    }
}
