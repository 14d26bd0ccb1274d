package releve.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells open pages that what they show has changed. A room calls {@link #changed} after its view is written; a page that subscribed to
 * the topic hears of it within half a second and fetches the part again.
 *
 * <p>Design note. Nothing about patients travels here, only topics. Changes are numbered; a page carries the number it was made at, so that
 * what happened between its making and its subscription, or while it was cut off, is told when it comes (back). A listener holds a set of
 * topics, never a queue: a slow reader or a burst of messages costs no memory. The number begins anew with each start of the program, under a
 * name drawn by chance; a page that names another start is told everything it subscribed to.
 */
public final class Live {
    /** 600 people at work, each with a page in front, and as many again. */
    static final int CONNECTIONS = 1500;

    /** One person's open pages in sight; hidden ones let go of theirs. One more takes the place of the oldest, most likely a page that was left. */
    static final int PER_VISITOR = 12;

    /** Topics whose last change is remembered; beyond it the memory is dropped and late comers are told everything. */
    private static final int REMEMBERED = 50_000;

    private final String start;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final Map<String, Set<LiveListener>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Deque<LiveListener>> perVisitor = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    Live(String start) {
        this.start = start;
    }

    /** Says that whatever shows this topic is out of date. Quick, and never blocks on a browser. */
    public void changed(String topic) {
        if (!wellFormed(topic)) {
            throw new IllegalArgumentException(
                    "topic '" + topic + "': letters, digits and . _ : - expected, 80 at most");
        }
        long now = number.incrementAndGet();
        if (changes.size() >= REMEMBERED) {
            forgotten.set(now);
            changes.clear();
        }
        changes.merge(topic, now, Math::max);
        for (LiveListener listener : listeners.getOrDefault(topic, Set.of())) {
            listener.hear(topic);
        }
    }

    static boolean wellFormed(String topic) {
        return topic.matches("[A-Za-z0-9._:-]{1,80}");
    }

    /** Listeners at this moment. */
    public int listeners() {
        return open.get();
    }

    /** Whether anybody listens to this topic at the moment. */
    public boolean isHeard(String topic) {
        return listeners.containsKey(topic);
    }

    /** The number of the latest change, as a page carries it. */
    String mark() {
        return start + "-" + number.get();
    }

    /** Begins to listen, with what changed since {@code mark} already heard; nothing when there are too many listeners. */
    Optional<LiveListener> listen(String visitor, Set<String> topics, String mark) {
        if (closed || open.incrementAndGet() > CONNECTIONS) {
            open.decrementAndGet();
            return Optional.empty();
        }
        var listener = new LiveListener(this, visitor, Set.copyOf(topics));
        perVisitor.compute(visitor, (name, all) -> {
            Deque<LiveListener> own = all == null ? new ArrayDeque<>() : all;
            own.addLast(listener);
            if (own.size() > PER_VISITOR) {
                own.removeFirst().dismiss();
            }
            return own;
        });
        for (String topic : topics) {
            listeners.compute(topic, (name, all) -> {
                Set<LiveListener> set = all == null ? ConcurrentHashMap.newKeySet() : all;
                set.add(listener);
                return set;
            });
        }
        missed(topics, mark).forEach(listener::hear);
        return Optional.of(listener);
    }

    private List<String> missed(Set<String> topics, String mark) {
        long since = since(mark);
        var missed = new ArrayList<String>();
        for (String topic : topics) {
            if (since < forgotten.get() || changes.getOrDefault(topic, 0L) > since) {
                missed.add(topic);
            }
        }
        return missed;
    }

    /** -1 for a mark of another start or none at all: everything was missed. */
    private long since(String mark) {
        if (!mark.startsWith(start + "-")) {
            return -1;
        }
        try {
            return Long.parseLong(mark.substring(start.length() + 1));
        } catch (NumberFormatException expected) {
            return -1;
        }
    }

    void leave(LiveListener listener) {
        for (String topic : listener.topics()) {
            listeners.computeIfPresent(topic, (name, all) -> {
                all.remove(listener);
                return all.isEmpty() ? null : all;
            });
        }
        perVisitor.computeIfPresent(listener.visitor(), (name, own) -> {
            own.remove(listener);
            return own.isEmpty() ? null : own;
        });
        open.decrementAndGet();
    }

    boolean closed() {
        return closed;
    }

    /** Ends every listener, so that the server can stop at once. */
    void close() {
        closed = true;
        var all = new LinkedHashSet<LiveListener>();
        listeners.values().forEach(all::addAll);
        all.forEach(LiveListener::wake);
    }
}
