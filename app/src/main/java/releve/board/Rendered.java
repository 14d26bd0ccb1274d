package releve.board;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import releve.ward.Wards.Named;
import releve.web.ContentVersion;
import releve.web.Language;

/**
 * Boards as they were rendered, for everybody who sees the same at the same minute: ten people before one ward's board cost one rendering.
 */
final class Rendered {
    private static final int MOST = 2_000;

    /** @param minute since the epoch: results go out of sight with time */
    record Key(Named ward, long version, Language language, Sees sees, Set<Long> unnamed, Heed heed, long minute) {
        private boolean isBefore(Key other) {
            return version < other.version || minute < other.minute;
        }
    }

    record Board(String html, String version) {}

    private final Map<Key, FutureTask<Board>> kept = new ConcurrentHashMap<>();

    /** Whoever comes while it is being rendered waits for that. A rendering that fails is tried again by the next. */
    Board of(Key key, Supplier<String> rendering) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        var mine = new FutureTask<>(() -> {
            String html = rendering.get();
            return new Board(html, ContentVersion.of(html));
        });
        FutureTask<Board> before = kept.putIfAbsent(key, mine);
        if (before == null) {
            mine.run();
            kept.keySet().removeIf(each -> each.ward().equals(key.ward()) && each.isBefore(key));
        }
        try {
            return Awaited.of(before == null ? mine : before);
        } catch (RuntimeException failed) {
            kept.remove(key, before == null ? mine : before);
            throw failed;
        }
    }
}
