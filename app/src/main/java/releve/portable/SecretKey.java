package releve.portable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A private key at hand: from a file, or made for one folder. */
public final class SecretKey implements FolderKey {
    /** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Ed25519PrivateKeyParameters secret;

    private SecretKey(byte[] seed) {
        secret = new Ed25519PrivateKeyParameters(seed);
    }

    /** For one folder: forgotten when that is built, so that nobody can sign another with it. */
    public static SecretKey once(SecureRandom chance) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        chance.nextBytes(seed);
        return new SecretKey(seed);
    }

    /** As {@code openssl genpkey -algorithm ed25519} writes it (PEM, PKCS #8). */
    public static SecretKey in(Path file) throws IOException, Refused {
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        String base64 = pem.lines()
                .filter(line -> !line.startsWith("-----"))
                .map(String::strip)
                .reduce("", String::concat);
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            if (der.length == HEAD.length + Ed25519.SECRET_KEY_SIZE
                    && Arrays.equals(HEAD, Arrays.copyOf(der, HEAD.length))) {
                return new SecretKey(Arrays.copyOfRange(der, HEAD.length, der.length));
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Refused(file + " is no private Ed25519 key (PEM, PKCS #8, without a password); make one with: openssl"
                + " genpkey -algorithm ed25519 -out FILE");
    }

    @Override
    public byte[] publicKey() {
        return secret.generatePublicKey().getEncoded();
    }

    @Override
    public byte[] sign(byte[] text) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 0);
        return signature;
    }
}
