package releve.wardpc.pc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A key made from a PIN by Argon2id (RFC 9106) with this PC's secret mixed in, and what it wraps (AES-256-GCM). */
final class Stretched {
    /** As for event codes, but six passes: a PIN of ten digits holds 33 bits, a code 75. */
    private static final int MEMORY_KIB = 65_536;

    private static final int PASSES = 6;
    private static final int KEY = 32;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Salt, nonce and the wrapped bytes. */
    record Wrapped(byte[] salt, byte[] nonce, byte[] bytes) {}

    private Stretched() {}

    static Wrapped wrap(byte[] content, String pin, byte[] secret, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            return new Wrapped(
                    salt,
                    nonce,
                    cipher(Cipher.ENCRYPT_MODE, pin, secret, salt, nonce).doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /** Nothing for another PIN, another PC's secret, or bytes that were changed. */
    static Optional<byte[]> unwrap(Wrapped wrapped, String pin, byte[] secret) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, pin, secret, wrapped.salt(), wrapped.nonce())
                    .doFinal(wrapped.bytes()));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String pin, byte[] secret, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .withSecret(secret)
                .build());
        byte[] key = new byte[KEY];
        generator.generateBytes(pin.getBytes(StandardCharsets.UTF_8), key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
