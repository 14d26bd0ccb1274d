package releve.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has which list of patients before them. Opening one is a fact; a page that updates itself makes another one only when the last is
 * older than {@link #COVERS}, so that the trail tells who watched and is not swollen by every update.
 */
public final class Watched {
    static final Duration COVERS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Watch(String visitor, String subject) {}

    private final Map<Watch, Instant> since = new ConcurrentHashMap<>();

    /**
     * Files a look that is due, and counts it as noted only once it is filed.
     *
     * @param itself the page asked by itself
     * @param file throws when the look cannot be filed; then the next one is due again
     */
    public void look(String visitor, String subject, boolean itself, Instant now, Runnable file) {
        var watch = new Watch(visitor, subject);
        Instant last = since.get(watch);
        if (itself && last != null && last.plus(COVERS).isAfter(now)) {
            return;
        }
        file.run();
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(watch, now);
    }
}
