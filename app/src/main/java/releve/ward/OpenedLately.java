package releve.ward;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has opened which patient a short while ago. A browser that fetches the forms of a patient whose page somebody has just opened shows
 * nobody anything new, so it leaves no further fact; without such a page before it, it does.
 */
final class OpenedLately {
    static final Duration COVERS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Pair(String visitor, String subject) {}

    private final Map<Pair, Instant> since = new ConcurrentHashMap<>();

    boolean covers(String visitor, String subject, Instant now) {
        Instant last = since.get(new Pair(visitor, subject));
        return last != null && last.plus(COVERS).isAfter(now);
    }

    void noted(String visitor, String subject, Instant now) {
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(new Pair(visitor, subject), now);
    }
}
