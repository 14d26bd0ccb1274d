package releve.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Entries that are durable and that the views have not followed yet: a few at most, for a moment at most. Written together they
 * cost the disk a fraction of what each would alone. For the writing thread.
 */
final class Backlog {
    /** More entries than this are never left behind. */
    static final int MOST = 256;

    private static final int MOST_KIB = 16 * 1024;

    /** When nothing has come for this long, the views follow. */
    private static final Duration QUIET = Duration.ofMillis(2);

    /** However much there is to write, they follow after this long. */
    private static final Duration LATEST = Duration.ofMillis(Integer.getInteger("latest", 100));

    private final List<Ready> entries = new ArrayList<>();
    private final Map<Gate, Long> gates = new HashMap<>();
    private int kib;
    private long first;
    private long last;

    void add(Ready ready, Gate gate, int weight) {
        last = System.nanoTime();
        if (entries.isEmpty()) {
            first = last;
        }
        entries.add(ready);
        kib += weight;
        if (gate != Gate.OPEN) {
            gates.put(gate, ready.entry().seq());
        }
    }

    /** The entry here that came through an equal gate. */
    OptionalLong known(Gate gate) {
        Long seq = gates.get(gate);
        return seq == null ? OptionalLong.empty() : OptionalLong.of(seq);
    }

    List<Ready> entries() {
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /** Back to as many as there were; what came after was not written, though it still counts as weight until the end. */
    void shrink(int size) {
        List<Ready> gone = entries.subList(size, entries.size());
        gates.values()
                .removeIf(
                        seq -> !gone.isEmpty() && seq >= gone.getFirst().entry().seq());
        gone.clear();
    }

    void clear() {
        entries.clear();
        gates.clear();
        kib = 0;
    }

    /** The views must follow before anything else is written. */
    boolean due() {
        return entries.size() >= MOST
                || kib >= MOST_KIB
                || !entries.isEmpty() && System.nanoTime() - first >= LATEST.toNanos();
    }

    /** How long the writing thread may wait for more, in nanoseconds; {@code most} when there is nothing here. */
    long patience(Duration most) {
        return entries.isEmpty() ? most.toNanos() : Math.max(0, QUIET.toNanos() - (System.nanoTime() - last));
    }
}
