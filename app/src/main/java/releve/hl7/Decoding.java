package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a message's bytes become text.
 *
 * @param ascii no byte of the message is above 127
 * @param mixed the message is not wholly in {@code charset}: a value that is valid UTF-8 is read as such
 */
record Decoding(Charset charset, boolean ascii, boolean mixed) {

    String decode(byte[] bytes, int from, int end) {
        boolean utf8 = mixed && Utf8.valid(bytes, from, end);
        return new String(bytes, from, end - from, utf8 ? StandardCharsets.UTF_8 : charset);
    }

    /** Bytes that an escape sequence gave in hexadecimal: in the message's set when they are valid there, else in windows-1252. */
    String decodeEscaped(byte[] hex) {
        if (charset.equals(StandardCharsets.UTF_8) && !Utf8.valid(hex, 0, hex.length)) {
            return new String(hex, CharacterSets.WINDOWS_1252);
        }
        Charset wide = charset.equals(StandardCharsets.US_ASCII) ? CharacterSets.WINDOWS_1252 : charset;
        return new String(hex, mixed && Utf8.valid(hex, 0, hex.length) ? StandardCharsets.UTF_8 : wide);
    }
}
