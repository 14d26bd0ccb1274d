package releve.board;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    record Key(Named ward, long version, Language language, Sees sees, Set<Long> unnamed, long minute) {}

    record Board(String html, String version) {}

    private final Map<Key, Board> kept = new ConcurrentHashMap<>();

    Board of(Key key, Supplier<String> rendering) {
        Board before = kept.get(key);
        if (before != null) {
            return before;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        String html = rendering.get();
        var now = new Board(html, ContentVersion.of(html));
        kept.keySet().removeIf(each -> each.ward().equals(key.ward()) && each.version() < key.version());
        kept.put(key, now);
        return now;
    }
}
