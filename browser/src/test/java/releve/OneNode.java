package releve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import releve.access.SessionTimes;
import releve.journal.Journal;
import releve.journal.JournalReader;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** A node over a data folder that goes away and comes back under the same address, as browsers see it. */
final class OneNode implements AutoCloseable {
    private final Path data;
    private final SessionTimes times;
    private int port;
    private @Nullable Mirror mirror;
    private @Nullable Front front;

    OneNode(Path data, Duration lock) {
        this.data = data;
        this.times = new SessionTimes(lock, Duration.ofHours(4), Duration.ofHours(13));
        start();
    }

    void start() {
        var settings = WebSettings.loopback(data, ZoneId.of("Europe/Brussels"));
        try {
            Mirror opened = Mirror.open(data, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
            mirror = opened;
            front = Front.open(
                    opened.journal(),
                    data,
                    new WebSettings(
                            settings.address(),
                            port,
                            settings.data(),
                            settings.keyStore(),
                            settings.names(),
                            settings.zone(),
                            settings.language(),
                            settings.heartbeat(),
                            false),
                    times,
                    Clock.systemUTC());
            port = front.web().port();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void stop() {
        try {
            if (front != null) {
                front.close();
            }
            if (mirror != null) {
                mirror.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        front = null;
        mirror = null;
    }

    boolean isUp() {
        return front != null;
    }

    Front front() {
        return Objects.requireNonNull(front, "the node is away");
    }

    Journal journal() {
        return Objects.requireNonNull(mirror, "the node is away").journal();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** What wards recorded since entry {@code from}, by kind, in the order of the journal. */
    List<String> recorded(long from) {
        List<String> kinds = new ArrayList<>();
        try (JournalReader journal = JournalReader.open(data)) {
            journal.entries(from, entry -> {
                if (entry.kind().name().startsWith("ward.")) {
                    kinds.add(entry.kind().name());
                }
            });
        }
        return kinds;
    }

    long size() {
        long[] count = {0};
        try (JournalReader journal = JournalReader.open(data)) {
            journal.entries(0, entry -> count[0]++);
        }
        return count[0];
    }

    @Override
    public void close() {
        stop();
    }
}
