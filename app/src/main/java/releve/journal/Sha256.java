package releve.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the journal uses it (RFC 9162, 2.1.1). Not for two threads at once: each keeps its own. */
final class Sha256 {
    static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] of(byte[] bytes) {
        return digest.digest(bytes);
    }

    byte[] of(byte[] first, byte[] second) {
        digest.update(first);
        return digest.digest(second);
    }

    byte[] leaf(byte[] bytes, int length) {
        digest.update(LEAF);
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
