package releve.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Remembers which forms were filed, so that one sent twice is filed once. A form carries a key made when it was shown; the second time
 * the same visitor sends the same key, they get the first answer. The memory is this process's: across a restart the room itself must
 * know the key, by keeping it in the fact it files.
 */
public final class Once {
    /** A form is not sent again after a shift and a night. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final int MOST = 50_000;

    private record Filed(Instant at, CompletableFuture<String> answer) {}

    private record Key(String visitor, UUID form) {}

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Filed> filed = new LinkedHashMap<>();

    Once(Clock clock) {
        this.clock = clock;
    }

    /**
     * Files with {@code filing} and returns its answer (the address of the page to go to), or the answer of the earlier filing. A filing that
     * fails may be tried again. Two at the same moment: the second waits for the first.
     */
    public String file(String visitor, UUID form, Supplier<String> filing) {
        var key = new Key(visitor, form);
        var mine = new CompletableFuture<String>();
        Filed earlier;
        lock.lock();
        try {
            forgetOld();
            earlier = filed.putIfAbsent(key, new Filed(clock.instant(), mine));
        } finally {
            lock.unlock();
        }
        return earlier == null ? first(key, mine, filing) : answer(earlier);
    }

    private String first(Key key, CompletableFuture<String> mine, Supplier<String> filing) {
        try {
            String answer = filing.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            lock.lock();
            try {
                filed.remove(key);
            } finally {
                lock.unlock();
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static String answer(Filed earlier) {
        try {
            return earlier.answer().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the same form is being filed and failed; it may be sent again", e);
        }
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(KEPT);
        var eldest = filed.values().iterator();
        while (eldest.hasNext()) {
            Filed next = eldest.next();
            if (filed.size() < MOST && !next.at().isBefore(limit)) {
                return;
            }
            eldest.remove();
        }
    }
}
