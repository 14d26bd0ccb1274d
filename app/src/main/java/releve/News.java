package releve;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.board.BoardPages;
import releve.identity.directory.Directory;
import releve.journal.JournalReader;
import releve.ward.Wards;
import releve.web.Live;

/** Looks every two seconds which wards have changed, tells the pages that show them, and keeps the search in step. */
final class News implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final JournalReader reader;
    private final Wards wards;
    private final Live live;
    private final Directory directory;
    private final Thread thread;
    private long told;

    News(JournalReader reader, Live live, Directory directory) {
        this.reader = reader;
        this.wards = new Wards(reader.jdbi());
        this.live = live;
        this.directory = directory;
        this.told = followed();
        this.thread = Thread.ofVirtual().name("news").start(this::everySoOften);
    }

    private void everySoOften() {
        try {
            read();
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
                directory.follow();
            }
        } catch (RuntimeException e) {
            log.warn("the pages were not told what changed; they are at the next change", e);
        }
    }

    /** Reads everybody's names once, so that the first search need not. */
    private void read() {
        try {
            directory.follow();
        } catch (RuntimeException e) {
            log.warn("the names of the patients could not be read yet; the first search reads them", e);
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
