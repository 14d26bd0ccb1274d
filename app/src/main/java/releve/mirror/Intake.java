package releve.mirror;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.hl7.Message;
import releve.journal.Appended;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Gate;
import releve.journal.Journal;
import releve.journal.JournalUnavailable;
import releve.journal.Kind;
import releve.journal.Transaction;

/** Bytes first: puts a received message in the journal and answers only once it is on the disk. */
final class Intake {
    static final Kind MESSAGE = new Kind("mirror.message", 1);
    static final String SUBJECT = "feed/";

    /** Bytes of SHA-256 kept to recognise a repeat: 128 bits, so that no sender can make two bodies look alike. */
    private static final int FINGERPRINT = 16;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Journal journal;
    private final Supplier<FeedSettings> settings;

    Intake(Journal journal, Supplier<FeedSettings> settings) {
        this.journal = journal;
        this.settings = settings;
    }

    String feedOf(Message message) {
        return settings.get()
                .nameOf(
                        message.header().text(3).strip(),
                        message.header().text(4).strip());
    }

    /** Keeps one message. Returns after the disk has it. */
    Receipt keep(Message message, byte[] bytes, String feed, String peer) {
        var fact = new Fact(MESSAGE, SUBJECT + feed, new Caller("mllp:" + peer, "feed"), bytes);
        try {
            Appended done =
                    journal.submit(fact, gate(feed, message.controlId(), bytes)).join();
            return switch (done) {
                case Appended.Kept kept -> new Receipt.Kept(kept.entry().seq());
                case Appended.Known known -> new Receipt.Repeat(known.seq());
            };
        } catch (JournalUnavailable e) {
            return notNow(e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof JournalUnavailable unavailable) {
                return notNow(unavailable);
            }
            throw e;
        }
    }

    private static Receipt notNow(JournalUnavailable e) {
        log.error("a message was not acknowledged: {}", e.getMessage());
        return new Receipt.NotNow(String.valueOf(e.getMessage()));
    }

    /** A message without a control id cannot be known as a repeat; it is kept each time. */
    private static Gate gate(String feed, String controlId, byte[] bytes) {
        return controlId.isEmpty() ? Gate.OPEN : new Repeat(controlKey(feed, controlId), fingerprint(bytes));
    }

    /** Equal to every other gate for the same sender, control id and body. */
    private record Repeat(long control, byte[] body) implements Gate {
        @Override
        public OptionalLong known(Transaction transaction) {
            return MirrorView.find(transaction, control, body);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Repeat same && same.control == control && Arrays.equals(same.body, body);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(control);
        }
    }

    /** Sender and control id as one number; two that collide by chance are told apart by their bodies. */
    static long controlKey(String feed, String controlId) {
        byte[] hash = sha256((feed + "\n" + controlId).getBytes(StandardCharsets.UTF_8));
        return HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash, 0, 8));
    }

    static byte[] fingerprint(byte[] body) {
        return Arrays.copyOf(sha256(body), FINGERPRINT);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
