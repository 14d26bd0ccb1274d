package releve;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.board.BoardPages;
import releve.board.Kardex;
import releve.chart.ChartPages;
import releve.identity.directory.Directory;
import releve.ward.Wards.Named;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.Live;

/**
 * Looks every second which wards and patients something new is known of, tells the pages that show them, and keeps the search and the
 * boards in step. What is told within one second is spread over it, so that not all pages of the house come at once. The data's age is told
 * when a feed's state changes; the minute that it names, each page asks for itself.
 */
final class News implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Kardex kardex;
    private final Live live;
    private final Directory directory;
    private final DataAges ages;
    private final Clock clock;
    private final Thread thread;
    private final Bulletin bulletin;
    private List<Object> states = List.of();

    News(Kardex kardex, Live live, Directory directory, DataAges ages, Clock clock, RandomGenerator chance) {
        this.kardex = kardex;
        this.live = live;
        this.directory = directory;
        this.ages = ages;
        this.clock = clock;
        this.bulletin = new Bulletin(live::isHeard, chance);
        this.thread = Thread.ofVirtual().name("news").start(this::everySoOften);
    }

    private void everySoOften() {
        try {
            while (true) {
                List<String> topics = look();
                for (String topic : topics) {
                    live.changed(topic);
                    Thread.sleep(EVERY.dividedBy(topics.size()));
                }
                if (topics.isEmpty()) {
                    Thread.sleep(EVERY);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The topics to tell now. */
    private List<String> look() {
        try {
            Kardex.Changed changed = kardex.changed();
            changed.wards().forEach(this::ward);
            changed.patients().forEach(each -> bulletin.changed(ChartPages.topic(each)));
            age();
            List<String> due = bulletin.due(clock.instant());
            directory.follow();
            var unused = kardex.readAhead();
            return due;
        } catch (RuntimeException e) {
            log.warn("the pages were not told what changed; they are at the next change", e);
            return List.of();
        }
    }

    private void age() {
        List<Object> now = ages.feeds().stream().<Object>map(News::state).toList();
        if (!now.equals(states)) {
            states = now;
            bulletin.changed("age");
        }
    }

    /** What a page says of a feed, but for the minute of its newest message. */
    private static Object state(DataAges.FeedAge feed) {
        return switch (feed.age()) {
            case DataAge.Fresh fresh -> List.of(feed.feed());
            case DataAge.Late late -> List.of(feed.feed(), late);
            case DataAge.Frozen frozen -> List.of(feed.feed(), frozen);
            case DataAge.Nothing nothing -> List.of(feed.feed(), nothing);
        };
    }

    private void ward(Named ward) {
        bulletin.changed(BoardPages.topic(ward));
        bulletin.changed(BoardPages.siteTopic(ward.site()));
        bulletin.changed(BoardPages.siteTopic(""));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
