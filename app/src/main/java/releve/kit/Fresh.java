package releve.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Kits that were just made, in memory only, for whoever made them: long enough to print, then gone. A lost one is made anew with another code. */
final class Fresh {
    static final Duration LASTS = Duration.ofMinutes(15);

    private record One(String by, Kits.Made made, Instant until) {}

    private final Map<String, One> all = new ConcurrentHashMap<>();
    private final Clock clock;

    Fresh(Clock clock) {
        this.clock = clock;
    }

    void put(String visitor, Kits.Made made) {
        clear();
        all.put(made.kit(), new One(visitor, made, clock.instant().plus(LASTS)));
    }

    Optional<Kits.Made> find(String kit, String visitor) {
        clear();
        return Optional.ofNullable(all.get(kit))
                .filter(one -> one.by().equals(visitor))
                .map(One::made);
    }

    private void clear() {
        Instant now = clock.instant();
        all.values().removeIf(one -> one.until().isBefore(now));
    }
}
