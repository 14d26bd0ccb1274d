package releve.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a log's key: checks signatures, and is what the log's id is made of. */
final class LogIdentity {
    static final int KEY_LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    private static final int ID_BYTES = 16;
    private static final byte NOTE_ED25519 = 1;

    private final byte[] publicKey;
    private final String log;

    LogIdentity(byte[] publicKey) {
        this.publicKey = publicKey.clone();
        this.log = HexFormat.of().formatHex(new Sha256().of(publicKey), 0, ID_BYTES);
    }

    /** The log's id: it commits to the key, so another key makes another log. */
    String log() {
        return log;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    boolean signed(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    /** Whether exactly this key, under the log's name, signed the checkpoint with one of its signature lines. */
    boolean signed(Checkpoint checkpoint) {
        byte[] message = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        return checkpoint.signatures().stream().anyMatch(line -> signed(line, message));
    }

    private boolean signed(String line, byte[] message) {
        String prefix = Checkpoint.SIGNED_BY + Checkpoint.ORIGIN + log + " ";
        if (!line.startsWith(prefix)) {
            return false;
        }
        String base64 = line.substring(prefix.length());
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        return bytes.length == 4 + Ed25519.SIGNATURE_SIZE
                && Base64.getEncoder().encodeToString(bytes).equals(base64)
                && Arrays.equals(Arrays.copyOf(bytes, 4), noteKeyId())
                && signed(message, Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** A signature line of a C2SP signed note. */
    String line(byte[] signature) {
        byte[] bytes = Arrays.copyOf(noteKeyId(), 4 + signature.length);
        System.arraycopy(signature, 0, bytes, 4, signature.length);
        return Checkpoint.SIGNED_BY + Checkpoint.ORIGIN + log + " "
                + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** C2SP signed-note: the first four bytes of SHA-256 of the key's name, a line feed, the algorithm and the key. */
    private byte[] noteKeyId() {
        byte[] name = (Checkpoint.ORIGIN + log + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] algorithmAndKey = new byte[1 + publicKey.length];
        algorithmAndKey[0] = NOTE_ED25519;
        System.arraycopy(publicKey, 0, algorithmAndKey, 1, publicKey.length);
        return Arrays.copyOf(new Sha256().of(name, algorithmAndKey), 4);
    }
}
