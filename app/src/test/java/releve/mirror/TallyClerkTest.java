package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.Journal;
import releve.journal.Json;

/** What the clerk journals of connections that are kept without a word. */
final class TallyClerkTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    private Path data;

    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    /** A connection whose last word came at the start. */
    private record Kept(Optional<String> feed) implements TallyClerk.Session {
        @Override
        public Instant heard() {
            return START;
        }
    }

    private @Nullable Tally last(Journal journal) {
        Tally[] last = {null};
        journal.read().entries(0, entry -> {
            if (entry.kind().equals(TallyClerk.TALLY)) {
                last[0] = Json.read(journal.read().findPayload(entry.seq()).orElseThrow(), Tally.class);
            }
        });
        return last[0];
    }

    private @Nullable Tally after(Duration quiet, TallyClerk.Session session) throws Exception {
        try (Journal journal = Journal.open(data, new Rooms(List.of()).views(), clock)) {
            try (TallyClerk clerk = new TallyClerk(journal, clock)) {
                clerk.begins(session);
                now = START.plus(quiet);
                clerk.keep();
            }
            journal.settle();
            return last(journal);
        }
    }

    @Test
    void aConnectionThatIsKeptIsASignOfLife() throws Exception {
        Tally tally = after(Duration.ofMinutes(6), new Kept(Optional.of("lab")));
        assertNotNull(tally);
        assertEquals(now, tally.heartbeat());
        assertNull(tally.alone(), "six minutes show no habit");
    }

    @Test
    void oneThatIsKeptBeyondTheAlarmIsAHabit() throws Exception {
        Tally tally = after(Duration.ofMinutes(31), new Kept(Optional.of("lab")));
        assertNotNull(tally);
        assertEquals(now, tally.alone());
    }

    @Test
    void aConnectionThatNeverSentAMessageSpeaksForNoFeed() throws Exception {
        assertNull(after(Duration.ofMinutes(31), new Kept(Optional.empty())));
    }

    @Test
    void aTallyOfAnOlderVersionIsReadAsItWas() {
        Tally old = Json.read(
                "{\"feed\":\"lab\",\"repeats\":2,\"refused\":{},\"heartbeat\":\"2026-11-21T02:00:00Z\"}", Tally.class);
        assertEquals(new Tally("lab", 2, java.util.Map.of(), START, null), old);
    }
}
