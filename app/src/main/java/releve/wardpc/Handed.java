package releve.wardpc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import releve.bundle.SealKey;
import releve.bundle.SealMark;
import releve.journal.Json;

/** A {@link Noted} on its way: the very bytes that were signed, and the ward PC's signature over them, both in base64. */
public record Handed(String noted, String signature) {
    private static final byte[] CONTEXT = "releve-noted/1\n".getBytes(StandardCharsets.US_ASCII);

    public static Handed sign(Noted noted, SealKey pc) {
        byte[] bytes = Json.payload(noted);
        return new Handed(
                Base64.getEncoder().encodeToString(bytes), Base64.getEncoder().encodeToString(pc.sign(signed(bytes))));
    }

    /** @throws IllegalArgumentException if it is not base64 */
    public boolean isSignedBy(SealMark pc) {
        return pc.signed(signed(bytes()), Base64.getDecoder().decode(signature));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(noted);
    }

    /** @throws IllegalArgumentException if it is none */
    public Noted read() {
        return Json.read(bytes(), Noted.class);
    }

    private static byte[] signed(byte[] bytes) {
        byte[] whole = new byte[CONTEXT.length + bytes.length];
        System.arraycopy(CONTEXT, 0, whole, 0, CONTEXT.length);
        System.arraycopy(bytes, 0, whole, CONTEXT.length, bytes.length);
        return whole;
    }
}
