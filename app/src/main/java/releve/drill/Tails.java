package releve.drill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Keeps the last things of each feed back, so that feeds fall silent one after the other instead of all at once: what is kept back is sent
 * later, one by one, and a feed whose tail is at its end is frozen. Within a feed the order stays.
 */
public final class Tails {
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, Deque<Sent>> kept = new HashMap<>();

    /** @param feeds in the order in which they fall silent; each has {@code each} things more to send than the one before */
    public Tails(List<String> feeds, int each) {
        for (int i = 0; i < feeds.size(); i++) {
            lengths.put(feeds.get(i), (i + 1) * each);
        }
    }

    /** The same stream but for its tails. */
    public Iterator<Sent> without(Iterator<Sent> stream) {
        return new Iterator<>() {
            private Optional<Sent> ahead = Optional.empty();

            @Override
            public boolean hasNext() {
                while (ahead.isEmpty() && stream.hasNext()) {
                    ahead = push(stream.next());
                }
                return ahead.isPresent();
            }

            @Override
            public Sent next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the stream is at its end");
                }
                Sent next = ahead.orElseThrow();
                ahead = Optional.empty();
                return next;
            }
        };
    }

    /** What falls off the front of the feed's tail, if it is full. */
    private Optional<Sent> push(Sent sent) {
        Deque<Sent> tail = kept.computeIfAbsent(sent.feed(), feed -> new ArrayDeque<>());
        tail.add(sent);
        return tail.size() > lengths.getOrDefault(sent.feed(), 0) ? Optional.of(tail.remove()) : Optional.empty();
    }

    /** Feeds that still have something to send. */
    public List<String> alive() {
        return kept.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The next thing of each feed that is alive. */
    public List<Sent> next() {
        return alive().stream()
                .flatMap(feed -> Optional.ofNullable(kept.get(feed)).map(Deque::remove).stream())
                .toList();
    }
}
