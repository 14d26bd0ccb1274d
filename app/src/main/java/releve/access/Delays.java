package releve.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down whoever guesses, without ever shutting anybody out: after some free failures each further one doubles a wait, up to a
 * cap. What is counted follows OWASP's "Slow Down Online Guessing Attacks with Device Cookies": an enrolled ward PC is a device of
 * its own, so that failures there (or anywhere else) never make another ward PC wait; all other computers share one count for
 * each name, beside one for each address.
 *
 * <p>An attempt is counted as a failure when it begins and taken back when it succeeds: many at once gain nothing. Counts live in
 * memory; a restart forgets them.
 */
public final class Delays {
    /** For the person: a few slips of the finger cost nothing. */
    static final Rule NAME_ON_WARD_PC = new Rule(4, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofHours(1));

    static final Rule NAME_ELSEWHERE = new Rule(4, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1));

    /** For a PC that a whole ward shares: many people's slips, and never a long wait. */
    static final Rule WARD_PC = new Rule(10, Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(15));

    public static final Rule ADDRESS = new Rule(10, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    /** The memory one attacker with many names and addresses can take: some 5 MB. */
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Delays(Clock clock) {
        this.clock = clock;
    }

    /**
     * How waits grow.
     *
     * @param free failures without a wait
     * @param first the wait after the next failure; it doubles from there
     * @param cap the longest wait
     * @param memory after so long without a failure the count begins again
     */
    public record Rule(int free, Duration first, Duration cap, Duration memory) {
        Duration after(int count) {
            if (count <= free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(count - free - 1, 30);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(cap) < 0 ? wait : cap;
        }
    }

    /** What failures are counted under, and how. */
    public record Count(String key, Rule rule) {}

    /** @param before the failure before the last, to go back to when the last attempt turns out to be right */
    private record Failures(int count, Instant before, Instant last, Instant until) {}

    /** What an attempt may be. */
    public sealed interface Turn {
        /**
         * The attempt may be looked at.
         *
         * @param failures of this name in a row at this place, should this one fail too
         */
        record Go(int failures) implements Turn {}

        record NotBefore(Instant until) implements Turn {}
    }

    /** The two counts of an attempt: of the name, as seen from there, and of the place. */
    static List<Count> counts(String key, Where where) {
        return where.onWardPc()
                ? List.of(
                        new Count("name/" + where.source() + "/" + key, NAME_ON_WARD_PC),
                        new Count(where.source(), WARD_PC))
                : List.of(new Count("name/" + key, NAME_ELSEWHERE), new Count(where.source(), ADDRESS));
    }

    /** Asks for a turn; it is counted as a failure until {@link #succeeded}. */
    public Turn turn(List<Count> counts) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Optional<Instant> wait = counts.stream()
                    .map(count -> known(count, now).until())
                    .filter(until -> until.isAfter(now))
                    .max(Instant::compareTo);
            if (wait.isPresent()) {
                return new Turn.NotBefore(wait.get());
            }
            for (Count count : counts) {
                Failures known = known(count, now);
                int failed = known.count() + 1;
                Instant until = now.plus(count.rule().after(failed));
                failures.put(count.key(), new Failures(failed, known.last(), now, until));
            }
            return new Turn.Go(known(counts.getFirst(), now).count());
        } finally {
            lock.unlock();
        }
    }

    /** The attempt was right: its name starts afresh, and the place is as if it had not been made. */
    public void succeeded(List<Count> counts) {
        lock.lock();
        try {
            Instant now = clock.instant();
            failures.remove(counts.getFirst().key());
            for (Count count : counts.subList(1, counts.size())) {
                Failures known = known(count, now);
                int failed = Math.max(0, known.count() - 1);
                Instant until = known.before().plus(count.rule().after(failed));
                failures.put(count.key(), new Failures(failed, known.before(), known.before(), until));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Times in the future come from a clock that was set back: they are taken as now, so that no wait outlasts its cap. */
    private Failures known(Count count, Instant now) {
        Failures known = failures.get(count.key());
        if (known == null || known.last().plus(count.rule().memory()).isBefore(now)) {
            return new Failures(0, now, now, now);
        }
        if (known.last().isAfter(now)) {
            Duration wait = count.rule().after(known.count());
            Failures mended = new Failures(known.count(), now, now, now.plus(wait));
            failures.put(count.key(), mended);
            return mended;
        }
        return known;
    }
}
