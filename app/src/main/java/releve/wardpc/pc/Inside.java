package releve.wardpc.pc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import releve.bundle.LockKey;
import releve.wardpc.Copies;
import releve.web.Visitor;

/** Somebody who came in. Keys and what they opened are in memory only, and gone as soon as the session locks. */
final class Inside {
    /** A pack that was opened. */
    record Opened(Pack pack, Copies.Copy copy) {}

    private final String id;
    private final String name;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();
    private volatile List<LockKey> keys;
    private volatile Instant seen;
    private volatile String language = "";
    private volatile String chosen = "";
    private volatile String digits = "";
    private volatile @Nullable Opened opened;

    Inside(String id, String name, List<LockKey> keys, Instant now) {
        this.id = id;
        this.name = name;
        this.keys = List.copyOf(keys);
        this.seen = now;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    List<LockKey> keys() {
        return keys;
    }

    Instant seen() {
        return seen;
    }

    void active(Instant now) {
        seen = now;
    }

    boolean locked() {
        return keys.isEmpty();
    }

    void lock() {
        keys = List.of();
        opened = null;
    }

    void unlock(List<LockKey> again, Instant now) {
        keys = List.copyOf(again);
        seen = now;
    }

    void speaks(String tag) {
        language = tag;
    }

    /** The pack that is read, when it is not the newest; blank for the newest. */
    String chosen() {
        return chosen;
    }

    void choose(String pack) {
        chosen = pack;
    }

    /** They said of this pack that they know it is old. */
    void admit(String pack) {
        admitted.add(pack);
    }

    boolean admitted(String pack) {
        return admitted.contains(pack);
    }

    /** What stands on the test page that was shown last. */
    String digits() {
        return digits;
    }

    void shown(String test) {
        digits = test;
    }

    Optional<Opened> opened(String pack) {
        Opened known = opened;
        return known != null && known.pack().id().equals(pack) ? Optional.of(known) : Optional.empty();
    }

    void opened(Opened now) {
        opened = now;
    }

    Visitor visitor() {
        return new Visitor(id, name, Set.of(), Set.of(), language, locked());
    }
}
