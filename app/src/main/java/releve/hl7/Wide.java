package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Two bytes per character, told by a byte order mark or by the zeros between the letters of MSH.
 *
 * @param mark the length of the byte order mark, 0 or 2
 */
record Wide(Charset charset, int mark) {

    static Optional<Wide> find(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(new Wide(StandardCharsets.UTF_16BE, 2));
        }
        if (first == 0xFF && second == 0xFE) {
            return Optional.of(new Wide(StandardCharsets.UTF_16LE, 2));
        }
        if (first == 0 && second == 'M' && bytes[2] == 0 && bytes[3] == 'S') {
            return Optional.of(new Wide(StandardCharsets.UTF_16BE, 0));
        }
        return first == 'M' && second == 0 && bytes[2] == 'S' && bytes[3] == 0
                ? Optional.of(new Wide(StandardCharsets.UTF_16LE, 0))
                : Optional.empty();
    }

    byte[] toUtf8(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset).getBytes(StandardCharsets.UTF_8);
    }

    /** Text that was made UTF-8, in two bytes per character again, behind the same byte order mark. */
    byte[] fromUtf8(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return (mark == 0 ? text : "\uFEFF" + text).getBytes(charset);
    }
}
