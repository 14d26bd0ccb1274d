package releve.agenda.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The order in which desks go down the patients who were due when everybody was last read. It may be old: whoever takes a patient from it
 * looks again. Reading everybody takes seconds in a large house, so one desk reads and the others go on meanwhile.
 */
final class DeskQueue {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Persons persons;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private SequencedSet<Long> rows = new LinkedHashSet<>();
    private Instant read = Instant.MIN;
    private int times;

    DeskQueue(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    synchronized List<Long> rows() {
        return new ArrayList<>(rows);
    }

    /** Taken, or not due any more. */
    synchronized void drop(long row) {
        rows.remove(row);
    }

    private synchronized boolean isOld() {
        return !clock.instant().isBefore(read.plus(FRESH));
    }

    private synchronized int times() {
        return times;
    }

    /** Returns whether this desk read. */
    boolean readIfOld() {
        if (!isOld() || !reading.tryLock()) {
            return false;
        }
        try {
            readNow();
            return true;
        } finally {
            reading.unlock();
        }
    }

    /** Reads, unless another desk did while this one waited for it. */
    void read() {
        int before = times();
        reading.lock();
        try {
            if (times() == before) {
                readNow();
            }
        } finally {
            reading.unlock();
        }
    }

    private void readNow() {
        Instant now = clock.instant();
        SequencedSet<Long> due = new LinkedHashSet<>();
        for (ToCall each : persons.everybody()) {
            if (each.isDue(now)) {
                due.add(each.patient().id());
            }
        }
        synchronized (this) {
            rows = due;
            read = now;
            times++;
        }
    }
}
