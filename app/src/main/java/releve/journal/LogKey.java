package releve.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The log's private key (Ed25519). It lives in {@code keys/log.key}, readable by the owner alone, and never leaves that file. */
final class LogKey {
    private final Ed25519PrivateKeyParameters secret;
    private final LogIdentity identity;

    private LogKey(byte[] seed) {
        secret = new Ed25519PrivateKeyParameters(seed);
        identity = new LogIdentity(secret.generatePublicKey().getEncoded());
    }

    static LogKey create(Path data) throws IOException {
        Path folder = data.resolve("keys");
        Files.createDirectories(folder);
        SafeFile.restrict(folder, "rwx------");
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        new SecureRandom().nextBytes(seed);
        String text = Base64.getEncoder().encodeToString(seed) + "\n";
        SafeFile.write(
                file(data), text.getBytes(StandardCharsets.US_ASCII), path -> SafeFile.restrict(path, "rw-------"));
        return new LogKey(seed);
    }

    /** Nothing when there is no key; an exception when there is one that cannot be read. */
    static Optional<LogKey> find(Path data) throws IOException {
        try {
            String text =
                    Files.readString(file(data), StandardCharsets.US_ASCII).strip();
            byte[] seed = Base64.getDecoder().decode(text);
            if (seed.length != Ed25519.SECRET_KEY_SIZE) {
                throw new IOException(file(data) + " is no Ed25519 key: " + seed.length + " bytes instead of 32");
            }
            return Optional.of(new LogKey(seed));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            throw new IOException(file(data) + " is no Ed25519 key: base64 expected", notBase64);
        }
    }

    static Path file(Path data) {
        return data.resolve("keys").resolve("log.key");
    }

    String log() {
        return identity.log();
    }

    LogIdentity identity() {
        return identity;
    }

    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }
}
