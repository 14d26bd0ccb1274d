package releve;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * What is to be told to open pages, and when. A topic is told at once, and then at most once in {@link #APART}: in a burst every ward changes
 * all the time, and a page that fetches itself every second helps nobody. The times of different topics drift apart by chance, so that
 * not all pages of the house come at the same moment. Whatever is held back is told later; nothing that changed stays untold. One thread uses it.
 */
final class Bulletin {
    /** Between two pieces of news of one ward or patient, and up to {@link #DRIFT} more. */
    static final Duration APART = Duration.ofSeconds(5);

    static final Duration DRIFT = Duration.ofSeconds(2);

    private final Predicate<String> heard;
    private final RandomGenerator chance;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, Instant> notBefore = new HashMap<>();

    /** @param heard whether anybody listens to a topic; what nobody hears costs nothing and is not held back later */
    Bulletin(Predicate<String> heard, RandomGenerator chance) {
        this.heard = heard;
        this.chance = chance;
    }

    void changed(String topic) {
        waiting.add(topic);
    }

    /** The topics to tell now, the longest waiting first; they count as told. */
    List<String> due(Instant now) {
        notBefore.values().removeIf(until -> !until.isAfter(now));
        List<String> due =
                waiting.stream().filter(topic -> !notBefore.containsKey(topic)).toList();
        for (String topic : due) {
            waiting.remove(topic);
            if (heard.test(topic)) {
                notBefore.put(topic, now.plus(APART).plusMillis(chance.nextLong(DRIFT.toMillis())));
            }
        }
        return due;
    }
}
