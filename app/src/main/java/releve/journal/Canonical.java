package releve.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Canonical JSON (RFC 8785) written by hand into a buffer that serves again for the next entry. Whoever calls it writes the
 * members in the order of their names; this class knows how strings and numbers look.
 */
final class Canonical {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[1024];
    private int length;

    Canonical clear() {
        length = 0;
        return this;
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    /** Bytes that are already canonical: braces, names. */
    Canonical raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    Canonical raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    Canonical number(long number) {
        return raw(Long.toString(number));
    }

    /** Lower-case hexadecimal digits, without quotes. */
    Canonical hex(byte[] bytes) {
        room(2 * bytes.length);
        for (byte each : bytes) {
            buffer[length++] = DIGITS[(each >> 4) & 15];
            buffer[length++] = DIGITS[each & 15];
        }
        return this;
    }

    /** A string with its quotes (RFC 8785, 3.2.2.2): only what must be escaped is, everything else stands as UTF-8. */
    Canonical string(String text) {
        int end = text.length();
        room(6 * end + 2);
        buffer[length++] = '"';
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                at += beyondAscii(text, at);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else {
                buffer[length++] = (byte) c;
            }
        }
        buffer[length++] = '"';
        return this;
    }

    private int beyondAscii(String text, int at) {
        int point = text.codePointAt(at);
        if (point < 0x800) {
            buffer[length++] = (byte) (0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            if (Character.isSurrogate((char) point)) {
                throw new IllegalArgumentException("half a surrogate pair at " + at + ": such text has no UTF-8 form");
            }
            buffer[length++] = (byte) (0xE0 | (point >> 12));
            buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | (point >> 18));
            buffer[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (point & 0x3F));
        return Character.charCount(point) - 1;
    }

    private void escape(char c) {
        buffer[length++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[length++] = (byte) c;
            case '\b' -> buffer[length++] = 'b';
            case '\t' -> buffer[length++] = 't';
            case '\n' -> buffer[length++] = 'n';
            case '\f' -> buffer[length++] = 'f';
            case '\r' -> buffer[length++] = 'r';
            default -> {
                raw("u00");
                buffer[length++] = DIGITS[c >> 4];
                buffer[length++] = DIGITS[c & 15];
            }
        }
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
