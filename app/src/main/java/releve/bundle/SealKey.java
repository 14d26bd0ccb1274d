package releve.bundle;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signs bundles (Ed25519, 32 bytes). Never printed and never logged; {@link #bytes()} is for whoever keeps it in a file of its own. */
public final class SealKey {
    private final Ed25519PrivateKeyParameters secret;
    private final SealMark mark;

    private SealKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.mark = new SealMark(secret.generatePublicKey().getEncoded());
    }

    public static SealKey random(SecureRandom random) {
        return new SealKey(new Ed25519PrivateKeyParameters(random));
    }

    /** @throws IllegalArgumentException unless 32 bytes are given */
    public static SealKey of(byte[] bytes) {
        if (bytes.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes; 32 expected");
        }
        return new SealKey(new Ed25519PrivateKeyParameters(bytes));
    }

    /** What others check its signatures with. */
    public SealMark mark() {
        return mark;
    }

    public byte[] bytes() {
        return secret.getEncoded();
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "SealKey[of " + mark + "]"; // never the key
    }
}
