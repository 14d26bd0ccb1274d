package releve.board;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each thing was last touched, by generation: a number that grows with every look at what changed. What was read in one
 * generation holds as long as nothing it was made of was touched in a later one.
 */
final class Touches<K> {
    /** Beyond so many things everything counts as touched. */
    private static final int REMEMBERED = 100_000;

    private final Map<K, Long> last = new ConcurrentHashMap<>();
    private volatile long floor;

    void touch(Collection<K> things, long generation) {
        if (last.size() + things.size() > REMEMBERED) {
            floor = generation;
            last.clear();
        }
        things.forEach(each -> last.put(each, generation));
    }

    /** Nothing that was read before this generation holds any more. */
    void everything(long generation) {
        floor = generation;
        last.clear();
    }

    boolean untouched(K thing, long since) {
        return since >= floor && last.getOrDefault(thing, 0L) <= since;
    }

    boolean untouched(Collection<K> things, long since) {
        return things.stream().allMatch(each -> untouched(each, since));
    }
}
