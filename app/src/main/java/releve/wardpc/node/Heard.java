package releve.wardpc.node;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each ward PC was last heard of since the node started, and which pack it took with it. In memory: a fact every five minutes would say nothing. */
final class Heard {
    private final Clock clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Map<String, Instant> packs = new ConcurrentHashMap<>();

    Heard(Clock clock) {
        this.clock = clock;
    }

    void of(Pc pc) {
        last.put(pc.label(), clock.instant());
    }

    void tookPack(Pc pc, Instant made) {
        packs.put(pc.label(), made);
    }

    Optional<Instant> last(String label) {
        return Optional.ofNullable(last.get(label));
    }

    /** When the pack was made that it fetched last. */
    Optional<Instant> pack(String label) {
        return Optional.ofNullable(packs.get(label));
    }
}
