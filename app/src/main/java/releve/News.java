package releve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.board.BoardPages;
import releve.board.Kardex;
import releve.chart.ChartPages;
import releve.identity.directory.Directory;
import releve.ward.Wards.Named;
import releve.web.Live;

/**
 * Looks every second which wards and patients something new is known of, tells the pages that show them, and keeps the search and the
 * boards in step. A ward is told of at once, and then at most once in {@link #APART}: in a burst every ward changes all the time, and a
 * page that fetches itself every second helps nobody.
 */
final class News implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Between two pieces of news of one ward or patient. */
    private static final Duration APART = Duration.ofSeconds(5);

    private final Kardex kardex;
    private final Live live;
    private final Directory directory;
    private final Clock clock;
    private final Thread thread;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, Instant> told = new HashMap<>();

    News(Kardex kardex, Live live, Directory directory, Clock clock) {
        this.kardex = kardex;
        this.live = live;
        this.directory = directory;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("news").start(this::everySoOften);
    }

    private void everySoOften() {
        try {
            while (true) {
                tell();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            Kardex.Changed changed = kardex.changed();
            if (!changed.wards().isEmpty() || !changed.patients().isEmpty()) {
                waiting.add("age");
                changed.wards().forEach(this::ward);
                changed.patients().forEach(each -> waiting.add(ChartPages.topic(each)));
            }
            pass(clock.instant());
            directory.follow();
            var unused = kardex.readAhead();
        } catch (RuntimeException e) {
            log.warn("the pages were not told what changed; they are at the next change", e);
        }
    }

    private void ward(Named ward) {
        waiting.add(BoardPages.topic(ward));
        waiting.add(BoardPages.siteTopic(ward.site()));
        waiting.add(BoardPages.siteTopic(""));
    }

    private void pass(Instant now) {
        told.values().removeIf(before -> !before.plus(APART).isAfter(now));
        waiting.removeIf(topic -> {
            if (told.containsKey(topic)) {
                return false;
            }
            live.changed(topic);
            if (live.isHeard(topic)) {
                told.put(topic, now);
            }
            return true;
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
