package releve.journal;

import java.nio.charset.StandardCharsets;

/**
 * The hash of an entry: the Merkle leaf hash of its canonical bytes, which name the hash of the entry before. One buffer and one
 * digest for all entries, so not for two threads at once.
 */
final class Leaf {
    static final byte[] NOTHING_BEFORE = new byte[Sha256.LENGTH];

    private static final byte[] ACTOR = ascii("{\"actor\":");
    private static final byte[] DIGEST = ascii(",\"digest\":\"");
    private static final byte[] KIND = ascii("\",\"kind\":");
    private static final byte[] LOG = ascii(",\"log\":");
    private static final byte[] PREV = ascii(",\"prev\":\"");
    private static final byte[] ROLE = ascii("\",\"role\":");
    private static final byte[] SEQ = ascii(",\"seq\":");
    private static final byte[] SUBJECT = ascii(",\"subject\":");
    private static final byte[] TICK = ascii(",\"tick\":");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] CLOSE = ascii("\"}");

    private final Sha256 sha;
    private final Canonical canonical = new Canonical();

    Leaf(Sha256 sha) {
        this.sha = sha;
    }

    /** The hash that the entry ought to have. What its {@code hash} says is not looked at. */
    byte[] hash(String log, byte[] prev, Line.Row row) {
        write(log, prev, row);
        return sha.leaf(canonical.buffer(), canonical.length());
    }

    String text(String log, byte[] prev, Line.Row row) {
        write(log, prev, row);
        return canonical.toString();
    }

    private void write(String log, byte[] prev, Line.Row row) {
        canonical.clear().raw(ACTOR).string(row.actor()).raw(DIGEST).hex(row.digest());
        canonical.raw(KIND).string(row.kind()).raw(LOG).string(log).raw(PREV).hex(prev);
        canonical.raw(ROLE).string(row.role()).raw(SEQ).number(row.seq());
        canonical.raw(SUBJECT).string(row.subject()).raw(TICK).number(row.tick());
        canonical.raw(TIME).raw(Rfc3339.bytes(row.time())).raw(CLOSE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
