package releve.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secret value mixed into every hash of a PIN or password. It lies in {@code keys/access.key}, readable by the owner alone,
 * and is in no journal and no export. Whoever loses it resets PINs and passwords on this node.
 */
final class NodeKey {
    private static final int BYTES = 32;

    /** PHC strings allow 8 bytes; these tell keys apart and give nothing away. */
    private static final int ID = 6;

    private final byte[] bytes;
    private final String id;

    private NodeKey(byte[] bytes) {
        this.bytes = bytes;
        String text = Base64.getEncoder().encodeToString(bytes);
        this.id = Base64.getEncoder().encodeToString(Arrays.copyOf(Token.hash("releve access key " + text), ID));
    }

    /** The folder's key; a new one where there is none. */
    static NodeKey of(Path data, SecureRandom random) {
        Path file = data.resolve("keys").resolve("access.key");
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            byte[] bytes = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException(bytes.length + " bytes instead of " + BYTES);
            }
            return new NodeKey(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("the key in " + file + " cannot be read or made", failed);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    file + " is no key (" + malformed.getMessage()
                            + "). Nothing was changed. Put it back from where it is kept, or move it away: a new one is"
                            + " made, and PINs and passwords have to be reset.",
                    malformed);
        }
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path beside = file.resolveSibling("access.key.new");
        Files.createDirectories(beside.resolveSibling("."));
        Files.deleteIfExists(beside);
        OwnerOnly.create(beside);
        Files.writeString(beside, Base64.getEncoder().encodeToString(bytes) + "\n", StandardCharsets.US_ASCII);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String id() {
        return id;
    }
}
