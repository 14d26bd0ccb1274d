package releve.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 random bits that only their holder knows; we keep their SHA-256. It prints as nothing, so that it cannot land in a log.
 *
 * @param value 43 characters of base64url
 */
public record Token(String value) {
    private static final int BYTES = 32;

    public Token {
        if (value.length() != 43) {
            throw new IllegalArgumentException("a token has 43 characters");
        }
    }

    public static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it, hexadecimal. */
    public String digest() {
        return digest(value);
    }

    /** Of any text that claims to be one. */
    public static String digest(String value) {
        return HexFormat.of().formatHex(hash(value));
    }

    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
