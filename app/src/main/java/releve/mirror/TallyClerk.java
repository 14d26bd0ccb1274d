package releve.mirror;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.care.DataKind;
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
    private final Map<Session, Instant> sessions = new ConcurrentHashMap<>();
    private final Thread thread;

    private static final class Count {
        long repeats;
        final Map<String, Long> refused = new TreeMap<>();
        Instant heartbeat = Instant.EPOCH;
        Instant alone = Instant.EPOCH;
    }

    /** Of a connection that is kept open: what feed it belongs to, and when it last said anything. */
    interface Session {
        /** Absent until it sent a message. */
        Optional<String> feed();

        Instant heard();
    }

    /** A connection that says nothing and is kept open is a sign of life, noted this often. */
    static final Duration KEPT = Duration.ofMinutes(5);

    TallyClerk(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("tally").start(this::everyMinute);
    }

    void heartbeat(String feed) {
        note(feed, count -> count.heartbeat = clock.instant());
    }

    /** An empty frame: the feed says that it lives, and nothing else. */
    void poll(String feed) {
        Instant now = clock.instant();
        note(feed, count -> {
            count.heartbeat = now;
            count.alone = now;
        });
    }

    void begins(Session session) {
        sessions.put(session, clock.instant());
    }

    void ends(Session session) {
        sessions.remove(session);
    }

    /**
     * Notes the connections that were kept open without a word. One that was kept so beyond the alarm shows that the feed uses to keep it;
     * keep-alive probes have the connection of a sender that died end by itself.
     */
    void keep() {
        Instant now = clock.instant();
        sessions.forEach((session, noted) -> {
            Instant last = session.heard().isAfter(noted) ? session.heard() : noted;
            Optional<String> feed = session.feed();
            if (feed.isPresent() && !last.plus(KEPT).isAfter(now)) {
                boolean habit = !session.heard().plus(DataKind.ALARM).isAfter(now);
                note(feed.get(), count -> {
                    count.heartbeat = now;
                    count.alone = habit ? now : count.alone;
                });
                sessions.replace(session, now);
            }
        });
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
                keep();
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
            counts.forEach((feed, count) -> taken.add(new Tally(
                    feed,
                    count.repeats,
                    count.refused,
                    count.heartbeat,
                    count.alone.equals(Instant.EPOCH) ? null : count.alone)));
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
            Instant alone = tally.alone();
            if (alone != null && alone.isAfter(count.alone)) {
                count.alone = alone;
            }
        });
    }

    @Override
    public void close() {
        thread.interrupt();
        flush();
    }
}
