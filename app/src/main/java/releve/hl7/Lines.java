package releve.hl7;

import java.util.Arrays;

/**
 * Where the segments of a message begin and end: one pass over the bytes. A line that does not begin like a segment (three upper-case
 * letters or digits, then the field separator or the end) is the rest of the one before, as when a sender lets a line break of a
 * report through.
 */
final class Lines {
    private final byte[] bytes;
    private final byte separator;
    private int[] bounds = new int[32];
    private int count;
    private int joined;
    private int high;

    private Lines(byte[] bytes, byte separator) {
        this.bytes = bytes;
        this.separator = separator;
    }

    static Lines of(byte[] bytes, int start, byte separator) {
        var lines = new Lines(bytes, separator);
        int from = start;
        for (int i = start; i < bytes.length; i++) {
            byte b = bytes[i];
            lines.high |= b;
            if (b == '\r' || b == '\n') {
                lines.add(from, i);
                from = i + 1;
            }
        }
        lines.add(from, bytes.length);
        return lines;
    }

    private void add(int from, int to) {
        if (from == to || blank(from, to)) {
            return;
        }
        if (count > 0 && !segment(from, to)) {
            bounds[2 * count - 1] = to;
            joined++;
            return;
        }
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        count++;
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean segment(int from, int to) {
        return to - from >= 3
                && letter(bytes[from])
                && letterOrDigit(bytes[from + 1])
                && letterOrDigit(bytes[from + 2])
                && (to - from == 3 || bytes[from + 3] == separator);
    }

    private static boolean letter(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean letterOrDigit(byte b) {
        return letter(b) || b >= '0' && b <= '9';
    }

    int count() {
        return count;
    }

    int start(int index) {
        return bounds[2 * index];
    }

    int end(int index) {
        return bounds[2 * index + 1];
    }

    /** Lines that were no segments. */
    int joined() {
        return joined;
    }

    boolean ascii() {
        return high >= 0;
    }
}
