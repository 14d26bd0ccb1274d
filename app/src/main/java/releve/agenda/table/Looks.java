package releve.agenda.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has which list before them: one that updates itself is a fact again only when the last is older than {@link #COVERS}. */
final class Looks {
    static final Duration COVERS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Look(String visitor, String subject) {}

    private final Map<Look, Instant> since = new ConcurrentHashMap<>();

    /** Whether a fact is due. @param itself the page asked by itself */
    boolean due(String visitor, String subject, boolean itself, Instant now) {
        var look = new Look(visitor, subject);
        Instant last = since.get(look);
        if (itself && last != null && last.plus(COVERS).isAfter(now)) {
            return false;
        }
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(look, now);
        return true;
    }
}
