package releve.hl7;

import java.util.Arrays;

/**
 * The segments of a message as ranges of its bytes, found in one pass.
 *
 * <p>A line that begins like no segment is text that broke out of a field (a raw line break inside OBX-5): it stays part of the
 * segment before it, with the fields that follow it on its line. Behind the header, which must not be stretched, it stands alone.
 */
final class Lines {
    private final byte[] bytes;
    private final int field;
    private int[] ranges = new int[32];
    private int count;
    private int joined;
    private boolean unreadable;
    private boolean ascii;

    private Lines(byte[] bytes, int field) {
        this.bytes = bytes;
        this.field = field;
    }

    static Lines of(byte[] bytes, Header header) {
        Lines lines = new Lines(bytes, header.delimiters().field());
        lines.scan(header.start(), lastText(bytes));
        return lines;
    }

    private void scan(int start, int end) {
        int seen = 0;
        int from = start;
        for (int i = start; i < end; i++) {
            byte value = bytes[i];
            seen |= value;
            if (value == '\r' || value == '\n') {
                line(from, i);
                from = i + 1;
            }
        }
        line(from, end);
        ascii = seen >= 0;
    }

    private void line(int from, int end) {
        int at = from;
        while (at < end && Scan.blank(bytes[at])) {
            at++;
        }
        if (at == end) {
            return;
        }
        if (count == 0 || segment(at, end)) {
            add(at, end);
        } else if (count == 1) {
            unreadable = true;
            add(from, end);
        } else {
            joined++;
            ranges[2 * count - 1] = end;
        }
    }

    private boolean segment(int at, int end) {
        return Scan.segmentName(bytes, at, end) && (at + 3 == end || bytes[at + 3] == field);
    }

    private void add(int start, int end) {
        if (2 * count == ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        }
        ranges[2 * count] = start;
        ranges[2 * count + 1] = end;
        count++;
    }

    private static int lastText(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && padding(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean padding(byte value) {
        return value == '\r' || value == '\n' || value == 0 || value == Mllp.START || value == Mllp.END;
    }

    int count() {
        return count;
    }

    int start(int segment) {
        return ranges[2 * segment];
    }

    int end(int segment) {
        return ranges[2 * segment + 1];
    }

    /** The number of lines that were kept as text of the segment before them. */
    int joined() {
        return joined;
    }

    boolean unreadable() {
        return unreadable;
    }

    boolean ascii() {
        return ascii;
    }
}
