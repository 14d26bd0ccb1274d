package releve.hl7;

import java.nio.charset.StandardCharsets;

/** A message's bytes with what is needed to read any part of them; shared by its segments and repetitions, never changed. */
record Wire(byte[] bytes, Delimiters delimiters, Decoding decoding) {
    /** Half of all values are one letter or digit: those are made once. */
    private static final String[] ONE_CHARACTER = new String[128];

    static {
        for (int i = 0; i < ONE_CHARACTER.length; i++) {
            ONE_CHARACTER[i] = String.valueOf((char) i);
        }
    }

    /** The same bytes where nothing separates or escapes: MSH-1 and MSH-2. */
    Wire literal() {
        return new Wire(bytes, Delimiters.LITERAL, decoding);
    }

    int next(int from, int end, int delimiter) {
        return Scan.next(bytes, from, end, delimiter);
    }

    boolean deleted(int from, int end) {
        return end - from == 2 && bytes[from] == '"' && bytes[from + 1] == '"';
    }

    /** The value for a program: escapes resolved, {@code ""} when deleted. */
    String text(int from, int end) {
        return text(from, end, plain(from, end));
    }

    /** @param plain nothing in it is to be resolved */
    String text(int from, int end, boolean plain) {
        if (from >= end || deleted(from, end)) {
            return "";
        }
        return plain ? raw(from, end) : new Unescaping(this, from, end).text();
    }

    /** The value for a person: as for a program, and every line end the same. */
    String display(int from, int end) {
        return text(from, end).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The value exactly as sent. */
    String raw(int from, int end) {
        if (from >= end) {
            return "";
        }
        if (end - from == 1 && bytes[from] >= 0) {
            return ONE_CHARACTER[bytes[from]];
        }
        return decoding.ascii()
                ? new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)
                : decoding.decode(bytes, from, end);
    }

    private boolean plain(int from, int end) {
        int escape = delimiters.escape();
        for (int i = from; i < end; i++) {
            byte value = bytes[i];
            if (value == escape || value == '\r' || value == '\n') {
                return false;
            }
        }
        return true;
    }
}
