package releve.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.journal.View;

/** The running mirror: a journal open for writing, the rooms' views, and a listener. */
public final class Mirror implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Mirror.class);
    private static final Caller SELF = new Caller("releve", "mirror");

    private final Journal journal;
    private final Listener listener;

    private Mirror(Journal journal, Listener listener) {
        this.journal = journal;
        this.listener = listener;
    }

    /** The mirror alone, without rooms that no feed reaches. */
    public static Mirror open(Path data, ListenerSettings where, Clock clock) throws IOException {
        return open(data, List.of(), where, clock);
    }

    /** Opens the data folder, brings views up to date, journals changed feed settings and begins to listen. */
    public static Mirror open(Path data, List<View> others, ListenerSettings where, Clock clock) throws IOException {
        FeedSettings settings = FeedSettings.load(data);
        var rooms = new Rooms(others);
        Journal journal = Journal.open(data, rooms.views(), clock);
        try {
            configure(journal, rooms, settings);
            return new Mirror(journal, Listener.open(journal, rooms.mirror(), where, clock));
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static void configure(Journal journal, Rooms rooms, FeedSettings settings) {
        FeedSettings before = new Feeds(journal.read().jdbi()).settings().orElse(FeedSettings.NONE);
        if (before.equals(settings)) {
            rooms.mirror().restore(settings);
        } else {
            log.info("feed settings changed: {} feeds are set", settings.feeds().size());
            journal.append(new Fact(MirrorView.SETTINGS, "feeds", SELF, Json.payload(settings)));
        }
    }

    public Journal journal() {
        return journal;
    }

    public int port() {
        return listener.port();
    }

    /** Stops listening, finishes what is under way, signs a last checkpoint. */
    @Override
    public void close() throws IOException {
        try {
            listener.close();
        } finally {
            journal.close();
        }
    }
}
