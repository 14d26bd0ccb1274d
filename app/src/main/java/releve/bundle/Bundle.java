package releve.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * A locked and signed bundle whose signature was checked.
 *
 * <p>Its bytes, numbers big-endian: {@code RLVB1\n}; length (4) and heading; number of locks (1) and for each the HPKE encapsulation (32) and
 * the wrapped content key (48); nonce (12); length (4) and content with its tag; signature (64). The content is AES-256-GCM under a key
 * of its own, with all that stands before as associated data; the key is wrapped for each lock by HPKE (RFC 9180, base mode,
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM), whose associated data are the heading's SHA-256. The signature is Ed25519 over
 * {@code releve-bundle/1\n} and all that stands before it.
 */
public final class Bundle {
    /** The most locks on one bundle. */
    public static final int MOST_LOCKS = 16;

    private static final byte[] MAGIC = "RLVB1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = "releve-bundle/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFO = "releve-bundle/1 key".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADING = 64 * 1024;
    private static final int KEY = 32;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int SIGNATURE = 64;

    /** A content key, wrapped for one lock. */
    private record Wrapped(byte[] encapsulation, byte[] key) {}

    private final byte[] heading;
    private final List<Wrapped> wrapped;
    private final byte[] nonce;
    private final byte[] before;
    private final byte[] content;

    private Bundle(byte[] heading, List<Wrapped> wrapped, byte[] nonce, byte[] before, byte[] content) {
        this.heading = heading;
        this.wrapped = wrapped;
        this.nonce = nonce;
        this.before = before;
        this.content = content;
    }

    /**
     * Locks and signs.
     *
     * @param heading readable by everybody: never anything of a patient
     * @param locks whoever holds the key of one of them opens it
     */
    public static byte[] lock(byte[] heading, byte[] content, List<Lock> locks, SealKey by, SecureRandom random) {
        if (heading.length > LONGEST_HEADING || locks.isEmpty() || locks.size() > MOST_LOCKS) {
            throw new IllegalArgumentException("a heading of at most " + LONGEST_HEADING + " bytes and 1 to "
                    + MOST_LOCKS + " locks expected, not " + heading.length + " and " + locks.size());
        }
        byte[] key = random(random, KEY);
        byte[] nonce = random(random, NONCE);
        var out = new ByteArrayOutputStream(content.length + heading.length + 1024);
        out.writeBytes(MAGIC);
        out.writeBytes(length(heading.length));
        out.writeBytes(heading);
        out.write(locks.size());
        locks.forEach(lock -> out.writeBytes(wrap(key, lock, heading)));
        out.writeBytes(nonce);
        out.writeBytes(length(content.length + TAG));
        try {
            out.writeBytes(
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, out.toByteArray()).doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
        out.writeBytes(by.sign(signed(out.toByteArray())));
        return out.toByteArray();
    }

    /** Looks at bytes from anywhere: whole, and signed by this one and nobody else. */
    public static Checked check(byte[] bytes, SealMark by) {
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            return new Checked.Faulty(Fault.NOT_A_BUNDLE);
        }
        try {
            Optional<Bundle> read = read(bytes);
            if (read.isEmpty()) {
                return new Checked.Faulty(Fault.CUT_SHORT);
            }
            byte[] body = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
            byte[] signature = Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
            return by.signed(signed(body), signature)
                    ? new Checked.Sound(read.get())
                    : new Checked.Faulty(Fault.NOT_THEIRS);
        } catch (BufferUnderflowException tooShort) {
            return new Checked.Faulty(Fault.CUT_SHORT);
        }
    }

    private static Optional<Bundle> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
        int longest = in.getInt();
        if (longest < 0 || longest > LONGEST_HEADING) {
            return Optional.empty();
        }
        byte[] heading = take(in, longest);
        int locks = Byte.toUnsignedInt(in.get());
        if (locks < 1 || locks > MOST_LOCKS) {
            return Optional.empty();
        }
        List<Wrapped> wrapped = new ArrayList<>();
        for (int i = 0; i < locks; i++) {
            wrapped.add(new Wrapped(take(in, Lock.LENGTH), take(in, KEY + TAG)));
        }
        byte[] nonce = take(in, NONCE);
        int length = in.getInt();
        byte[] before = Arrays.copyOf(bytes, in.position());
        if (length < TAG || length != in.remaining() - SIGNATURE) {
            return Optional.empty();
        }
        return Optional.of(new Bundle(heading, wrapped, nonce, before, take(in, length)));
    }

    public byte[] heading() {
        return heading.clone();
    }

    /** The content; nothing when the key is that of none of its locks. */
    public Optional<byte[]> open(LockKey key) {
        for (Wrapped each : wrapped) {
            Optional<byte[]> opened = unwrap(each, key).flatMap(this::decrypt);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> unwrap(Wrapped each, LockKey key) {
        try {
            return Optional.of(
                    hpke().open(each.encapsulation(), key.pair(), INFO, digest(heading), each.key(), null, null, null));
        } catch (InvalidCipherTextException | RuntimeException notForThisKey) {
            return Optional.empty(); // HPKE also throws unchecked exceptions at points that no honest sender makes
        }
    }

    private Optional<byte[]> decrypt(byte[] key) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, before).doFinal(content));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    private static byte[] wrap(byte[] key, Lock lock, byte[] heading) {
        HPKE hpke = hpke();
        try {
            byte[][] sealed =
                    hpke.seal(hpke.deserializePublicKey(lock.bytes()), INFO, digest(heading), key, null, null, null);
            byte[] both = Arrays.copyOf(sealed[1], Lock.LENGTH + KEY + TAG);
            System.arraycopy(sealed[0], 0, both, Lock.LENGTH, KEY + TAG);
            return both;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static byte[] signed(byte[] body) {
        byte[] whole = Arrays.copyOf(CONTEXT, CONTEXT.length + body.length);
        System.arraycopy(body, 0, whole, CONTEXT.length, body.length);
        return whole;
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static byte[] random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
