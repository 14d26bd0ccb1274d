package releve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import releve.drill.Sent;
import releve.journal.JournalReader;
import releve.mirror.Feeds;

/**
 * Watches what a drill sends, by its bytes, and afterwards counts in the journal what of it is not there exactly once. It shares
 * nothing with the mirror: its own hash, its own idea of what is a message.
 */
final class Witness {
    private final Map<String, Integer> sent = new HashMap<>();

    /** The same stream, watched. Each distinct body with a header counts once, however often it is sent. */
    Iterator<Sent> watching(Iterator<Sent> stream) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return stream.hasNext();
            }

            @Override
            public Sent next() {
                Sent next = stream.next();
                if (!next.poll() && hasHeader(next.message())) {
                    sent.put(hash(next.message()), 0);
                }
                return next;
            }
        };
    }

    /** Messages that were sent and are not in the journal, or more than once. */
    long lost(JournalReader reader) {
        reader.entries(0, entry -> {
            if (Feeds.isMessage(entry.kind())) {
                reader.findPayload(entry.seq()).ifPresent(body -> sent.computeIfPresent(hash(body), (key, n) -> n + 1));
            }
        });
        return sent.values().stream().filter(times -> times != 1).count();
    }

    private static boolean hasHeader(byte[] message) {
        return new String(message, 0, Math.min(3, message.length), StandardCharsets.ISO_8859_1).equals("MSH");
    }

    private static String hash(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
