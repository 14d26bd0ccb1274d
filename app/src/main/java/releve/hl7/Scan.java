package releve.hl7;

/** Byte-level searching shared by the readers of this package. */
final class Scan {
    private static final int FIRST_BYTE_OF_MARK = (byte) 0xEF;

    private Scan() {}

    /** The first {@code wanted} in [from, end), else {@code end} (also when {@code from} lies beyond it). */
    static int next(byte[] bytes, int from, int end, int wanted) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    /** The CR or LF that ends the line around {@code from}, or the end of the bytes. */
    static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\r' && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Steps over line ends, blanks, MLLP bytes, padding and UTF-8 byte order marks. */
    static int skipBlank(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length) {
            if (blank(bytes[at]) || bytes[at] == '\r' || bytes[at] == '\n') {
                at++;
            } else if (mark(bytes, at)) {
                at += 3;
            } else {
                break;
            }
        }
        return at;
    }

    /** What may stand before a segment or behind the last one without being text. */
    static boolean blank(byte value) {
        return value == ' ' || value == '\t' || value == 0 || value == Mllp.START || value == Mllp.END;
    }

    /** A UTF-8 byte order mark stands here. */
    static boolean mark(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && bytes[at] == FIRST_BYTE_OF_MARK
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    /** Three characters that can name a segment: a capital letter, then capitals or digits. */
    static boolean segmentName(byte[] bytes, int at, int end) {
        return at + 3 <= end && capital(bytes[at]) && capitalOrDigit(bytes[at + 1]) && capitalOrDigit(bytes[at + 2]);
    }

    private static boolean capital(byte value) {
        return value >= 'A' && value <= 'Z';
    }

    private static boolean capitalOrDigit(byte value) {
        return capital(value) || value >= '0' && value <= '9';
    }
}
