package releve.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/** What the mirror remembers of each message, feed and hour, without asking what the messages mean. */
public final class MirrorView implements View {
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    static final Kind SETTINGS = new Kind("mirror.feeds-configured", 1);

    private static final String SCHEMA = """
            CREATE TABLE mirror_message (
              seq INTEGER PRIMARY KEY,
              feed TEXT NOT NULL,
              control INTEGER,
              body BLOB NOT NULL,
              type TEXT NOT NULL,
              flags TEXT
            ) STRICT;
            CREATE TABLE mirror_hour (
              feed TEXT NOT NULL,
              hour INTEGER NOT NULL,
              messages INTEGER NOT NULL,
              last INTEGER NOT NULL,
              PRIMARY KEY (feed, hour)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE mirror_feed (
              feed TEXT PRIMARY KEY,
              heartbeat INTEGER NOT NULL,
              alone INTEGER NOT NULL,
              repeats INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE mirror_refusal (
              feed TEXT NOT NULL,
              reason TEXT NOT NULL,
              frames INTEGER NOT NULL,
              PRIMARY KEY (feed, reason)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE mirror_setting (
              seq INTEGER PRIMARY KEY,
              settings TEXT NOT NULL
            ) STRICT;
            """;

    private static final String FIND = """
            SELECT seq, body FROM mirror_message WHERE control = :control ORDER BY seq
            """;
    private static final String MESSAGE = """
            INSERT INTO mirror_message (seq, feed, control, body, type, flags)
            VALUES (:seq, :feed, :control, :body, :type, :flags)
            """;
    private static final String HOUR = """
            INSERT INTO mirror_hour (feed, hour, messages, last) VALUES (:feed, :hour, :messages, :last)
            ON CONFLICT (feed, hour) DO UPDATE
            SET messages = messages + excluded.messages, last = max(last, excluded.last)
            """;
    private static final String FEED = """
            INSERT INTO mirror_feed (feed, heartbeat, alone, repeats) VALUES (:feed, :heartbeat, :alone, :repeats)
            ON CONFLICT (feed) DO UPDATE
            SET heartbeat = max(heartbeat, excluded.heartbeat), alone = max(alone, excluded.alone), repeats = repeats + excluded.repeats
            """;
    private static final String REFUSAL = """
            INSERT INTO mirror_refusal (feed, reason, frames) VALUES (:feed, :reason, :frames)
            ON CONFLICT (feed, reason) DO UPDATE SET frames = frames + excluded.frames
            """;
    private static final String SETTING = """
            INSERT INTO mirror_setting (seq, settings) VALUES (:seq, :settings)
            """;

    private static final String LATEST_SETTING = """
            SELECT settings FROM mirror_setting ORDER BY seq DESC LIMIT 1
            """;

    private record Seen(
            @Nullable Long control,
            byte[] body,
            String type,
            @Nullable String flags) {}

    private record Hour(String feed, long hour) {}

    private record Heard(long messages, Instant last) {}

    /** What was heard since the last {@link #settle}: a busy hour is one row written once, not once for each message. */
    private final Map<Hour, Heard> hours = new LinkedHashMap<>();

    private volatile FeedSettings settings = FeedSettings.NONE;
    private boolean loaded;

    /** The settings now in force. */
    FeedSettings settings() {
        return settings;
    }

    /** A start without a change of settings: those of the journal stay in force. */
    void restore(FeedSettings known) {
        settings = known;
    }

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    /** Repeats are asked for by readers and by the gate, never while a log is replayed. */
    @Override
    public String indexes() {
        return "CREATE INDEX mirror_message_control ON mirror_message (control)";
    }

    @Override
    public boolean reads(Kind kind) {
        return kind.equals(Intake.MESSAGE) || kind.equals(TallyClerk.TALLY) || kind.equals(SETTINGS);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        if (kind.equals(SETTINGS)) {
            return Json.read(payload, FeedSettings.class);
        }
        if (kind.equals(TallyClerk.TALLY)) {
            return Json.read(payload, Tally.class);
        }
        return seen(feed(subject), payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction transaction) {
        load(transaction);
        switch (prepared) {
            case Seen seen -> remember(entry, seen, transaction);
            case Tally tally -> add(tally, transaction);
            case FeedSettings changed -> {
                transaction.run(SETTING, entry.seq(), Json.pretty(changed));
                settings = changed;
            }
            default -> throw new IllegalStateException("not prepared here: " + prepared.getClass());
        }
    }

    @Override
    public void forget() {
        loaded = false;
        hours.clear();
    }

    private void load(Transaction transaction) {
        if (!loaded) {
            settings = transaction
                    .find(LATEST_SETTING, row -> Json.read(row.getString(1), FeedSettings.class))
                    .orElse(FeedSettings.NONE);
            loaded = true;
        }
    }

    /** The entry that already holds this body from this sender under this control id. */
    static OptionalLong find(Transaction transaction, long control, byte[] body) {
        return transaction
                .list(FIND, row -> Arrays.equals(row.getBytes(2), body) ? row.getLong(1) : -1L, control)
                .stream()
                .filter(seq -> seq >= 0)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    static String feed(String subject) {
        return subject.substring(Intake.SUBJECT.length());
    }

    private static Seen seen(String feed, byte[] payload) {
        byte[] body = Intake.fingerprint(payload);
        return switch (Message.read(payload, FeedSettings.PLAIN)) {
            case Read.Readable(Message message) ->
                new Seen(control(feed, message.controlId()), body, type(message), flags(message));
            case Read.NotHl7(String reason) -> new Seen(null, body, "", reason);
        };
    }

    private static @Nullable Long control(String feed, String controlId) {
        return controlId.isEmpty() ? null : Intake.controlKey(feed, controlId);
    }

    private static String type(Message message) {
        return message.trigger().isEmpty() ? message.type() : message.type() + "^" + message.trigger();
    }

    private static @Nullable String flags(Message message) {
        return message.flags().isEmpty()
                ? null
                : message.flags().stream().map(f -> f.code().name()).distinct().collect(Collectors.joining(" "));
    }

    private void remember(Entry entry, Seen seen, Transaction transaction) {
        String feed = feed(entry.subject());
        transaction.run(MESSAGE, entry.seq(), feed, seen.control(), seen.body(), seen.type(), seen.flags());
        hours.merge(
                new Hour(feed, entry.time().toEpochMilli() / HOUR_MILLIS),
                new Heard(1, entry.time()),
                (before, now) -> new Heard(before.messages() + 1, later(before.last(), now.last())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void settle(Transaction transaction) {
        hours.forEach((at, heard) ->
                transaction.run(HOUR, at.feed(), at.hour() * HOUR_MILLIS, heard.messages(), heard.last()));
        hours.clear();
    }

    private static void add(Tally tally, Transaction transaction) {
        Instant beat = tally.heartbeat();
        Instant alone = tally.alone();
        transaction.run(
                FEED,
                tally.feed(),
                beat == null ? Instant.EPOCH : beat,
                alone == null ? Instant.EPOCH : alone,
                tally.repeats());
        tally.refused().forEach((reason, frames) -> transaction.run(REFUSAL, tally.feed(), reason, frames));
    }
}
