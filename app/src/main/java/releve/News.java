package releve;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.board.BoardPages;
import releve.journal.JournalReader;
import releve.ward.Wards;
import releve.web.Live;

/** Looks every two seconds which wards have changed, and tells the pages that show them. */
final class News implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final JournalReader reader;
    private final Wards wards;
    private final Live live;
    private final Thread thread;
    private long told;

    News(JournalReader reader, Live live) {
        this.reader = reader;
        this.wards = new Wards(reader.jdbi());
        this.live = live;
        this.told = followed();
        this.thread = Thread.ofVirtual().name("news").start(this::everySoOften);
    }

    private void everySoOften() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                tell();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            long now = followed();
            if (now > told) {
                wards.changedSince(told - 1).forEach(each -> live.changed(BoardPages.topic(each.site(), each.ward())));
                live.changed("age");
                told = now;
            }
        } catch (RuntimeException e) {
            log.warn("the pages were not told what changed; they are at the next change", e);
        }
    }

    /** Entries that the views show. */
    private long followed() {
        return reader.size() - reader.behind();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
