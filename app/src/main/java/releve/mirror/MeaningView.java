package releve.mirror;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.care.DataKind;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.identity.Origin;
import releve.journal.Entry;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;
import releve.mirror.meaning.FeedContext;
import releve.mirror.meaning.Learned;
import releve.mirror.meaning.Meaning;
import releve.mirror.meaning.Outcome;
import releve.mirror.meaning.Ready;

/**
 * Lets the rooms learn from each message, and remembers which messages they could not learn all of, and why. It reads with the
 * settings in force when the message came; {@link MirrorView} follows each entry before this view does.
 */
final class MeaningView implements View {
    private static final Logger log = LoggerFactory.getLogger(MeaningView.class);

    private static final String OUTCOME = """
            INSERT INTO meaning_outcome (seq, outcome, reason) VALUES (:seq, :outcome, :reason)
            """;

    private static final String CARRIES = """
            INSERT INTO meaning_carries (feed, kind) VALUES (:feed, :kind) ON CONFLICT DO NOTHING
            """;

    /** A message as read with certain settings; read again should others turn out to be in force. */
    private record Understood(
            FeedSettings with,
            byte[] payload,
            Outcome outcome,
            Optional<Instant> eventTime,
            Ready ready,
            Set<DataKind> kinds,
            String what) {
        static Understood of(FeedSettings with, byte[] payload, Learned learned, String what) {
            return new Understood(
                    with, payload, learned.outcome(), learned.eventTime(), Ready.of(learned), learned.kinds(), what);
        }
    }

    private final MirrorView mirror;
    private final Meaning meaning;
    private final Map<String, Set<DataKind>> carried = new HashMap<>();

    MeaningView(MirrorView mirror, Meaning meaning) {
        this.mirror = mirror;
        this.meaning = meaning;
    }

    @Override
    public String name() {
        return "meaning";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE meaning_outcome (
              seq INTEGER PRIMARY KEY,
              outcome TEXT NOT NULL,
              reason TEXT NOT NULL
            ) STRICT;
            CREATE TABLE meaning_carries (
              feed TEXT NOT NULL,
              kind TEXT NOT NULL,
              PRIMARY KEY (feed, kind)
            ) STRICT, WITHOUT ROWID
            """;
    }

    @Override
    public void forget() {
        carried.clear();
    }

    @Override
    public boolean reads(Kind kind) {
        return kind.equals(Intake.MESSAGE);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return understand(mirror.settings(), MirrorView.feed(subject), payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction transaction) {
        var understood = (Understood) prepared;
        String feed = MirrorView.feed(entry.subject());
        FeedSettings inForce = mirror.settings();
        if (understood.with() != inForce && !understood.with().equals(inForce)) {
            understood = understand(inForce, feed, understood.payload());
        }
        Instant eventTime = understood.eventTime().orElse(entry.time());
        var origin = new Origin(entry.seq(), entry.time(), eventTime, feed, understood.what());
        meaning.apply(understood.ready(), origin, transaction);
        record(entry.seq(), understood.outcome(), transaction);
        carries(feed, understood.kinds(), transaction);
    }

    /** Which kinds of data a feed brings, as far as it has. */
    private void carries(String feed, Set<DataKind> kinds, Transaction transaction) {
        Set<DataKind> known = carried.computeIfAbsent(feed, each -> EnumSet.noneOf(DataKind.class));
        for (DataKind kind : kinds) {
            if (known.add(kind)) {
                transaction.run(CARRIES, feed, kind.name());
            }
        }
    }

    private static void record(long seq, Outcome outcome, Transaction transaction) {
        switch (outcome) {
            case Outcome.Read() -> {}
            case Outcome.Partly partly -> transaction.run(OUTCOME, seq, "partly", String.join("; ", partly.reasons()));
            case Outcome.Unreadable(String reason) -> transaction.run(OUTCOME, seq, "unreadable", reason);
            case Outcome.NotRead(String type) -> transaction.run(OUTCOME, seq, "not-read", type);
        }
    }

    private static Understood understand(FeedSettings settings, String feed, byte[] payload) {
        @Nullable FeedSetting setting = settings.find(feed).orElse(null);
        var defaults = settings.defaultsOf(setting);
        return switch (Message.read(payload, defaults)) {
            case Read.NotHl7(String reason) -> Understood.of(settings, payload, Learned.unreadable(reason), "");
            case Read.Readable(Message message) -> {
                var context = new FeedContext(
                        feed,
                        setting == null || setting.authority() == null ? feed : setting.authority(),
                        defaults.zone(),
                        defaults.charset(),
                        setting != null && setting.imaging());
                yield Understood.of(settings, payload, learn(message, context), what(message));
            }
        };
    }

    /** The edge behind which a fault of ours in reading must not cost the message: it is kept and listed as unreadable. */
    private static Learned learn(Message message, FeedContext context) {
        try {
            return Meaning.learn(message, context);
        } catch (RuntimeException e) {
            log.error(
                    "a fault in Relève: message {} of feed {} could not be read",
                    message.controlId(),
                    context.feed(),
                    e);
            return Learned.unreadable("a fault in Relève: " + e.getClass().getSimpleName());
        }
    }

    private static String what(Message message) {
        return message.type() + "^" + message.trigger();
    }
}
