package releve.portable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a key as people keep it: one line of 60 letters, which is also the middle of its PEM file (RFC 8410). */
public final class PublicKeyLine {
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 60;

    private final byte[] key;

    private PublicKeyLine(byte[] key) {
        this.key = key.clone();
    }

    static PublicKeyLine of(FolderKey key) {
        return new PublicKeyLine(key.publicKey());
    }

    /** From the line itself, or from a PEM file that holds it. */
    public static PublicKeyLine read(String lineOrFile) throws IOException, Refused {
        String line = lineOrFile.strip();
        if (line.length() != LENGTH || Files.exists(Path.of(line))) {
            line = Files.readString(Path.of(line), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(each -> !each.startsWith("-----"))
                    .map(String::strip)
                    .reduce("", String::concat);
        }
        try {
            byte[] der = Base64.getDecoder().decode(line);
            if (der.length == HEAD.length + Ed25519.PUBLIC_KEY_SIZE
                    && Arrays.equals(HEAD, Arrays.copyOf(der, HEAD.length))) {
                return new PublicKeyLine(Arrays.copyOfRange(der, HEAD.length, der.length));
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Refused("'" + lineOrFile + "' is no public Ed25519 key: the line of " + LENGTH
                + " letters that was shown when the folder was built is expected, or a PEM file with it");
    }

    boolean signed(byte[] text, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(signature, 0, key, 0, text, 0, text.length);
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + this + "\n-----END PUBLIC KEY-----\n";
    }

    @Override
    public String toString() {
        byte[] der = Arrays.copyOf(HEAD, HEAD.length + key.length);
        System.arraycopy(key, 0, der, HEAD.length, key.length);
        return Base64.getEncoder().encodeToString(der);
    }
}
