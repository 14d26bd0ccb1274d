package releve.bundle;

import java.util.Arrays;
import java.util.HexFormat;

/** The public half of a pair: what is locked with it, only its {@link LockKey} opens. X25519, 32 bytes. */
public final class Lock {
    static final int LENGTH = 32;

    private final byte[] bytes;

    /** @throws IllegalArgumentException unless 32 bytes are given */
    public Lock(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a lock of " + bytes.length + " bytes; " + LENGTH + " expected");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lock lock && Arrays.equals(bytes, lock.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
