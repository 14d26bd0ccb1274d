package releve.mirror;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/**
 * Lets the rooms learn from each message, and remembers which messages they could not learn all of, and why. It reads with the
 * settings in force when the message came; {@link MirrorView} follows each entry before this view does.
 */
final class MeaningView implements View {
    private static final Logger log = LoggerFactory.getLogger(MeaningView.class);

    private static final String OUTCOME = """
            INSERT INTO meaning_outcome (seq, outcome, reason) VALUES (:seq, :outcome, :reason)
            """;

    /** A message as read with certain settings; read again should others turn out to be in force. */
    private record Understood(FeedSettings with, byte[] payload, Learned learned, String what) {}

    private final MirrorView mirror;
    private final Meaning meaning;

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
        return 1;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE meaning_outcome (
              seq INTEGER PRIMARY KEY,
              outcome TEXT NOT NULL,
              reason TEXT NOT NULL
            ) STRICT
            """;
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
        if (!understood.with().equals(inForce)) {
            understood = understand(inForce, feed, understood.payload());
        }
        Learned learned = understood.learned();
        Instant eventTime = learned.eventTime().orElse(entry.time());
        meaning.apply(learned, new Origin(entry.seq(), entry.time(), eventTime, feed, understood.what()), transaction);
        record(entry.seq(), learned.outcome(), transaction);
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
            case Read.NotHl7(String reason) -> new Understood(settings, payload, Learned.unreadable(reason), "");
            case Read.Readable(Message message) -> {
                var context = new FeedContext(
                        feed,
                        setting == null || setting.authority() == null ? feed : setting.authority(),
                        defaults.zone(),
                        defaults.charset(),
                        setting != null && setting.imaging());
                yield new Understood(settings, payload, learn(message, context), what(message));
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
