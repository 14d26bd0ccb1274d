package releve.wardpc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import releve.journal.Json;

/**
 * What a locked pack says of itself to everybody; nothing of any patient.
 *
 * @param until when it is to be opened only by somebody who says that it is old
 * @param asOf the newest message behind it
 * @param kit the sealed kit whose event code opens it
 * @param salt of the event code, hexadecimal, 16 bytes
 */
public record PackHeading(
        String site, String ward, Instant made, Instant until, Instant asOf, int patients, String kit, String salt) {
    public PackHeading {
        if (!salt.matches("[0-9a-f]{32}") || until.isBefore(made)) {
            throw new IllegalArgumentException("a salt of 16 bytes and an end after the beginning expected");
        }
    }

    public byte[] bytes() {
        return Json.payload(this);
    }

    /** @throws IllegalArgumentException if it is none */
    public static PackHeading read(byte[] bytes) {
        return Json.read(new String(bytes, StandardCharsets.UTF_8), PackHeading.class);
    }

    public byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }
}
