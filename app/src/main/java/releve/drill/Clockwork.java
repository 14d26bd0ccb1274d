package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is still to happen, in time order; events at the same instant keep the order in which they were planned. */
final class Clockwork {
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final Instant end;
    private long planned;

    private record Due(Instant at, long order, Consumer<Instant> event) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int time = at.compareTo(other.at);
            return time != 0 ? time : Long.compare(order, other.order);
        }
    }

    /** @param end T0: what falls after it never happens */
    Clockwork(Instant end) {
        this.end = end;
    }

    void at(Instant when, Consumer<Instant> event) {
        if (!when.isAfter(end)) {
            due.add(new Due(when, planned++, event));
        }
    }

    /** Plans so many events of one kind over the hour that begins then. */
    void during(Instant hour, int times, Chance chance, Consumer<Instant> event) {
        for (int i = 0; i < times; i++) {
            at(hour.plus(Duration.ofMillis(chance.below(3_600_000))), event);
        }
    }

    /** Lets the next event happen; false when nothing is left before T0. */
    boolean step() {
        Due next = due.poll();
        if (next == null) {
            return false;
        }
        next.event.accept(next.at);
        return true;
    }
}
