package releve.mirror;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.JournalUnavailable;
import releve.journal.Json;
import releve.journal.Kind;

/** Counts what leaves no message behind and journals the counts once a minute and at the end. */
final class TallyClerk implements AutoCloseable {
    static final Kind TALLY = new Kind("mirror.tally", 1);
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final Caller SELF = new Caller("releve", "mirror");
    private static final Logger log = LoggerFactory.getLogger(TallyClerk.class);

    private final Journal journal;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Count> counts = new HashMap<>();
    private final Thread thread;

    private static final class Count {
        long repeats;
        final Map<String, Long> refused = new TreeMap<>();
        Instant heartbeat = Instant.EPOCH;
    }

    TallyClerk(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("tally").start(this::everyMinute);
    }

    void heartbeat(String feed) {
        note(feed, count -> count.heartbeat = clock.instant());
    }

    void repeat(String feed) {
        note(feed, count -> count.repeats++);
    }

    void refused(String feed, String reason) {
        note(feed, count -> count.refused.merge(reason, 1L, Long::sum));
    }

    private void note(String feed, Consumer<Count> change) {
        lock.lock();
        try {
            change.accept(counts.computeIfAbsent(feed, name -> new Count()));
        } finally {
            lock.unlock();
        }
    }

    private void everyMinute() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    /** Journals what was counted since the last time. What cannot be journaled now stays counted. */
    private void flush() {
        for (Tally tally : taken()) {
            try {
                journal.append(new Fact(TALLY, Intake.SUBJECT + tally.feed(), SELF, Json.payload(tally)));
            } catch (JournalUnavailable e) {
                putBack(tally);
                log.warn("the counts of feed {} are kept in memory: {}", tally.feed(), e.getMessage());
            }
        }
    }

    private List<Tally> taken() {
        lock.lock();
        try {
            List<Tally> taken = new ArrayList<>();
            counts.forEach((feed, count) -> taken.add(new Tally(feed, count.repeats, count.refused, count.heartbeat)));
            counts.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void putBack(Tally tally) {
        note(tally.feed(), count -> {
            count.repeats += tally.repeats();
            tally.refused().forEach((reason, n) -> count.refused.merge(reason, n, Long::sum));
            Instant beat = tally.heartbeat();
            if (beat != null && beat.isAfter(count.heartbeat)) {
                count.heartbeat = beat;
            }
        });
    }

    @Override
    public void close() {
        thread.interrupt();
        flush();
    }
}
