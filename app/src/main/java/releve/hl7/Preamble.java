package releve.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What lies before MSH: a byte order mark, blank lines, a start-of-block mark.
 *
 * @param bytes the message, re-encoded as UTF-8 if it was UTF-16
 * @param start where MSH should begin
 */
record Preamble(byte[] bytes, int start, Optional<Flag> flag) {
    private static final byte VT = 0x0b;

    static Preamble of(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new Preamble(bytes, skip(bytes, 3), Optional.of(mark("UTF-8")));
        }
        if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0xff, 0xfe)) {
            byte[] utf8 = new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
            return new Preamble(utf8, skip(utf8, 0), Optional.of(mark("UTF-16")));
        }
        return new Preamble(bytes, skip(bytes, 0), Optional.empty());
    }

    private static Flag mark(String encoding) {
        return new Flag(Flag.Code.BYTE_ORDER_MARK, "the message begins with the byte order mark of " + encoding);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static int skip(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length
                && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == VT)) {
            i++;
        }
        return i;
    }
}
