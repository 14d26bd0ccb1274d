package releve.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that every form of a session carries against cross-site request forgery: HMAC-SHA-256 of a fixed word under the session's own
 * secret. It needs no store, survives a restart with the session, and says nothing about the secret.
 */
final class FormToken {
    private static final byte[] WORD = "releve form".getBytes(StandardCharsets.US_ASCII);

    private FormToken() {}

    static String of(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(WORD));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    static boolean matches(String secret, String given) {
        return MessageDigest.isEqual(
                of(secret).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
