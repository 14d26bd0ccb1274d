package releve.web;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One open page's ear: the topics it subscribed to, and those it has heard and not yet passed on. */
final class LiveListener implements AutoCloseable {
    private final Live live;
    private final String visitor;
    private final Set<String> topics;
    private final Set<String> heard = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean left;
    private boolean dismissed;

    LiveListener(Live live, String visitor, Set<String> topics) {
        this.live = live;
        this.visitor = visitor;
        this.topics = topics;
    }

    String visitor() {
        return visitor;
    }

    Set<String> topics() {
        return topics;
    }

    void hear(String topic) {
        lock.lock();
        try {
            heard.add(topic);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A newer page of the same person takes its place; a page that is still there comes back by itself. */
    void dismiss() {
        lock.lock();
        try {
            dismissed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean dismissed() {
        lock.lock();
        try {
            return dismissed;
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** What was heard, at the latest after {@code patience}, perhaps nothing. */
    Set<String> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long rest = patience.toNanos();
            while (heard.isEmpty() && rest > 0 && !dismissed && !live.closed()) {
                rest = news.awaitNanos(rest);
            }
            var taken = Set.copyOf(heard);
            heard.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment, so that a burst becomes one piece of news. */
    void gather(Duration pause) throws InterruptedException {
        if (!live.closed()) {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (left) {
                return;
            }
            left = true;
        } finally {
            lock.unlock();
        }
        live.leave(this);
    }
}
