package releve.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import releve.bench.harness.Latencies;

/** How long people waited for one kind of thing in the round that runs; what failed is counted, never left out silently. */
final class Waits {
    private final String what;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final List<Latencies> rounds = new ArrayList<>();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private volatile boolean counting;

    Waits(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    List<Latencies> rounds() {
        return rounds;
    }

    long failed() {
        return failed.get();
    }

    /** Refused, since the patient had left the ward. */
    long left() {
        return left.get();
    }

    /** Times it from {@code since}, which may lie before now: when it was due. Nothing when it failed. */
    <T> Optional<T> timed(long since, Callable<T> doing) throws InterruptedException {
        try {
            T result = doing.call();
            nanos.add(System.nanoTime() - since);
            return Optional.of(result);
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Seat.Left gone) {
            left.incrementAndGet();
            return Optional.empty();
        } catch (Exception e) {
            if (counting && failed.getAndIncrement() == 0) {
                System.err.println("bench: " + what + ": " + e);
            }
            return Optional.empty();
        }
    }

    void add(long waited) {
        nanos.add(waited);
    }

    /** Forgets what was measured so far: the round begins. */
    void begin() {
        counting = true;
        nanos.clear();
    }

    /** The round is over; what fails from here until the next begins is the end of the bench. */
    void end() {
        counting = false;
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        if (all.length > 0) {
            rounds.add(new Latencies(all));
        }
    }
}
