package releve.bundle;

import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** The private half of a {@link Lock}. Never printed and never logged; {@link #bytes()} is for whoever keeps it in a file of its own. */
public final class LockKey {
    private final X25519PrivateKeyParameters secret;
    private final Lock lock;

    private LockKey(X25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.lock = new Lock(secret.generatePublicKey().getEncoded());
    }

    public static LockKey random(SecureRandom random) {
        return new LockKey(new X25519PrivateKeyParameters(random));
    }

    /** @throws IllegalArgumentException unless 32 bytes are given */
    public static LockKey of(byte[] bytes) {
        if (bytes.length != Lock.LENGTH) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes; " + Lock.LENGTH + " expected");
        }
        return new LockKey(new X25519PrivateKeyParameters(bytes));
    }

    public Lock lock() {
        return lock;
    }

    public byte[] bytes() {
        return secret.getEncoded();
    }

    AsymmetricCipherKeyPair pair() {
        return new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
    }

    @Override
    public String toString() {
        return "LockKey[of " + lock + "]"; // never the key
    }
}
