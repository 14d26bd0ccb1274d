package releve.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has which ward's board before them. Opening a board is a fact; a board that updates itself makes another one only when the last is
 * older than {@link #COVERS}, so that the trail tells who watched a ward and is not swollen by every update.
 */
final class Watched {
    static final Duration COVERS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Watch(String visitor, String subject) {}

    private final Map<Watch, Instant> since = new ConcurrentHashMap<>();

    /** Whether a fact is due. @param itself the page asked by itself */
    boolean due(String visitor, String subject, boolean itself, Instant now) {
        var watch = new Watch(visitor, subject);
        Instant last = since.get(watch);
        if (itself && last != null && last.plus(COVERS).isAfter(now)) {
            return false;
        }
        if (since.size() >= MOST) {
            since.clear();
        }
        return true;
    }

    void noted(String visitor, String subject, Instant now) {
        since.put(new Watch(visitor, subject), now);
    }
}
